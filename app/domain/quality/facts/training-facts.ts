import { parameterOn } from '../dated-parameters';

/** Facts about language goals, school and training, one row per registered item. */
export const TRAINING_FACTS: Readonly<Record<string, string>> = {
  // The language goal that counts: the latest of each person.
  language_goal: `
    select distinct on (g.person_id) g.*, p.regime, p.has_upper_secondary, p.has_primary_school,
      coalesce(m.has_preparatory_school, false) as has_preparatory_school
    from language_goal_row g
    join person_row p using (person_id)
    left join measure_sum m using (person_id)
    order by g.person_id, g.set_on desc nulls last, g.id desc`,
  // Full-time upper secondary as a measure that has begun, and as the marker that splits the grant, each with whether the other is there.
  full_time_school: `
    select i.*, p.regime
    from (
      select m.person_id, 'measure' as item_table, m.id, m.from_date, m.to_date, m.hours_per_week,
        coalesce(t.full_time_days && daterange(m.from_date, m.to_date, '[]'), false) as has_other
      from measure_row m left join full_time_sum t using (person_id)
      where m.type = 'VGO' and m.hours_per_week >= ${parameterOn('fullTimeSchoolHours', 'm.from_date')}
        and m.from_date <= :today and coalesce(m.from_date <= m.to_date, true)
      union all
      select t.person_id, 'full_time_upper_secondary', t.id, t.from_date, t.to_date, null,
        coalesce(m.full_time_school_days && daterange(t.from_date, t.to_date, '[]'), false)
      from full_time_row t left join measure_sum m using (person_id)
      where coalesce(t.from_date <= t.to_date, true)
    ) i join person_row p using (person_id)`,
};
