import { defineRule } from '../define-rule';
import { GOAL_DEADLINE_MONTHS } from '../legal-parameters';
import { titleOnly } from './title-only';

/** Two months after the decision on the programme the final goal is missing. */
export const dq030 = defineRule({
  id: 'DQ-030',
  letter: 'E',
  affects: ['R', 'T'],
  dimension: 'completeness',
  regimes: ['INTEG', 'INTEG_6A'],
  minutes: 3,
  fixes: ['set_final_goal'],
  fact: 'person',
  applies: `f.awards > 0`,
  fails: `f.goals = 0 and (f.first_award_decided_on + interval '${GOAL_DEADLINE_MONTHS} months')::date < :today`,
  businessKey: `''`,
  evidence: {
    decidedOn: { kind: 'date', sql: `f.first_award_decided_on` },
  },
  words: titleOnly('Sluttmål mangler'),
  cases: [],
});
