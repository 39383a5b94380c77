import { defineRule } from '../define-rule';
import { NORWEGIAN_AGE } from '../legal-parameters';
import { titleOnly } from './title-only';

/** Right and duty to Norwegian although the person is too young or too old for it. */
export const dq015 = defineRule({
  id: 'DQ-015',
  letter: 'E',
  affects: ['G', 'U'],
  dimension: 'validity',
  regimes: ['INTEG'],
  minutes: 15,
  fixes: ['support_case', 'correct_dates'],
  fact: 'norwegian_category',
  applies: `true`,
  fails: `(f.birth_date + interval '${NORWEGIAN_AGE.from} years')::date > f.permit_date
    or (f.birth_date + interval '${NORWEGIAN_AGE.until} years')::date <= f.permit_date
    or least(coalesce(f.to_date, :today), :today) > (f.birth_date + interval '${NORWEGIAN_AGE.until} years')::date`,
  businessKey: `'category:' || f.id`,
  evidence: {
    variant: {
      kind: 'variant',
      sql: `case when (f.birth_date + interval '${NORWEGIAN_AGE.from} years')::date > f.permit_date then 'too_young'
        when (f.birth_date + interval '${NORWEGIAN_AGE.until} years')::date <= f.permit_date then 'too_old'
        else 'still_open' end`,
    },
    permitDate: { kind: 'date', sql: `f.permit_date` },
    birthday67: { kind: 'date', sql: `(f.birth_date + interval '${NORWEGIAN_AGE.until} years')::date` },
  },
  words: titleOnly('Rett og plikt til norsk utenfor aldersgrensen'),
  cases: [],
});
