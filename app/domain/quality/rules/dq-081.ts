import { ALL_REGIMES, defineRule } from '../define-rule';
import { titleOnly } from './title-only';

/** An end without its real reason. */
export const dq081 = defineRule({
  id: 'DQ-081',
  letter: 'E',
  affects: ['R'],
  dimension: 'completeness',
  regimes: ALL_REGIMES,
  minutes: 5,
  fixes: ['set_end_reason'],
  fact: 'programme_end',
  applies: `true`,
  fails: `f.reason = 'IKKE_REGISTRERT'`,
  businessKey: `'programme_end:' || f.id`,
  evidence: {
    endedOn: { kind: 'date', sql: `f.ended_on` },
  },
  words: titleOnly('Avslutningsårsak mangler'),
  cases: [],
});
