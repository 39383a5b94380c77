import { UNREGISTERED_REASON } from '~/domain/register/end-reason';
import { type IsoDate, toDbDate } from '~/platform/dates';
import type { Tx } from '~/platform/db.server';

/** Years that are kept, this one included. */
const YEARS = 10;

/**
 * Counts anew what the published results are made of, by municipality and year up to `day`: each person's last end of the
 * year that was not reopened, shielded persons left out (they stand in the national figure alone). Writes what differs.
 */
export async function refreshResults(tx: Tx, day: IsoDate): Promise<void> {
  await tx.$executeRaw`
    with reason as (
      select code, counts_goal, group_code, counts_denominator from code_entry where list = 'END_REASON'
    ), ended as materialized (
      select distinct on (e.person_id, extract(year from e.ended_on)) p.municipality_code, e.ended_on,
        extract(year from e.ended_on)::int as year, e.reason
      from programme_end e join person p on p.id = e.person_id
      where e.annulled_at is null and e.reopened_on is null and p.confidentiality = 'UGRADERT'
        and e.ended_on <= ${toDbDate(day)}::date
        and e.ended_on >= make_date(extract(year from ${toDbDate(day)}::date)::int - ${YEARS}::int, 1, 1)
      order by e.person_id, extract(year from e.ended_on), e.ended_on desc, e.id desc
    ), counted as (
      select e.municipality_code, e.year, e.ended_on, e.reason, r.counts_goal, r.group_code
      from ended e left join reason r on r.code = e.reason where coalesce(r.counts_denominator, true)
    ), place as (
      select municipality_code, year from counted union select municipality_code, year + 1 from counted
    ), dated as (
      select municipality_code, year, least(${toDbDate(day)}::date, make_date(year, 12, 31)) as counted_to from place
      where year <= extract(year from ${toDbDate(day)}::date) and year > extract(year from ${toDbDate(day)}::date) - ${YEARS}::int
    ), result as (
      select d.municipality_code, d.year, d.counted_to,
        (count(*) filter (where c.year = d.year))::int as ended,
        (count(*) filter (where c.year = d.year and c.reason = ${UNREGISTERED_REASON}))::int as without_reason,
        (count(*) filter (where c.year = d.year and c.counts_goal and c.group_code = 'ARBEID'))::int as work,
        (count(*) filter (where c.year = d.year and c.counts_goal and c.group_code = 'UTDANNING'))::int as education,
        (count(*) filter (where c.year = d.year - 1 and c.ended_on <= (d.counted_to - interval '1 year')::date))::int as ended_before
      from dated d join counted c on c.municipality_code = d.municipality_code and c.year in (d.year, d.year - 1)
      group by 1, 2, 3
    ), gone as (
      delete from municipality_result o
      where not exists (select from result r where r.municipality_code = o.municipality_code and r.year = o.year)
    )
    insert into municipality_result as o
      (municipality_code, year, counted_to, ended, without_reason, work, education, ended_before)
    select municipality_code, year, counted_to, ended, without_reason, work, education, ended_before from result
    on conflict (municipality_code, year) do update set counted_to = excluded.counted_to, ended = excluded.ended,
      without_reason = excluded.without_reason, work = excluded.work, education = excluded.education,
      ended_before = excluded.ended_before
    where (o.counted_to, o.ended, o.without_reason, o.work, o.education, o.ended_before) is distinct from
      (excluded.counted_to, excluded.ended, excluded.without_reason, excluded.work, excluded.education, excluded.ended_before)`;
}
