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
  category_row: `
    select id, person_id, code, from_date, to_date
    from category where person_id = any(:ids) and annulled_at is null`,
  decision_row: `
    select id, person_id, municipality_code::text, decision_municipality_code::text, scheme, type, decided_on,
      offered_start_on, from_date, to_date, reason, legal_ground, notified_on, documentation, duration_kind, registered_on
    from decision where person_id = any(:ids) and annulled_at is null`,
  // Leave from the programme, as far as it holds a day.
  leave_row: `
    select id, person_id, reason as type, from_date, to_date
    from decision_row where scheme = 'INTRO' and type = 'PERMISJON' and from_date <= coalesce(to_date, 'infinity')`,
  goal_row: `
    select id, person_id, code, set_on
    from final_goal where person_id = any(:ids) and annulled_at is null`,
  contract_row: `
    select id, person_id, signed_on
    from contract where person_id = any(:ids) and annulled_at is null`,
  language_goal_row: `
    select id, person_id, listening, reading, writing, speaking, set_on
    from language_goal where person_id = any(:ids) and annulled_at is null`,
  measure_row: `
    select id, person_id, type, group_code, from_date, to_date, hours_per_week, hours_total, meetings, form,
      capacity_exception, completed, registered_on
    from measure where person_id = any(:ids) and annulled_at is null`,
  hours_row: `
    select id, person_id, scheme, subject, from_date, to_date, hours, registered_on
    from training_hours where person_id = any(:ids) and annulled_at is null`,
  absence_row: `
    select id, person_id, type, from_date, to_date, hours
    from absence where person_id = any(:ids) and annulled_at is null`,
  end_row: `
    select id, person_id, ended_on, reason, set_by, reopened_on, registered_on
    from programme_end where person_id = any(:ids) and annulled_at is null`,
  appeal_row: `
    select id, person_id, decision_id, received_on, outcome, outcome_on
    from appeal where person_id = any(:ids) and annulled_at is null`,
  full_time_row: `
    select id, person_id, from_date, to_date
    from full_time_upper_secondary where person_id = any(:ids) and annulled_at is null`,
};
