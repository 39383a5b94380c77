import type { FixKind } from '~/domain/quality/define-rule';
import type { ChangeKind } from '~/domain/register/changes';

/** Most findings that are corrected at once. */
export const BULK_FIX_MAX = 200;

/**
 * Corrections that can be made of many persons at once. A decision is an administrative act about one person, so it is
 * registered for one at a time.
 */
export const BULK_KINDS = [
  'set_end_reason',
  'register_end',
  'replace_automatic_end',
  'correct_dates',
  'register_measure',
  'set_final_goal',
  'set_language_goal',
  'register_education',
  'annul_duplicate',
] as const satisfies readonly ChangeKind[];
export type BulkKind = (typeof BULK_KINDS)[number];

/** The corrections of many that a rule offers, in the order of the rule. */
export function bulkKindsOf(fixes: readonly FixKind[]): BulkKind[] {
  return fixes.filter((fix): fix is BulkKind => (BULK_KINDS as readonly string[]).includes(fix));
}

/** Where the day of each person comes from: one day for all, or a day of the person's own record. */
export const DAY_SOURCES = [
  'given',
  'programme_start',
  'programme_end',
  'last_measure',
  'last_hours',
  'as_registered',
] as const;
export type DaySource = (typeof DAY_SOURCES)[number];

/** The sources that make sense for the day of each correction. */
export const SOURCES_OF: Partial<Record<BulkKind, readonly DaySource[]>> = {
  register_end: ['programme_end', 'last_measure', 'last_hours', 'given'],
  replace_automatic_end: ['as_registered', 'programme_end', 'last_measure', 'last_hours', 'given'],
  correct_dates: ['given', 'programme_start', 'programme_end', 'last_measure', 'last_hours'],
  register_measure: ['given', 'programme_start'],
  set_final_goal: ['programme_start', 'given'],
  set_language_goal: ['programme_start', 'given'],
};

/** What a correction of dates does: exchanges the first and the last day, or sets one of the dates. */
export const DATE_TARGETS = [
  'swap',
  'from_date',
  'to_date',
  'ended_on',
  'set_on',
  'decided_on',
  'signed_on',
] as const;

/** Which of the rows that a finding names is corrected, when it names two. */
export const WHICH_ROW = ['newest', 'oldest'] as const;

/** What became of one row: it is changed, cannot be, or waits. */
export type BulkFixOutcome = 'changed' | 'refused' | 'pending';
