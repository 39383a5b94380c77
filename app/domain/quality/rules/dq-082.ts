import { ALL_REGIMES, defineRule } from '../define-rule';
import { titleOnly } from './title-only';

/** An end that NIR set by itself when the time ran out. */
export const dq082 = defineRule({
  id: 'DQ-082',
  letter: 'E',
  affects: ['R'],
  dimension: 'validity',
  regimes: ALL_REGIMES,
  minutes: 5,
  fixes: ['replace_automatic_end'],
  fact: 'programme_end',
  applies: `true`,
  fails: `f.set_by = 'SYSTEM'`,
  businessKey: `'programme_end:' || f.id`,
  evidence: {
    endedOn: { kind: 'date', sql: `f.ended_on` },
  },
  words: titleOnly('NIR har avsluttet programmet automatisk'),
  cases: [],
});
