import { defineRule } from '../define-rule';
import { GOAL_DEADLINE_MONTHS } from '../legal-parameters';
import { titleOnly } from './title-only';

/** Two months after the decision on Norwegian the language goal is missing. */
export const dq052 = defineRule({
  id: 'DQ-052',
  letter: 'E',
  affects: ['T'],
  dimension: 'completeness',
  regimes: ['INTEG', 'INTEG_6A'],
  minutes: 4,
  fixes: ['set_language_goal'],
  fact: 'person',
  applies: `f.norwegian_decided_on is not null`,
  fails: `f.language_goals = 0 and (f.norwegian_decided_on + interval '${GOAL_DEADLINE_MONTHS} months')::date < :today`,
  businessKey: `''`,
  evidence: {
    decidedOn: { kind: 'date', sql: `f.norwegian_decided_on` },
  },
  words: titleOnly('Norskmål mangler'),
  cases: [],
});
