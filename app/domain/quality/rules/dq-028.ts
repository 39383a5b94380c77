import { ALL_REGIMES, defineRule } from '../define-rule';
import { titleOnly } from './title-only';

/** The programme should have begun, but neither measures nor hours are registered. */
export const dq028 = defineRule({
  id: 'DQ-028',
  letter: 'W',
  affects: ['R'],
  dimension: 'completeness',
  regimes: ALL_REGIMES,
  minutes: 10,
  fixes: ['register_measure', 'annul_duplicate'],
  fact: 'person',
  applies: `f.awards > 0`,
  fails: `f.first_award_from < :today - 30 and f.measures = 0 and f.hour_rows = 0`,
  businessKey: `''`,
  evidence: {
    startedOn: { kind: 'date', sql: `f.first_award_from` },
  },
  words: titleOnly('Programmet er vedtatt, men ingenting er registrert'),
  cases: [],
});
