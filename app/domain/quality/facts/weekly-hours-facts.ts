import { highestOf, lowestOf, parameterOn } from '../dated-parameters';
import { COLLECTIVE_PROGRAMME_ORDINARY_FROM, WORK_HOURS_FROM } from '../legal-parameters';

/** Days of the thirteen weeks that hours are averaged over. */
const WINDOW_DAYS = 91;

/** The last day that is judged: hours are looked at by whole months, so that an average does not move every night. */
const JUDGED_UNTIL = `date_trunc('month', :today)::date - 1`;

/** Days are counted from here, to be summed as numbers. */
const DAY_ZERO = `date '2000-01-01'`;

/** Hours a week of a measure, from its total when that is all there is; null when that or its first day is not known. */
const HOURS_A_WEEK = `case when m.from_date is not null
      then coalesce(m.hours_per_week, m.hours_total * 7 / (m.to_date - m.from_date + 1)) end`;

/** Hundredths of an hour: more in thirteen weeks than any measure can give, for measures whose hours are not known. */
const UNKNOWN_HOURS = 1_000_000_000;

const HOLDS_DAYS = `coalesce(m.from_date <= m.to_date, true)`;
const SHARES_DAYS = `coalesce(m.from_date, '-infinity') <= s.to_date and coalesce(m.to_date, 'infinity') >= s.from_date`;

/** Average of the total of a window in hours a week. */
const average = (total: string): string => `trunc(${total} / ${WINDOW_DAYS * 100}.0, 1)`;
const hundredths = (hours: string): string => `${hours} * ${WINDOW_DAYS * 100}`;
const dayOf = (day: string): string => `(${DAY_ZERO} + (${day})::int)`;

/** The days between any two fit in so many bits, to set the days of one person after those of another in one order. */
const DAY_BITS = 22;
const placeOf = (day: string, row = ''): string =>
  `((${row}person_id::bigint << ${DAY_BITS}) + ${day} + ${2 ** (DAY_BITS - 1)})`;

/**
 * Facts about hours a week. Hours change only where a measure begins or ends, so the total of a moving window of
 * thirteen weeks is piecewise linear in its first day: it is lowest and highest where the window begins or ends beside
 * such a change, or at the ends of the participation. Only those windows are summed, in one pass over the changes.
 */
