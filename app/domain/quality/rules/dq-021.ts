import { defineRule } from '../define-rule';
import { START_DEADLINE_MONTHS } from '../legal-parameters';
import { titleOnly } from './title-only';

/** No decision on Norwegian three months after entry in the population register or claim. */
export const dq021 = defineRule({
  id: 'DQ-021',
  letter: 'W',
  affects: ['G', 'R'],
  dimension: 'timeliness',
  regimes: ['INTEG', 'INTEG_6A'],
  minutes: 10,
  fixes: ['register_decision'],
  fact: 'person',
  applies: `f.norwegian_open and greatest(f.population_registered_on, f.training_claimed_on) is not null`,
  fails: `f.norwegian_decisions = 0
    and :today > (greatest(f.population_registered_on, f.training_claimed_on) + interval '${START_DEADLINE_MONTHS} months')::date`,
  businessKey: `''`,
  evidence: {
    since: { kind: 'date', sql: `greatest(f.population_registered_on, f.training_claimed_on)` },
    dueOn: {
      kind: 'date',
      sql: `(greatest(f.population_registered_on, f.training_claimed_on) + interval '${START_DEADLINE_MONTHS} months')::date`,
    },
  },
  words: titleOnly('Vedtak om norskopplæring mangler'),
  cases: [],
});
