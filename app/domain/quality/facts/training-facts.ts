import { parameterOn } from '../dated-parameters';
import { REGISTRATION_DEADLINE_MONTHS, SOCIAL_STUDIES_YEAR_FROM } from '../legal-parameters';
import { lowestLevel, SCHOOLING } from './lowest-language-goal';
import { COLLECTIVE_NORWEGIAN_LIMIT, NORWEGIAN_RIGHT_LIMIT, SOCIAL_STUDIES_LIMIT } from './training-limits';

/** Quarters that ended so long ago that what happened in them must be registered lie before this day. */
export const QUARTERS_DUE = `date_trunc('quarter', :today - interval '${REGISTRATION_DEADLINE_MONTHS} months')::date`;

/** The whole quarters that a range of days touches. */
const quartersOf = (days: string): string => `daterange(date_trunc('quarter', lower(${days}))::date,
          (date_trunc('quarter', upper(${days}) - 1) + interval '3 months')::date)`;

/** Facts about language goals, school and training, one row per registered item. */
export const TRAINING_FACTS: Readonly<Record<string, string>> = {
  // The language goal that counts: the latest of each person.
  language_goal: `
    select distinct on (g.person_id) g.*,
      ${lowestLevel('written')} as lowest_written, ${lowestLevel('spoken')} as lowest_spoken
    from language_goal_row g
    join person_row p using (person_id)
    left join measure_sum m using (person_id)
    cross join lateral (select ${SCHOOLING} as schooling) s
    order by g.person_id, g.set_on desc nulls last, g.id desc`,
  // Full-time upper secondary as a measure that has begun, and as the marker that splits the grant, each with whether the other is there.
  full_time_school: `
    select *
    from (
      select m.person_id, m.regime, 'measure' as item_table, m.id, m.from_date, m.to_date, m.hours_per_week,
        coalesce(t.full_time_days && daterange(m.from_date, m.to_date, '[]'), false) as has_other
      from measure_row m left join full_time_sum t using (person_id)
      where m.type = 'VGO' and m.hours_per_week >= ${parameterOn('fullTimeSchoolHours', 'm.from_date')}
        and m.from_date <= :today and coalesce(m.from_date <= m.to_date, true)
      union all
      select t.person_id, t.regime, 'full_time_upper_secondary', t.id, t.from_date, t.to_date, null,
        coalesce(m.full_time_school_days && daterange(t.from_date, t.to_date, '[]'), false)
      from full_time_row t left join measure_sum m using (person_id)
      where coalesce(t.from_date <= t.to_date, true)
    ) i`,
  // Days of training as measures and as hours, in all and while taking part, up to the quarters that are due. Where the days
  // stand in both places, so do their quarters.
  training_days: `
    select *, measures_active <@ training_hour_days and hours_active <@ training_measure_days as is_covered
    from (
      select *, training_measure_days * active_days as measures_active, training_hour_days * active_days as hours_active
      from (
        select p.person_id, p.regime, m.training_measure_days, h.training_hour_days,
          coalesce(m.has_undated_training_measure, false) as has_undated_measure,
          coalesce(h.has_undated_training_hours, false) as has_undated_hours,
          p.programme_days * datemultirange(daterange(null, least(${QUARTERS_DUE} - 1, p.over_on), '[]'))
            - coalesce(p.leave_days, '{}'::datemultirange) as active_days
        from fact_person p left join measure_sum m using (person_id) left join hours_sum h using (person_id)
        where p.programme_days is not null
      ) a
    ) t`,
  // Quarters of taking part that are due: those with a training measure and those without hours, and the other way round.
  training_quarter: `
    select t.person_id, t.regime, c.missing, '{}'::datemultirange as quarters, c.has_undated
    from fact_training_days t
    cross join lateral (values
      ('hours', measures_active, has_undated_hours), ('measure', hours_active, has_undated_measure)) c(missing, days, has_undated)
    where t.is_covered and not isempty(c.days)
    union all
    select q.person_id, q.regime, c.missing, c.judged - coalesce(c.present, '{}'::datemultirange), c.has_undated
    from (
      select t.person_id, t.regime, t.has_undated_hours, t.has_undated_measure,
        range_agg(${quartersOf('d.days')}) filter (where v.what = 'measures active') as measures_while_active,
        range_agg(${quartersOf('d.days')}) filter (where v.what = 'hours active') as hours_while_active,
        range_agg(${quartersOf('d.days')}) filter (where v.what = 'measures') as with_measure,
        range_agg(${quartersOf('d.days')}) filter (where v.what = 'hours') as with_hours
      from fact_training_days t
      cross join lateral (values
        ('measures active', measures_active), ('hours active', hours_active),
        ('measures', training_measure_days), ('hours', training_hour_days)) v(what, days)
      cross join lateral unnest(v.days) d(days)
      where t.is_covered is not true
      group by t.person_id, t.regime, t.has_undated_hours, t.has_undated_measure
    ) q
    cross join lateral (values
      ('hours', measures_while_active, with_hours, has_undated_hours),
      ('measure', hours_while_active, with_measure, has_undated_measure)) c(missing, judged, present, has_undated)
    where c.judged is not null`,
  // Measures of persons in the programme, and hours that rest on the programme; with the end unless a new award begins after it.
  programme_item: `
    select i.person_id, f.regime, i.item_table, i.id, i.from_date, i.to_date, f.programme_start_on,
      f.over_on
    from (
      select person_id, 'measure' as item_table, id, from_date, to_date, true as in_programme, false as in_training from measure_row
      union all
      select person_id, 'training_hours', id, from_date, to_date, scheme = 'INTRO', scheme in ('NORSK', 'NORSK_RETT') from hours_row
    ) i join fact_person f using (person_id)
    where f.programme_start_on is not null and (i.in_programme or (i.in_training and f.norwegian_decisions = 0))`,
  // How long training lasts and until when it may, per person with a right and obligation to Norwegian or a decision on it.
  training_right: `
    select *, case when came_on >= date '${SOCIAL_STUDIES_YEAR_FROM}' then social_studies_year_ends_on
      else least(right_ends_on, right_closed_on) end as social_studies_due_on
    from (
      select f.person_id, f.regime, f.has_norwegian_duty, f.has_upper_secondary, f.training_offered_on, f.norwegian_start_on,
        f.last_norwegian_from, f.full_time_rows, f.is_exempt_from_social_studies, f.social_hours, f.social_hours_known,
        greatest(f.permit_date, f.arrival_date) as came_on,
        nullif(f.norwegian_right_until, 'infinity') as right_closed_on,
        least(f.training_until,
          case when coalesce(f.last_training_from <= f.training_stopped_on, true) then f.training_stopped_on end) as training_ends_on,
        ${NORWEGIAN_RIGHT_LIMIT} as right_ends_on,
        ${SOCIAL_STUDIES_LIMIT} as social_studies_year_ends_on,
        ${COLLECTIVE_NORWEGIAN_LIMIT} as collective_year_ends_on
      from fact_person f where f.regime <> 'INTRO' and (f.has_norwegian_duty or f.norwegian_decisions > 0)
    ) t`,
};
