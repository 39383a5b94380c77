import { WHOLE_LEAVES, YEARLY_LEAVES } from '../legal-parameters';
import { workingDays } from './working-days';

const list = (codes: readonly string[]): string => codes.map((code) => `'${code}'`).join(', ');

const YEAR_BEGINS = `make_date(y.year, 1, 1)`;
const YEAR_ENDS = `make_date(y.year, 12, 31)`;

/** Facts about leave and absence from the programme. */
export const LEAVE_FACTS: Readonly<Record<string, string>> = {
  // Working days of each yearly kind of leave, per calendar year that has begun. Running leave counts up to today.
  leave_year: `
    select y.person_id, p.regime, y.type as leave_type, y.year, bool_or(y.to_date is null) as is_running,
      sum(${workingDays(`greatest(y.from_date, ${YEAR_BEGINS})`, `least(y.last_day, ${YEAR_ENDS})`)})::int as days
    from (
      select l.*, generate_series(
        extract(year from from_date)::int,
        extract(year from least(last_day, :today))::int) as year
      from (
        select *, coalesce(to_date, :today) as last_day from leave_row where type in (${list(Object.keys(YEARLY_LEAVES))})
      ) l where from_date <= last_day
    ) y join person_row p using (person_id)
    group by y.person_id, p.regime, y.type, y.year`,
  // Leave without pay in one stretch: decisions of the same kind that overlap or follow each other day by day are one.
  whole_leave: `
    select s.*, p.regime
    from (
      select person_id, type as leave_type, min(id) as id, min(from_date) as from_date,
        nullif(max(last_day), 'infinity') as to_date
      from (
        select *, count(*) filter (where from_date > last_before + 1)
          over (partition by person_id, type order by from_date, id) as stretch
        from (
          select *, max(last_day) over (partition by person_id, type order by from_date, id
            rows between unbounded preceding and 1 preceding) as last_before
          from (select *, coalesce(to_date, 'infinity') as last_day from leave_row where type in (${list(WHOLE_LEAVES)})) l
        ) b
      ) c group by person_id, type, stretch
    ) s join person_row p using (person_id)`,
};
