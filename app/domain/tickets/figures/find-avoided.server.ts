import type { Actor } from '~/domain/accounts/actor';
import { startOfOsloDay } from '~/platform/clock.server';
import { addDays } from '~/platform/dates';
import type { Tx } from '~/platform/db.server';
import { Prisma } from '~generated/prisma/client';
import { SOLVED_AT } from '../queue/list-conditions.server';
import type { DeskFigures, FiguresQuery, Period } from './desk-figures';

/**
 * What never had to be answered: «dette løser det» at known errors, tickets that solved themselves when their findings
 * were fixed, and findings that were fixed in the portal without any ticket. A theme narrows tickets alone: findings and
 * known errors have none.
 */
export async function findAvoided(
  tx: Tx,
  actor: Actor,
  period: Period,
  { tema, kommune }: FiguresQuery,
): Promise<DeskFigures['avoided']> {
  const from = startOfOsloDay(period.from);
  const before = startOfOsloDay(addDays(period.to, 1));
  const of = (alias: Prisma.Sql) =>
    kommune ? Prisma.sql`${alias}.municipality_code = ${kommune}` : Prisma.sql`true`;
  const knownErrors = await tx.$queryRaw<DeskFigures['avoided']['knownErrors']>`
    select v.known_error_id as id, count(*)::int as count, (select x.title from known_error_text x
        where x.known_error_id = v.known_error_id order by x.language::text <> ${actor.language}, x.language limit 1) as title
    from known_error_verdict v
    where v.verdict = 'solves' and v.at >= ${from} and v.at < ${before} and ${of(Prisma.sql`v`)}
    group by v.known_error_id order by count(*) desc, v.known_error_id limit 20`;
  const [tickets] = await tx.$queryRaw<{ count: number }[]>`
    select count(*)::int as count from ticket t
    where t.proof is not null and ${SOLVED_AT} >= ${from} and ${SOLVED_AT} < ${before} and ${of(Prisma.sql`t`)}
      and ${tema ? Prisma.sql`t.theme_code = ${tema}` : Prisma.sql`true`}`;
  const fixedFindings = await tx.$queryRaw<DeskFigures['avoided']['fixedFindings']>`
    select f.rule_id as "ruleId", count(distinct f.id)::int as count
    from finding_event e join finding f on f.id = e.finding_id
    where e.kind = 'closed' and e.change_id is not null and e.at >= ${from} and e.at < ${before} and ${of(Prisma.sql`f`)}
      and not exists (select from ticket_finding tf where tf.finding_id = f.id)
    group by f.rule_id order by count(distinct f.id) desc, f.rule_id limit 20`;
  return {
    knownErrors: knownErrors.map((one) => ({ ...one, title: one.title ?? '' })),
    fixedTickets: tickets?.count ?? 0,
    fixedFindings,
  };
}
