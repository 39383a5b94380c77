import { defineRule } from '../define-rule';
import { AFTER_REPEAL, EXTENDED_NORWEGIAN_LIMIT, OUTSIDE_LIMIT } from '../facts/extended-norwegian-limits';
import { titleOnly } from './title-only';

/** Extended Norwegian outside the twelve months of collective protection, after its repeal, or without education registered. */
export const dq061 = defineRule({
  id: 'DQ-061',
  letter: 'E',
  affects: ['G'],
  dimension: 'validity',
  regimes: ['INTEG_6A'],
  minutes: 10,
  fixes: ['annul_duplicate', 'correct_dates', 'register_education'],
  fact: 'extended_norwegian',
  applies: `true`,
  fails: `${AFTER_REPEAL} or ${OUTSIDE_LIMIT} or f.has_upper_secondary is null`,
  businessKey: `'decision:' || f.id`,
  evidence: {
    variant: {
      kind: 'variant',
      sql: `case when ${AFTER_REPEAL} then 'repealed' when ${OUTSIDE_LIMIT} then 'outside_limit' else 'no_education' end`,
    },
    decidedOn: { kind: 'date', sql: `f.decided_on` },
    limitOn: { kind: 'date', sql: `${EXTENDED_NORWEGIAN_LIMIT}` },
  },
  words: titleOnly('Vedtaket om utvidet norskopplæring er ikke gyldig'),
  cases: [],
});
