import { ALL_REGIMES, defineRule } from '../define-rule';
import { titleOnly } from './title-only';

/** Impossible dates: a period that ends before it begins, a decision in the future, or something before birth. */
export const dq023 = defineRule({
  id: 'DQ-023',
  letter: 'E',
  affects: ['R'],
  dimension: 'consistency',
  regimes: ALL_REGIMES,
  minutes: 5,
  fixes: ['correct_dates', 'annul_duplicate'],
  fact: 'dated_item',
  applies: `coalesce(f.from_date, f.to_date, f.decided_on) is not null`,
  fails: `f.from_date > f.to_date or f.decided_on > :today or f.from_date < f.birth_date`,
  businessKey: `f.item_table || ':' || f.id`,
  evidence: {
    variant: {
      kind: 'variant',
      sql: `case when f.from_date > f.to_date then 'ends_before_start'
        when f.decided_on > :today then 'in_future' else 'before_birth' end`,
    },
    item: { kind: 'item', sql: `f.item_table || ':' || f.id` },
    fromDate: { kind: 'date', sql: `f.from_date` },
    toDate: { kind: 'date', sql: `f.to_date` },
    decidedOn: { kind: 'date', sql: `f.decided_on` },
  },
  words: titleOnly('Datoene kan ikke stemme'),
  cases: [],
});
