import type { IsoDate } from '~/platform/dates';
import { toDbDate } from '~/platform/dates';
import type { Tx } from '~/platform/db.server';

/**
 * Sums a municipality up anew from its persons and writes what differs: a safety net under the running totals. The lock
 * on its row holds back everyone who is about to move them (they always take that row first).
 */
export async function recountMunicipality(tx: Tx, code: string): Promise<void> {
  await tx.$executeRaw`insert into municipality_quality (municipality_code) values (${code}) on conflict do nothing`;
  await tx.$executeRaw`select 1 from municipality_quality where municipality_code = ${code} for update`;
  await tx.$executeRaw`
    update municipality_quality m set persons = s.persons, flawless = s.flawless, loss_total = s.loss_total,
      critical = s.critical, major = s.major, minor = s.minor, query = s.query, updated_at = clock_timestamp()
    from (
      select count(*)::int as persons, (count(*) filter (where loss = 0))::int as flawless,
        coalesce(sum(loss), 0)::int as loss_total, coalesce(sum(critical), 0)::int as critical,
        coalesce(sum(major), 0)::int as major, coalesce(sum(minor), 0)::int as minor, coalesce(sum(query), 0)::int as query
      from person_quality where municipality_code = ${code}
    ) s
    where m.municipality_code = ${code}
      and (m.persons, m.flawless, m.loss_total, m.critical, m.major, m.minor, m.query)
        is distinct from (s.persons, s.flawless, s.loss_total, s.critical, s.major, s.minor, s.query)`;
  await tx.$executeRaw`
    with counted as (
      select rule_id, sum(applicable)::int as applicable, sum(failing)::int as failing
      from (
        select unnest(applicable_rules) as rule_id, 1 as applicable, 0 as failing from person_quality where municipality_code = ${code}
        union all select unnest(failing_rules), 0, 1 from person_quality where municipality_code = ${code}
        union all select rule_id, 0, 0 from rule_count where municipality_code = ${code}
      ) r group by rule_id
    )
    insert into rule_count as c (municipality_code, rule_id, applicable, failing)
    select ${code}, rule_id, applicable, failing from counted
    on conflict (municipality_code, rule_id) do update set applicable = excluded.applicable, failing = excluded.failing
    where (c.applicable, c.failing) is distinct from (excluded.applicable, excluded.failing)`;
}

/** Keeps the totals as they stand at the end of a day, for the change and the trend; the same day again replaces them. */
export async function recordQualityDay(tx: Tx, day: IsoDate): Promise<void> {
  await tx.$executeRaw`
    insert into municipality_quality_day as d (municipality_code, day, persons, flawless, loss_total, critical, major, minor, query)
    select municipality_code, ${toDbDate(day)}::date, persons, flawless, loss_total, critical, major, minor, query
    from municipality_quality
    on conflict (municipality_code, day) do update set persons = excluded.persons, flawless = excluded.flawless,
      loss_total = excluded.loss_total, critical = excluded.critical, major = excluded.major, minor = excluded.minor,
      query = excluded.query
    where (d.persons, d.flawless, d.loss_total, d.critical, d.major, d.minor, d.query)
      is distinct from (excluded.persons, excluded.flawless, excluded.loss_total, excluded.critical, excluded.major,
        excluded.minor, excluded.query)`;
}
