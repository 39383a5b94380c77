import { defineRule } from '../define-rule';
import { START_DEADLINE_MONTHS } from '../legal-parameters';
import { titleOnly } from './title-only';

/** No decision on the programme three months after settlement or claim. */
export const dq020 = defineRule({
  id: 'DQ-020',
  letter: 'W',
  affects: ['R', 'T'],
  dimension: 'timeliness',
  regimes: ['INTEG'],
  minutes: 10,
  fixes: ['register_decision'],
  fact: 'person',
  applies: `f.programme_duty_open and greatest(f.settled_on, f.programme_claimed_on) is not null`,
  fails: `f.programme_answers = 0
    and :today > (greatest(f.settled_on, f.programme_claimed_on) + interval '${START_DEADLINE_MONTHS} months')::date`,
  businessKey: `''`,
  evidence: {
    since: { kind: 'date', sql: `greatest(f.settled_on, f.programme_claimed_on)` },
    dueOn: {
      kind: 'date',
      sql: `(greatest(f.settled_on, f.programme_claimed_on) + interval '${START_DEADLINE_MONTHS} months')::date`,
    },
  },
  words: titleOnly('Vedtak om introduksjonsprogram mangler'),
  cases: [],
});
