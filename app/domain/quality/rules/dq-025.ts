import { ALL_REGIMES, defineRule } from '../define-rule';
import { titleOnly } from './title-only';

/** Two awards of the programme in the same municipality cover the same days. */
export const dq025 = defineRule({
  id: 'DQ-025',
  letter: 'E',
  affects: ['R'],
  dimension: 'uniqueness',
  regimes: ALL_REGIMES,
  minutes: 5,
  fixes: ['annul_duplicate', 'correct_dates'],
  fact: 'award',
  applies: `true`,
  fails: `f.other_id is not null`,
  businessKey: `'decision:' || f.id || '+' || f.other_id`,
  evidence: {
    firstFrom: { kind: 'date', sql: `f.from_date` },
    firstTo: { kind: 'date', sql: `f.to_date` },
    secondFrom: { kind: 'date', sql: `f.other_from_date` },
    secondTo: { kind: 'date', sql: `f.other_to_date` },
  },
  words: titleOnly('To vedtak om introduksjonsprogram overlapper'),
  cases: [],
});
