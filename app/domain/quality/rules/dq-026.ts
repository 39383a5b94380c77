import { ALL_REGIMES, defineRule } from '../define-rule';
import { REGISTRATION_DEADLINE_MONTHS } from '../legal-parameters';
import { titleOnly } from './title-only';

/** Something was registered more than two months after it happened. */
export const dq026 = defineRule({
  id: 'DQ-026',
  letter: 'W',
  affects: ['T'],
  dimension: 'timeliness',
  regimes: ALL_REGIMES,
  minutes: 1,
  // What was registered late stays late; the pattern is what can be put right.
  fixes: [],
  fact: 'registered_item',
  applies: `f.event_on is not null and f.registered_on is not null`,
  fails: `f.registered_on > (f.event_on + interval '${REGISTRATION_DEADLINE_MONTHS} months')::date`,
  businessKey: `f.item_table || ':' || f.id`,
  evidence: {
    item: { kind: 'item', sql: `f.item_table || ':' || f.id` },
    eventOn: { kind: 'date', sql: `f.event_on` },
    registeredOn: { kind: 'date', sql: `f.registered_on` },
    dueOn: { kind: 'date', sql: `(f.event_on + interval '${REGISTRATION_DEADLINE_MONTHS} months')::date` },
  },
  words: titleOnly('Registrert for sent'),
  cases: [],
});
