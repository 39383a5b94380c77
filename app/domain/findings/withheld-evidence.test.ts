import { describe, expect, it } from 'vitest';
import { RULES, ruleById } from '~/domain/quality/rules';
import { describeFinding } from './describe-finding';
import { type CandidateContext, daysOf } from './smallest/candidate';
import { isEvidenceWithheld, WITHHELD_EVIDENCE } from './withheld-evidence';

/** Columns of the register and of facts that hold what is withheld of graded persons. */
const WITHHELD_COLUMN = /settled_on|population_registered_on|municipality(?!\w*_days)/;

describe('evidence that is withheld of graded persons', () => {
  it('is named as the rules name it', () => {
    for (const [ruleId, names] of WITHHELD_EVIDENCE) {
      expect(Object.keys(ruleById(ruleId)?.evidence ?? {})).toEqual(expect.arrayContaining([...names]));
    }
  });

  it.each(RULES.map((rule) => [rule.id, rule] as const))(
    '%s names no other that rests on such a column',
    (id, rule) => {
      for (const [name, { kind, sql }] of Object.entries(rule.evidence)) {
        if (kind !== 'variant' && WITHHELD_COLUMN.test(sql))
          expect([name, isEvidenceWithheld(id, name)]).toEqual([name, true]);
      }
    },
  );

  it('is no day that a correction is proposed with', () => {
    const rule = ruleById('DQ-013');
    if (!rule) throw new Error('no such rule');
    const failing = {
      rule,
      businessKey: '',
      evidence: { permitDate: '2025-02-01', settledOn: '2025-03-04' },
    };
    const daysFor = (confidentiality: string) => {
      const record = { confidentiality, items: [], values: {} } as unknown as CandidateContext['record'];
      return daysOf(failing, { record } as unknown as CandidateContext);
    };
    expect(daysFor('UGRADERT')).toEqual(['2025-02-01', '2025-03-04']);
    expect(daysFor('STRENGT')).toEqual(['2025-02-01']);
  });

  it('stands in no sentence about them, in any language', () => {
    for (const [ruleId, names] of WITHHELD_EVIDENCE) {
      const rule = ruleById(ruleId);
      if (!rule) throw new Error('no such rule');
      const spoken = Object.values(rule.words).flatMap(({ sentence }) =>
        typeof sentence === 'string' ? [''] : Object.keys(sentence),
      );
      for (const language of ['nb', 'nn', 'en'] as const) {
        const [shown, graded] = [false, true].map((isGraded) =>
          [...new Set(spoken)]
            .map((variant) => {
              const evidence = Object.fromEntries(names.map((name) => [name, '1999-09-09']));
              return describeFinding(rule, { ...evidence, variant }, { language }, isGraded).sentence;
            })
            .join(' '),
        );
        expect(graded).not.toContain('1999');
        const says = /\((vises ikke|blir ikkje vist|not shown)\)/.test(graded ?? '');
        expect([ruleId, says]).toEqual([ruleId, shown?.includes('1999')]);
      }
    }
  });
});
