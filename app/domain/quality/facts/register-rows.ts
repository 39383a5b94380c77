/** Rows of a table that belong to a person, each with the person's regime and day of birth, which most rules ask for. */
const itemsOf = (table: string, columns: string): string => `
    select r.id, r.person_id, p.regime, p.birth_date, ${columns
      .split(/,\s*/)
      .map((column) => `r.${column}`)
      .join(', ')}
    from ${table} r join person_row p on p.person_id = r.person_id
    where r.person_id = any(:ids) and r.annulled_at is null`;

/**
 * The register as the rules see it: rows that are not annulled, of the persons asked for. The scope `:ids` stands
 * inside every scan of a base table, so that one person costs one person, and the same text serves a full run.
 */
export const REGISTER_ROWS: Readonly<Record<string, string>> = {
  person_row: `
    select id as person_id, municipality_code::text, duf::text, national_id::text, birth_date, regime, permit_ground,
      permit_date, applied_from_abroad, arrival_date, settled_on, first_settled_on, settled_by_agreement,
      population_registered_on, programme_claimed_on, training_claimed_on, has_upper_secondary, has_primary_school,
      has_children_under_18, citizenship_group, track, skills_mapped_on, career_guided_on, work_hours_per_week,
      coalesce(registered_on, created_at::date) as registered_on
    from person where id = any(:ids)`,
  category_row: itemsOf('category', 'code, from_date, to_date'),
  decision_row: itemsOf(
    'decision',
    `municipality_code::text, decision_municipality_code::text, scheme, type, decided_on, offered_start_on, from_date, to_date,
      reason, legal_ground, notified_on, documentation, duration_kind, registered_on`,
  ),
  // Leave from the programme, as far as it holds a day.
  leave_row: `
    select id, person_id, regime, reason as type, from_date, to_date
    from decision_row where scheme = 'INTRO' and type = 'PERMISJON' and from_date <= coalesce(to_date, 'infinity')`,
  goal_row: itemsOf('final_goal', 'code, set_on'),
  contract_row: itemsOf('contract', 'signed_on'),
  language_goal_row: itemsOf('language_goal', 'listening, reading, writing, speaking, set_on'),
  measure_row: itemsOf(
    'measure',
    `type, group_code, from_date, to_date, hours_per_week, hours_total, meetings, form, capacity_exception, completed,
      registered_on`,
  ),
  hours_row: itemsOf('training_hours', 'scheme, subject, from_date, to_date, hours, registered_on'),
  absence_row: itemsOf('absence', 'type, from_date, to_date, hours'),
  end_row: itemsOf('programme_end', 'ended_on, reason, set_by, reopened_on, registered_on'),
  appeal_row: itemsOf('appeal', 'decision_id, received_on, outcome, outcome_on'),
  full_time_row: itemsOf('full_time_upper_secondary', 'from_date, to_date'),
};
