/**
 * The facts that rules read. Each is a set of rows with `person_id` and `regime`; which columns it has stands in its
 * SQL beside this file.
 */
export const FACT_NAMES = [
  'person',
  'twin',
  'weekly_hours',
  'training_right',
  'training_quarter',
  'programme_item',
  'crowded_hours',
  'work_hours',
  'municipality_code',
  'norwegian_category',
  'dated_item',
  'programme_category',
  'running_decision',
  'award',
  'programme_award',
  'integration_item',
  'extension',
  'extended_norwegian',
  'programme_end',
  'training_hours',
  'leave_year',
  'whole_leave',
  'language_goal',
  'full_time_school',
  'leave_measure',
  'self_certified',
  'invalid_absence',
  'time_away',
  'stop',
  'exemption',
  'appeal',
  'moved_end',
  'goal_end',
] as const;

export type FactName = (typeof FACT_NAMES)[number];
