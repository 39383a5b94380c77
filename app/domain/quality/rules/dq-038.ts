import { defineRule } from '../define-rule';
import { EXTENSION_FORBIDDEN, EXTENSION_TOO_LONG } from '../facts/extension-limits';
import { titleOnly } from './title-only';

/** The programme was extended where it may not be, or for longer than it may be. */
export const dq038 = defineRule({
  id: 'DQ-038',
  letter: 'E',
  affects: ['T'],
  dimension: 'validity',
  regimes: ['INTEG'],
  minutes: 10,
  fixes: ['annul_duplicate', 'correct_dates'],
  fact: 'extension',
  applies: `true`,
  fails: `${EXTENSION_FORBIDDEN} or ${EXTENSION_TOO_LONG}`,
  businessKey: `'decision:' || f.id`,
  evidence: {
    variant: {
      kind: 'variant',
      sql: `case when ${EXTENSION_FORBIDDEN} then 'not_allowed' else 'too_long' end`,
    },
    fromDate: { kind: 'date', sql: `f.from_date` },
    toDate: { kind: 'date', sql: `f.to_date` },
    offeredStartOn: { kind: 'date', sql: `f.offered_start_on` },
  },
  words: titleOnly('Forlengelsen er ikke tillatt'),
  cases: [],
});
