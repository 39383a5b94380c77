import { parameterOn } from '../dated-parameters';
import { WHOLE_LEAVES, YEARLY_LEAVES } from '../legal-parameters';
import { workingDays } from './working-days';

const list = (codes: readonly string[]): string => codes.map((code) => `'${code}'`).join(', ');

/** SQL list: leave that does not add to the duration of the programme. */
export const NOT_TIME_AWAY = `'FERIE', 'RELIGION'`;

const YEAR_BEGINS = `make_date(y.year, 1, 1)`;
const YEAR_ENDS = `make_date(y.year, 12, 31)`;

/** Facts about leave and absence from the programme. */
export const LEAVE_FACTS: Readonly<Record<string, string>> = {
  // Working days of each yearly kind of leave, per calendar year that has begun. Running leave counts up to today.
  leave_year: `
    select y.person_id, y.regime, y.type as leave_type, y.year, bool_or(y.to_date is null) as is_running,
      sum(${workingDays(`greatest(y.from_date, ${YEAR_BEGINS})`, `least(y.last_day, ${YEAR_ENDS})`)})::int as days
    from (
      select l.*, generate_series(
        extract(year from from_date)::int,
        extract(year from least(last_day, :today))::int) as year
      from (
        select *, coalesce(to_date, :today) as last_day from leave_row where type in (${list(Object.keys(YEARLY_LEAVES))})
      ) l where from_date <= last_day
    ) y
    group by y.person_id, y.regime, y.type, y.year`,
  // Leave without pay in one stretch: decisions of the same kind that overlap or follow each other day by day are one.
  whole_leave: `
    select person_id, regime, type as leave_type, min(id) as id, min(from_date) as from_date,
      nullif(max(last_day), 'infinity') as to_date
    from (
      select *, count(*) filter (where from_date > last_before + 1)
        over (partition by person_id, type order by from_date, id) as stretch
      from (
        select *, max(last_day) over (partition by person_id, type order by from_date, id
          rows between unbounded preceding and 1 preceding) as last_before
        from (select *, coalesce(to_date, 'infinity') as last_day from leave_row where type in (${list(WHOLE_LEAVES)})) l
      ) b
    ) c group by person_id, regime, type, stretch`,
  // Each of these leaves with the measures of some hours that go on during it; training late in care leave is meant to.
  leave_measure: `
    select l.person_id, l.regime, l.id, l.type as leave_type, l.from_date, l.to_date, count(m.id) as measures,
      (array_agg(m.type order by m.from_date, m.id))[1] as measure_type,
      min(m.from_date) as measure_from
    from leave_row l
    left join measure_row m on m.person_id = l.person_id
      and (m.hours_per_week > 0 or m.hours_total > 0)
      and m.from_date <= coalesce(l.to_date, 'infinity') and coalesce(m.to_date, 'infinity') >= l.from_date
      and not (l.type = 'OMSORG' and (m.group_code = 'NORSK' or m.type = 'SPRAKPRAKSIS')
        and m.from_date >= (l.from_date + make_interval(months => ${parameterOn('careLeaveTrainingAfter', 'l.from_date')}))::date)
    where l.type in (${list(WHOLE_LEAVES)})
    group by l.person_id, l.regime, l.id, l.type, l.from_date, l.to_date`,
  // Self-certified absence with the day of the absence that would make it the last of too many.
  self_certified: `
    select a.person_id, f.regime, a.id, a.from_date, a.to_date, a.first_of_many_from, f.programme_start_on
    from (
      select *, lag(from_date, ${parameterOn('selfCertifiedTimes', 'from_date')} - 1)
        over (partition by person_id order by from_date, id) as first_of_many_from
      from absence_row where type = 'EGENMELDING' and from_date is not null
    ) a join fact_person f using (person_id)`,
  // Hours of invalid absence beside the hours of the programme. A measure without hours leaves these unknown.
  invalid_absence: `
    select a.person_id, a.regime, a.invalid_hours, a.last_from,
      sum(m.hours) as programme_hours, bool_and(m.hours is not null) as hours_known
    from (
      select person_id, regime, sum(hours) as invalid_hours, max(from_date) as last_from
      from absence_row where type = 'UGYLDIG' group by person_id, regime
    ) a
    join (
      select person_id,
        coalesce(hours_total, hours_per_week * (coalesce(to_date, greatest(from_date, :today)) - from_date + 1) / 7) as hours
      from measure_row where coalesce(from_date <= to_date, true)
    ) m using (person_id)
    group by a.person_id, a.regime, a.invalid_hours, a.last_from`,
  // Working days that add to the duration of a programme with an end: valid absence, time off and leave, up to today.
  // Leave that runs has no last day, which `least` passes over; without a programme `programme_running` is null.
  time_away: `
    select t.person_id, f.regime, t.days, f.programme_start_on, f.programme_last_to, f.last_ended_on
    from (
      select person_id, sum(${workingDays('from_date', 'least(last_day, :today)')})::int as days
      from (
        select person_id, from_date, coalesce(to_date, from_date) as last_day from absence_row
        where type <> 'UGYLDIG' and from_date <= coalesce(to_date, from_date)
        union all
        select person_id, from_date, to_date from leave_row where coalesce(type, '') not in (${NOT_TIME_AWAY})
      ) a where from_date <= :today group by person_id
    ) t join fact_person f using (person_id)
    where not f.programme_running`,
};
