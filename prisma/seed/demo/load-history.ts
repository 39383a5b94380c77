import type { FindingState } from '~/domain/findings/finding';
import { reevaluatePersons } from '~/domain/findings/reevaluate-persons.server';
import { startOfOsloDay } from '~/platform/clock.server';
import { addDays, type IsoDate } from '~/platform/dates';
import { asSystem, type Tx } from '~/platform/db.server';
import { databaseNow, dateChanges } from './date-changes';
import { randomOf } from './random';

const LONG = { timeout: 300_000 };

/** When each eighth of the persons was first judged: days before today. Gives the findings different ages. */
const FIRST_JUDGED = [138, 121, 104, 88, 70, 52, 38, 3] as const;

/** Ten in the morning, Oslo time, so many days ago. */
export function morningOf(today: IsoDate, daysAgo: number): Date {
  return new Date(startOfOsloDay(addDays(today, -daysAgo)).getTime() + 10 * 3_600_000);
}

/** Judges everyone by all rules as of today; the findings are dated by when the person's eighth was first judged. */
export async function judgeFirst(today: IsoDate): Promise<void> {
  for (const [part, daysAgo] of FIRST_JUDGED.entries()) {
    await asSystem(async (tx) => {
      const rows = await tx.$queryRaw<{ id: number }[]>`
        select id from person where hashint4(id) & 7 = ${part} order by id`;
      const ids = rows.map((row) => row.id);
      await reevaluatePersons(tx, ids, {
        today,
        cause: 'data',
        at: morningOf(today, daysAgo),
        notify: false,
      });
    }, LONG);
  }
}

type Fixable = { personId: number; ruleId: string; code: string; actorId: string };

const NEW_REASONS = ['ARBEID', 'VGO', 'ARBEIDSSOKER', 'NAV_TILTAK', 'HELSE'] as const;

/**
 * Lets superusers correct one in six findings of the simple kinds, as themselves and with history, and judges those persons again, so
 * that there are closed findings with an honest cause.
 */
export async function correctSome(tx: Tx, today: IsoDate): Promise<void> {
  const random = randomOf('corrections');
  const open: FindingState = 'open';
  const fixable = await tx.$queryRaw<Fixable[]>`
    select f.person_id as "personId", f.rule_id as "ruleId", f.municipality_code as code, min(u.id::text) as "actorId"
    from finding f join user_account u on u.municipality_code = f.municipality_code and u.role = 'municipal_superuser'
    where f.state = ${open}::finding_state and f.rule_id in ('DQ-030', 'DQ-050', 'DQ-052', 'DQ-081') and f.municipality_code <> '1151'
    group by f.id order by f.id`;
  const chosen = fixable.filter(() => random.chance(1 / 6));
  for (const code of new Set(chosen.map((one) => one.code))) {
    const own = chosen.filter((one) => one.code === code);
    const actorId = own[0]?.actorId ?? '';
    await tx.$executeRaw`select set_config('portal.actor_id', ${actorId}, true)`;
    const since = await databaseNow(tx);
    for (const one of own) await correct(tx, one, today, random.pick(NEW_REASONS));
    const at = morningOf(today, random.int(1, 20));
    const ids = own.map((one) => one.personId);
    await dateChanges(tx, ids, since, at);
    await reevaluatePersons(tx, ids, { today, cause: 'data', actorId, at, notify: false });
    const lost = own
      .filter((one) => one.ruleId === 'DQ-050' && random.chance(0.4))
      .map((one) => one.personId);
    if (lost.length > 0) await loseAgain(tx, lost, today);
  }
  await tx.$executeRaw`select set_config('portal.actor_id', '', true)`;
}

/** A later file takes the education away again: findings that come back. */
async function loseAgain(tx: Tx, ids: number[], today: IsoDate): Promise<void> {
  const since = await databaseNow(tx);
  await tx.$executeRaw`update person set has_upper_secondary = null where id = any(${ids})`;
  const at = new Date(morningOf(today, 1).getTime() + 2 * 3_600_000);
  await dateChanges(tx, ids, since, at);
  await reevaluatePersons(tx, ids, { today, cause: 'data', at, notify: false });
}

async function correct(
  tx: Tx,
  { personId, ruleId, actorId }: Fixable,
  today: IsoDate,
  reason: string,
): Promise<void> {
  switch (ruleId) {
    case 'DQ-081':
      await tx.$executeRaw`
        update programme_end set reason = ${reason}, set_by = 'BRUKER' where person_id = ${personId} and reason = 'IKKE_REGISTRERT'`;
      return;
    case 'DQ-050':
      await tx.$executeRaw`update person set has_upper_secondary = false where id = ${personId}`;
      return;
    case 'DQ-030':
      await tx.$executeRaw`
        insert into final_goal (person_id, code, set_on, source, registered_on, registered_by_id)
        values (${personId}, 'ARBEID', ${today}::date - 20, 'WEB', ${today}::date - 1, ${actorId}::uuid)`;
      return;
    case 'DQ-052':
      await tx.$executeRaw`
        insert into language_goal (person_id, listening, reading, writing, speaking, set_on, source, registered_on, registered_by_id)
        values (${personId}, 'B1', 'B1', 'B1', 'B1', ${today}::date - 20, 'WEB', ${today}::date - 1, ${actorId}::uuid)`;
      return;
    default:
      throw new Error(`Nothing is known about correcting ${ruleId}`);
  }
}

/** Days of which the totals are kept: each of the last fortnight, and weekly for four months before. */
const DAYS_AGO = [
  ...Array.from({ length: 14 }, (_, n) => n + 1),
  ...Array.from({ length: 16 }, (_, n) => 21 + n * 7),
];

/** Totals of earlier days, summed from the findings that were open at the end of each day. */
export async function writeEarlierDays(tx: Tx, today: IsoDate): Promise<void> {
  const days = DAYS_AGO.map((ago) => addDays(today, -ago));
  await tx.$executeRaw`
    with failing as (
      select d.day, f.municipality_code, f.person_id, f.rule_id, f.severity
      from unnest(${days}::date[]) as d(day)
      join finding f on f.opened_at < d.day + 1 and (f.closed_at is null or f.closed_at >= d.day + 1)
      group by 1, 2, 3, 4, 5
    ), persons as (
      select f.day, f.municipality_code, least(100, sum(w.points))::int as loss,
        count(*) filter (where f.severity = 'critical') as critical, count(*) filter (where f.severity = 'major') as major,
        count(*) filter (where f.severity = 'minor') as minor, count(*) filter (where f.severity = 'query') as query
      from failing f join score_weight w on w.severity = f.severity group by f.day, f.municipality_code, f.person_id
    ), sums as (
      select day, municipality_code, (count(*) filter (where loss > 0))::int as faulty, sum(loss)::int as loss,
        sum(critical)::int as critical, sum(major)::int as major, sum(minor)::int as minor, sum(query)::int as query
      from persons group by day, municipality_code
    )
    insert into municipality_quality_day (municipality_code, day, persons, flawless, loss_total, critical, major, minor, query)
    select q.municipality_code, d.day, q.persons, q.persons - coalesce(s.faulty, 0), coalesce(s.loss, 0), coalesce(s.critical, 0),
      coalesce(s.major, 0), coalesce(s.minor, 0), coalesce(s.query, 0)
    from municipality_quality q cross join unnest(${days}::date[]) as d(day)
    left join sums s on s.day = d.day and s.municipality_code = q.municipality_code
    on conflict do nothing`;
}
