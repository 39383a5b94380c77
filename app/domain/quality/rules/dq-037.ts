import { defineRule } from '../define-rule';
import { PROGRAMME_LIMIT } from '../facts/programme-limit';
import { titleOnly } from './title-only';

/** The programme is longer than education and final goal allow. */
export const dq037 = defineRule({
  id: 'DQ-037',
  letter: 'E',
  affects: ['R', 'T'],
  dimension: 'validity',
  regimes: ['INTEG'],
  minutes: 15,
  fixes: ['correct_dates', 'set_final_goal', 'register_end', 'register_education'],
  fact: 'person',
  applies: `f.programme_start_on is not null and f.has_upper_secondary is not null`,
  fails: `f.programme_end_on > ${PROGRAMME_LIMIT}`,
  businessKey: `''`,
  evidence: {
    variant: { kind: 'variant', sql: `case when f.programme_running then 'running' else 'ended' end` },
    startedOn: { kind: 'date', sql: `f.programme_start_on` },
    endsOn: { kind: 'date', sql: `case when not f.programme_running then f.programme_end_on end` },
    longestTo: { kind: 'date', sql: `${PROGRAMME_LIMIT}` },
    months: {
      kind: 'number',
      sql: `f.base_months + case when f.extensions > 0 then f.extension_months else 0 end`,
    },
    goal: { kind: 'code', list: 'final_goal', sql: `f.goal_code` },
    hasUpperSecondary: { kind: 'boolean', sql: `f.has_upper_secondary` },
  },
  words: titleOnly('Programmet er lengre enn loven tillater'),
  cases: [],
});
