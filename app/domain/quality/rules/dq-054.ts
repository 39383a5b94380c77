import { ALL_REGIMES, defineRule } from '../define-rule';
import { titleOnly } from './title-only';

/** Hours of Norwegian or social studies without a decision to rest on. */
export const dq054 = defineRule({
  id: 'DQ-054',
  letter: 'E',
  affects: ['G'],
  dimension: 'completeness',
  regimes: ALL_REGIMES,
  minutes: 8,
  fixes: ['register_decision'],
  fact: 'person',
  applies: `f.has_training_hours`,
  fails: `f.training_decisions = 0`,
  businessKey: `''`,
  evidence: {
    lastHoursFrom: { kind: 'date', sql: `f.last_hours_from` },
  },
  words: titleOnly('Timer er ført uten vedtak om opplæring'),
  cases: [],
});
