import { now } from '~/platform/clock.server';
import { asSystem, type Tx } from '~/platform/db.server';
import { addJob } from '~/platform/jobs.server';
import { Prisma } from '~generated/prisma/client';
import { LEAST_EXCESS, LEAST_FINDINGS, LEAST_SHARE } from './cause';
import { traitsSql } from './traits-sql.server';

const LIMITS = { timeout: 300_000 };

/** What so small a part of a rule's findings share in the whole country is as good as nothing. */
const LEAST_USUAL = 0.05;

/** Orders the groups of one municipality to be summed up anew, in the transaction of what moved its findings. */
export async function orderCauses(tx: Tx, municipalityCode: string): Promise<void> {
  await addJob(tx, 'group-causes', { municipalityCode }, { jobKey: `causes:${municipalityCode}` });
}

/**
 * Sums up what a rule's open findings have in common: in one municipality, against the country as it was summed up last, or
 * in the country and in each municipality. What is as usual does not tell anything: what the rule's findings share
 * elsewhere too follows from the rule, and rows of a source that most persons come from are no wonder.
 */
export function groupCauses(municipalityCode: string | null = null): Promise<void> {
  return asSystem(async (tx) => {
    // One who sums up at a time.
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('cause_group'))`;
    if (municipalityCode === null) await sumUpCountry(tx);
    await sumUpMunicipalities(tx, municipalityCode);
  }, LIMITS);
}

/**
 * Whether something in common tells anything; `share` and `usual` are 0–1. What all findings of a rule share, with nothing to
 * compare it with, follows from the rule; the day on which they were raised or their rows registered never does.
 */
const TELLING = Prisma.sql`share >= ${LEAST_SHARE}::float8 and case
  when usual is not null then share - usual >= ${LEAST_EXCESS}::float8
  else kind = 'day' and field in ('finding', 'row') or share < 1 end`;

async function sumUpCountry(tx: Tx): Promise<void> {
  await tx.$executeRaw`delete from cause_group where municipality_code = '*'`;
  await tx.$executeRaw`
    with ${traitsSql(Prisma.sql`true`)}, place as (
      select rule_id, count(*)::int as total from looked group by rule_id having count(*) >= ${LEAST_FINDINGS}
    ), counted as (
      select rule_id, kind, field, value, count(*)::int as findings, count(distinct municipality_code)::int as municipalities
      from trait group by rule_id, kind, field, value having count(*) >= ${LEAST_FINDINGS}
    ), sourced as (
      select source::text as source, count(*) / sum(count(*)) over () as share from person group by source
    ), raised as (
      select value as day, (count(*) / sum(count(*)) over ())::float8 as share from trait where kind = 'day' and field = 'finding' group by value
    ), compared as (
      select c.*, p.total, c.findings::float8 / p.total as share,
        case
          when c.kind = 'source' then coalesce((select s.share from sourced s where s.source = c.value), 0)::float8
          when c.kind = 'day' and c.field = 'finding' then (select r.share from raised r where r.day = c.value)
        end as usual
      from counted c join place p using (rule_id)
    )
    insert into cause_group (municipality_code, rule_id, kind, field, value, findings, total, municipalities, usual, telling, at)
    select '*', rule_id, kind, field, value, findings, total, municipalities, usual,
      municipalities > 1 and (usual is not null or kind = 'day') and (${TELLING}), ${now()}
    from compared where share >= ${LEAST_USUAL}::float8`;
}

async function sumUpMunicipalities(tx: Tx, code: string | null): Promise<void> {
  const own = code ? Prisma.sql`municipality_code = ${code}` : Prisma.sql`municipality_code <> '*'`;
  const findings = code ? Prisma.sql`f.municipality_code = ${code}` : Prisma.sql`true`;
  const persons = code ? Prisma.sql`municipality_code = ${code}` : Prisma.sql`true`;
  await tx.$executeRaw`delete from cause_group where ${own}`;
  await tx.$executeRaw`
    with ${traitsSql(findings)}, place as (
      select municipality_code, rule_id, count(*)::int as total from looked group by 1, 2 having count(*) >= ${LEAST_FINDINGS}
    ), counted as (
      select municipality_code, rule_id, kind, field, value, count(*)::int as findings
      from trait group by 1, 2, 3, 4, 5 having count(*) >= ${LEAST_FINDINGS}
    ), sourced as (
      select municipality_code, source, n / sum(n) over (partition by municipality_code) as share
      from (select municipality_code::text as municipality_code, source::text as source, count(*) as n
        from person where ${persons} group by 1, 2) counts
    ), country as (
      select rule_id, max(total) as total from cause_group where municipality_code = '*' group by rule_id
    ), compared as (
      select c.*, p.total, c.findings::float8 / p.total as share, case
        when c.kind = 'transfer' then 0
        when c.kind = 'source' then coalesce((select s.share from sourced s
          where s.municipality_code = c.municipality_code and s.source = c.value), 0)::float8
        else greatest(0, coalesce(e.findings, 0) - c.findings)::float8 / nullif(greatest(0, w.total - p.total), 0)
        end as usual
      from counted c
      join place p using (municipality_code, rule_id)
      left join country w using (rule_id)
      left join cause_group e on e.municipality_code = '*' and e.rule_id = c.rule_id and e.kind = c.kind and e.field = c.field
        and e.value = c.value
    )
    insert into cause_group (municipality_code, rule_id, kind, field, value, findings, total, municipalities, usual, telling, at)
    select municipality_code, rule_id, kind, field, value, findings, total, 1, usual, true, ${now()}
    from compared where ${TELLING}`;
}
