import { highestOf, parameterOn } from '~/domain/quality/dated-parameters';
import { COLLECTIVE_PROGRAMME_ORDINARY_FROM } from '~/domain/quality/legal-parameters';
import type { Check } from './check';

/** Days of the thirteen weeks that hours are averaged over. */
const WINDOW = 91;

/** Hours are looked at up to the end of last month. */
const JUDGED_UNTIL = `date_trunc('month', :today)::date - 1`;

const DAY_ZERO = `date '2000-01-01'`;

/** Hundredths of an hour: more than any measure can give, for measures whose hours are not known. */
const UNKNOWN = 100_000_000;

const HOURS_A_WEEK = `case when m.from_date is not null
            then coalesce(m.hours_per_week, m.hours_total * 7 / (m.to_date - m.from_date + 1)) end`;

/** Rules over the intervals in which a person takes part. */
export const PARTICIPATION_CHECKS: readonly Check[] = [
  {
    rule: 'DQ-040',
    sql: `
      select person_id from participation left join over_for_good using (person_id)
      where :today >= from_date and :today < until_day and :today <= coalesce(over_on, 'infinity')
        and person_id not in (
          select person_id from measure where coalesce(from_date <= :today, true) and coalesce(to_date, 'infinity') >= (:today - to_months(2))::date)`,
  },
  {
    rule: 'DQ-041',
    sql: `
      select distinct person_id from participation left join over_for_good using (person_id)
      where from_date <= least(:today, :year_end, over_on) and until_day > :year_start
        and least(:today, :year_end, over_on) >= :year_start
        and person_id not in (
          select person_id from measure
          where coalesce(from_date, '-infinity') <= :year_end and coalesce(to_date, 'infinity') >= :year_start)`,
  },
  {
    // The total of a moving window is lowest where the window begins or ends beside a change of hours: those alone are summed.
    rule: 'DQ-043',
    sql: `
      with stretch as (
        select person_id, from_date - ${DAY_ZERO} as first_day,
          least(until_day - 1, ${JUDGED_UNTIL}, over_on) - ${DAY_ZERO} as last_day,
          if(p.regime = 'INTEG_6A', date '${COLLECTIVE_PROGRAMME_ORDINARY_FROM}' - ${DAY_ZERO}, null) as ordinary_from
        from participation left join over_for_good using (person_id) join person p on p.id = person_id
        where least(until_day - 1, ${JUDGED_UNTIL}, over_on) - from_date >= ${WINDOW - 1}
      ),
      span as (
        select s.*, greatest(m.from_date - ${DAY_ZERO}, first_day) as begins,
          least(m.to_date - ${DAY_ZERO}, last_day) + 1 as ends,
          coalesce(ceil(round(${HOURS_A_WEEK} * 100, 6))::bigint, ${UNKNOWN}) as hours
        from stretch s join measure m on m.person_id = s.person_id
        where coalesce(m.from_date <= m.to_date, true)
          and coalesce(m.from_date - ${DAY_ZERO} <= last_day, true) and coalesce(m.to_date - ${DAY_ZERO} >= first_day, true)
      ),
      thin_stretch as (
        select distinct person_id, first_day, last_day, ordinary_from
        from (
          select *, sum(hours) over (partition by person_id, first_day order by day) as level
          from (
            select person_id, first_day, last_day, ordinary_from, unnest([begins, ends]) as day, unnest([hours, -hours]) as hours
            from span
            union all select person_id, first_day, last_day, ordinary_from, first_day, 0 from stretch
          ) c
        ) l
        where day <= last_day and level < ${highestOf('fullTimeWeek')} * 100
      ),
      change as (
        select person_id, first_day, last_day, ordinary_from,
          unnest([begins, ends, begins - ${WINDOW}, ends - ${WINDOW}]) as day, unnest([hours, -hours, 0, 0]) as hours
        from span semi join thin_stretch using (person_id, first_day)
        union all
        select person_id, first_day, last_day, ordinary_from,
          unnest([first_day, last_day - ${WINDOW - 1}, ordinary_from]), 0
        from thin_stretch
      )
      select distinct person_id
      from (
        select *, ${WINDOW} * sum(hours) over so_far + (day + ${WINDOW}) * coalesce(sum(hours) over ahead, 0)
            - coalesce(sum(hours * day) over ahead, 0) as total
        from change
        where hours <> 0 or day between first_day and last_day - ${WINDOW - 1}
        window so_far as (partition by person_id, first_day order by day),
          ahead as (partition by person_id, first_day order by day range between 1 following and ${WINDOW - 1} following)
      ) w
      where day between first_day and last_day - ${WINDOW - 1} and coalesce(day >= ordinary_from, true)
        and total < ${parameterOn('fullTimeWeek', `(${DAY_ZERO} + day::int)`)} * ${WINDOW * 100}`,
  },
  {
    rule: 'DQ-049',
    sql: `
      select i.person_id
      from (
        select person_id, from_date, to_date from measure
        union all
        select person_id, from_date, to_date from training_hours left join training using (person_id)
        where scheme = 'INTRO' or (scheme in ('NORSK', 'NORSK_RETT') and coalesce(norwegian_decisions, 0) = 0)
      ) i
      join programme using (person_id)
      left join over_for_good using (person_id)
      where start_on is not null and (i.from_date < start_on or coalesce(i.to_date, 'infinity') > over_on)`,
  },
];
