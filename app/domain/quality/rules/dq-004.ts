import { ALL_REGIMES, defineRule } from '../define-rule';
import { titleOnly } from './title-only';

/** Two person rows share one national id, so the person stands twice in the register. */
export const dq004 = defineRule({
  id: 'DQ-004',
  letter: 'E',
  affects: ['R', 'G'],
  dimension: 'uniqueness',
  regimes: ALL_REGIMES,
  minutes: 20,
  fixes: ['support_case'],
  fact: 'twin',
  applies: `f.national_id is not null`,
  fails: `f.other_id is not null`,
  businessKey: `'person:' || least(f.person_id, f.other_id) || '+' || greatest(f.person_id, f.other_id)`,
  evidence: {
    variant: { kind: 'variant', sql: `case when f.same_municipality then 'own' else 'elsewhere' end` },
  },
  words: titleOnly('Personen er registrert to ganger'),
  cases: [],
});