export const WEEKLY_HOURS_FACTS: Readonly<Record<string, string>> = {
  // Whole stretches of taking part: within the programme, not on leave, not after the end.
  active_stretch: `
    select p.person_id, p.regime, lower(r.days) as from_date, upper(r.days) - 1 as to_date
    from fact_person p
    cross join lateral unnest(
      p.programme_days * datemultirange(daterange(null, least(${JUDGED_UNTIL}, p.over_on), '[]'))
        - coalesce(p.leave_days, '{}'::datemultirange)) r(days)`,
  // Stretches of at least thirteen weeks, days counted as numbers.
  hours_stretch: `
    select person_id, regime, from_date - ${DAY_ZERO} as first_day, to_date - ${DAY_ZERO} as last_day,
      case when regime = 'INTEG_6A' then date '${COLLECTIVE_PROGRAMME_ORDINARY_FROM}' - ${DAY_ZERO} end as ordinary_from
    from fact_active_stretch where to_date - from_date >= ${WINDOW_DAYS - 1}`,
  // The hours of each measure in such a stretch, from the day they begin to the day after they end. Hours from a total are
  // rounded up, so that parts of enough hours are not too few together.
  hours_span: `
    select s.person_id, s.first_day, s.last_day, s.ordinary_from,
      greatest(m.from_date - ${DAY_ZERO}, s.first_day) as begins, least(m.to_date - ${DAY_ZERO}, s.last_day) + 1 as ends,
      coalesce(ceil(${HOURS_A_WEEK} * 100)::int, ${UNKNOWN_HOURS}) as hours
    from fact_hours_stretch s
    join measure_row m on m.person_id = s.person_id and ${HOLDS_DAYS}
      and coalesce(m.from_date - ${DAY_ZERO} <= s.last_day, true) and coalesce(m.to_date - ${DAY_ZERO} >= s.first_day, true)`,
  // Stretches with a day of too few or too many hours. No window of any other can hold too few or too many. What begins in
  // a stretch ends in it, so one sum over everybody's days in order is the level of each; after each stretch it is nothing.
  uneven_stretch: `
    select distinct s.*
    from (
      select place, sum(hours) over (order by place) as level
      from (
        select ${placeOf('begins')} as place, hours from fact_hours_span
        union all
        select ${placeOf('ends')}, -hours from fact_hours_span
        union all
        select ${placeOf('first_day')}, 0 from fact_hours_stretch
      ) c
    ) l
    join fact_hours_stretch s on s.person_id = l.place >> ${DAY_BITS}
      and l.place between ${placeOf('s.first_day', 's.')} and ${placeOf('s.last_day', 's.')}
    where level < ${highestOf('fullTimeWeek')} * 100
      or level > ${lowestOf('mostHoursAWeek')} * 100 and level < ${UNKNOWN_HOURS}`,
  // Per person with thirteen weeks of taking part: the first window with too few and the first with too many hours.
  weekly_hours: `
    select p.person_id, p.regime, p.judged, ${dayOf('thin[1]')} as thin_from, ${average('thin[2]')} as thin_hours,
      ${dayOf('crowded[1]')} as crowded_from, ${average('crowded[2]')} as crowded_hours
    from (
      select person_id, regime, bool_or(coalesce(last_day - ${WINDOW_DAYS - 1} >= ordinary_from, true)) as judged
      from fact_hours_stretch group by person_id, regime
    ) p
    left join (
      select person_id,
        min(array[day, total]) filter (where coalesce(day >= ordinary_from, true)
          and total < ${hundredths(parameterOn('fullTimeWeek', dayOf('day')))}) as thin,
        min(array[day, total]) filter (where total > ${hundredths(parameterOn('mostHoursAWeek', dayOf('day')))}
          and total < ${UNKNOWN_HOURS}) as crowded
      from (
        select person_id, first_day, last_day, ordinary_from, day,
          ${WINDOW_DAYS} * sum(hours) over so_far + (day + ${WINDOW_DAYS}) * coalesce(sum(hours) over ahead, 0)
            - coalesce(sum(hours::bigint * day) over ahead, 0)::bigint as total
        from (
          select h.person_id, h.first_day, h.last_day, h.ordinary_from,
            unnest(array[begins, ends, begins - ${WINDOW_DAYS}, ends - ${WINDOW_DAYS}]) as day, unnest(array[hours, -hours, 0, 0]) as hours
          from fact_hours_span h join fact_uneven_stretch using (person_id, first_day)
          union all
          select person_id, first_day, last_day, ordinary_from,
            unnest(array[first_day, last_day - ${WINDOW_DAYS - 1}, ordinary_from]), 0 from fact_uneven_stretch
        ) change
        where hours <> 0 or day between first_day and last_day - ${WINDOW_DAYS - 1}
        window so_far as (partition by person_id, first_day order by day),
          ahead as (partition by person_id, first_day order by day
            range between 1 following and ${WINDOW_DAYS - 1} following)
      ) w
      where day between first_day and last_day - ${WINDOW_DAYS - 1}
      group by person_id
    ) w using (person_id)`,
  // What could be too many hours: single measures, and the first crowded window of each person without such a measure.
  crowded_hours: `
    select person_id, regime, id, hours_per_week as hours, from_date
    from measure_row where hours_per_week is not null
    union all
    select w.person_id, w.regime, null, w.crowded_hours, w.crowded_from
    from fact_weekly_hours w
    left join (
      select distinct person_id from measure_row
      where hours_per_week > ${parameterOn('mostHoursOfOneMeasure', 'from_date')}
    ) m using (person_id) where m.person_id is null`,
  // Programmes with work as their goal whose start was offered since the demand holds: hours of work-oriented measures from the day it counts.
  work_hours: `
    select person_id, regime, work_from, sum(days)::int as days, coalesce(bool_and(hours_known), true) as hours_known,
      coalesce(sum(hours), 0) / sum(days) as hours
    from (
      select s.person_id, s.regime, s.work_from, s.from_date, s.to_date - s.from_date + 1 as days,
        bool_and(m.hours_a_week is not null) filter (where m.id is not null) as hours_known,
        sum(m.hours_a_week * (least(m.to_date, s.to_date) - greatest(m.from_date, s.from_date) + 1)) as hours
      from (
        select p.person_id, p.regime, p.work_from, greatest(t.from_date, p.work_from) as from_date, t.to_date
        from (
          select *, (programme_start_on + make_interval(months => case
            when has_upper_secondary then ${parameterOn('workHoursAfterWithUpperSecondary', 'offered_start_on')}
            when not has_upper_secondary then ${parameterOn('workHoursAfter', 'offered_start_on')} end))::date as work_from
          from fact_person where goal_code = 'ARBEID' and offered_start_on >= date '${WORK_HOURS_FROM}'
        ) p join fact_active_stretch t on t.person_id = p.person_id and t.to_date >= p.work_from
      ) s
      left join (
        select *, ${HOURS_A_WEEK} as hours_a_week from measure_row m where group_code = 'ARBEID' and ${HOLDS_DAYS}
      ) m on m.person_id = s.person_id and ${SHARES_DAYS}
      group by s.person_id, s.regime, s.work_from, s.from_date, s.to_date
    ) t group by person_id, regime, work_from`,
};
