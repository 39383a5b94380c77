import { ALL_REGIMES, defineRule } from '../define-rule';
import { titleOnly } from './title-only';

/** Two ends, and the programme was not reopened between them. */
export const dq084 = defineRule({
  id: 'DQ-084',
  letter: 'W',
  affects: ['R'],
  dimension: 'uniqueness',
  regimes: ALL_REGIMES,
  minutes: 5,
  fixes: ['annul_duplicate'],
  fact: 'programme_end',
  applies: `true`,
  fails: `f.previous_id is not null`,
  businessKey: `'programme_end:' || f.previous_id || '+' || f.id`,
  evidence: {
    firstEndedOn: { kind: 'date', sql: `f.previous_ended_on` },
    secondEndedOn: { kind: 'date', sql: `f.ended_on` },
  },
  words: titleOnly('Programmet er avsluttet to ganger'),
  cases: [],
});
