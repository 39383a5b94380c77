import { describe, expect, it } from 'vitest';
import { RULES, ruleById } from '~/domain/quality/rules';
import { describeFinding } from './describe-finding';

const LANGUAGES = ['nb', 'nn', 'en'] as const;

/** A value of each kind, to fill any sentence with. */
const SAMPLE = {
  date: '2024-02-29',
  number: 7,
  text: '9999',
  boolean: true,
  item: 'decision:4',
  code: 'ARBEID',
  variant: '',
};

describe('a finding in words', () => {
  it('holds its values in Norwegian form', () => {
    const rule = ruleById('DQ-080');
    if (!rule) throw new Error('no such rule');
    expect(describeFinding(rule, { ranOutOn: '2026-01-31' }, { language: 'nb' }, false).sentence).toBe(
      'Vedtaket om introduksjonsprogram gikk ut 31.01.2026, men ingen avslutning er registrert.',
    );
  });

  it('names a registered row by what it is', () => {
    const rule = ruleById('DQ-023');
    if (!rule) throw new Error('no such rule');
    const evidence = { variant: 'in_future', item: 'decision:4', decidedOn: '2027-01-01' };
    expect(describeFinding(rule, evidence, { language: 'nb' }, false).sentence).toBe(
      'Datoen 01.01.2027 ligger fram i tid (vedtak).',
    );
  });

  it('writes decimals as the language does', () => {
    const rule = ruleById('DQ-044');
    if (!rule) throw new Error('no such rule');
    const evidence = { variant: 'single', fromDate: '2026-01-05', hours: 42.5 };
    expect(describeFinding(rule, evidence, { language: 'nn' }, false).sentence).toContain('med 42,5 timar');
    expect(describeFinding(rule, evidence, { language: 'en' }, false).sentence).toContain('with 42.5 hours');
  });

  it('says so when a value is missing', () => {
    const rule = ruleById('DQ-080');
    if (!rule) throw new Error('no such rule');
    expect(describeFinding(rule, {}, { language: 'nn' }, false).sentence).toContain('ikkje registrert');
  });

  it.each(RULES.map((rule) => [rule.id, rule] as const))(
    '%s has every word in three languages',
    (_, rule) => {
      const variants = rule.evidence.variant
        ? [...(rule.evidence.variant as { sql: string }).sql.matchAll(/(?:then|else)\s+'(\w+)'/g)].map(
            (match) => match[1] ?? '',
          )
        : [''];
      for (const language of LANGUAGES) {
        const words = rule.words[language];
        for (const [name, text] of Object.entries(words)) expect([name, text]).not.toEqual([name, '']);
        const named = [...JSON.stringify(words.sentence).matchAll(/\{\{(\w+)\}\}/g)].map(
          (match) => match[1] ?? '',
        );
        expect(Object.keys(rule.evidence)).toEqual(expect.arrayContaining(named));
        if (typeof words.sentence !== 'string')
          expect(Object.keys(words.sentence).sort()).toEqual([...variants].sort());
        for (const variant of variants) {
          const evidence = Object.fromEntries(
            Object.entries(rule.evidence).map(([name, spec]) => [name, SAMPLE[spec.kind]]),
          );
          const { title, sentence } = describeFinding(rule, { ...evidence, variant }, { language }, false);
          expect(title).not.toBe('');
          expect(sentence).not.toMatch(/[{}]|undefined|null/);
        }
      }
    },
  );
});
