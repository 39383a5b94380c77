import { ALL_REGIMES, defineRule } from '../define-rule';
import { titleOnly } from './title-only';

/** An end on a day that cannot be right. */
export const dq083 = defineRule({
  id: 'DQ-083',
  letter: 'E',
  affects: ['R'],
  dimension: 'consistency',
  regimes: ALL_REGIMES,
  minutes: 5,
  fixes: ['correct_dates', 'annul_duplicate'],
  fact: 'programme_end',
  applies: `f.ended_on is not null`,
  fails: `f.ended_on < f.programme_start_on or f.ended_on > :today
    or (f.ended_on = f.last_ended_on and f.last_hours_from > f.ended_on)`,
  businessKey: `'programme_end:' || f.id`,
  evidence: {
    variant: {
      kind: 'variant',
      sql: `case when f.ended_on < f.programme_start_on then 'before_start'
        when f.ended_on > :today then 'in_future' else 'hours_after' end`,
    },
    endedOn: { kind: 'date', sql: `f.ended_on` },
    startedOn: { kind: 'date', sql: `f.programme_start_on` },
    hoursFrom: { kind: 'date', sql: `case when f.last_hours_from > f.ended_on then f.last_hours_from end` },
  },
  words: titleOnly('Sluttdatoen kan ikke stemme'),
  cases: [],
});
