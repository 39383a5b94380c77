import { noteActivity } from '~/domain/activity/note-activity.server';
import { now } from '~/platform/clock.server';
import { asSystem, type Tx } from '~/platform/db.server';
import { Prisma } from '~generated/prisma/client';
import { clocksAfter } from '../clocks/clocks-after.server';
import { fieldsOfState } from '../state-fields.server';
import { type ProofChange, stateAfter, type TicketProof } from '../ticket';

/** Tickets handled in one transaction, so that a full run over many of them never holds locks for long. */
const BATCH = 100;

/** Whose findings have moved; nothing given: anybody's. */
type Scope = { personId?: number | null; municipalityCode?: string | null };

/**
 * Brings tickets in step with their findings: when the last finding of an active ticket is gone the ticket is solved,
 * with proof of what changed; when a finding returns, a solved or closed ticket is reopened. Safe to repeat: only links
 * that are out of step are looked at.
 */
export async function settleTickets(scope: Scope = {}): Promise<{ solved: number; reopened: number }> {
  const total = { solved: 0, reopened: 0 };
  const filter = filterOf(scope);
  for (;;) {
    const done = await asSystem((tx) => settleSome(tx, filter));
    total.solved += done.solved;
    total.reopened += done.reopened;
    if (done.looked < BATCH) return total;
  }
}

/** Condition over `finding f`. */
function filterOf({ personId, municipalityCode }: Scope): Prisma.Sql {
  if (personId) return Prisma.sql`f.person_id = ${personId}`;
  return municipalityCode ? Prisma.sql`f.municipality_code = ${municipalityCode}` : Prisma.sql`true`;
}

async function settleSome(tx: Tx, filter: Prisma.Sql) {
  const tickets = await tx.$queryRaw<{ id: string }[]>`
    select t.id from ticket t
    where t.id in (
      select tf.ticket_id from ticket_finding tf join finding f on f.id = tf.finding_id
      where (tf.closed_at is null) = (f.state in ('resolved', 'excepted')) and ${filter})
    order by t.id limit ${BATCH} for update`;
  let solved = 0;
  let reopened = 0;
  for (const { id } of tickets) {
    const outcome = await settle(tx, id);
    if (outcome === 'solved') solved += 1;
    if (outcome === 'reopened') reopened += 1;
  }
  return { looked: tickets.length, solved, reopened };
}

async function settle(tx: Tx, ticketId: string): Promise<'solved' | 'reopened' | null> {
  const returned = await tx.$queryRaw<{ personId: number }[]>`
    update ticket_finding tf set closed_at = null from finding f
    where f.id = tf.finding_id and tf.ticket_id = ${ticketId}::uuid
      and tf.closed_at is not null and f.state not in ('resolved', 'excepted')
    returning f.person_id as "personId"`;
  await tx.$executeRaw`
    update ticket_finding tf set closed_at = coalesce(f.closed_at, ${now()}) from finding f
    where f.id = tf.finding_id and tf.ticket_id = ${ticketId}::uuid
      and tf.closed_at is null and f.state in ('resolved', 'excepted')`;
  await settleRows(
    tx,
    ticketId,
    returned.map(({ personId }) => personId),
  );
  const left = await countLeft(tx, ticketId);
  if (returned.length > 0) return (await reopen(tx, ticketId)) ? 'reopened' : null;
  return left === 0 && (await solve(tx, ticketId)) ? 'solved' : null;
}

/**
 * Each person's own row closes itself when none of that person's findings is open in the ticket, and opens when one comes
 * back. A row that somebody said is solved stays so until a finding of it returns; one that was split off stays.
 */
async function settleRows(tx: Tx, ticketId: string, returned: number[]): Promise<void> {
  await tx.$executeRaw`
    update ticket_person tp set row_state = s.row_state
    from (select f.person_id, case when bool_and(tf.closed_at is not null) then 'settled' else 'open' end as row_state
          from ticket_finding tf join finding f on f.id = tf.finding_id
          where tf.ticket_id = ${ticketId}::uuid group by f.person_id) s
    where tp.ticket_id = ${ticketId}::uuid and tp.person_id = s.person_id and case s.row_state
      when 'settled' then tp.row_state in ('open', 'answered')
      else tp.row_state = 'settled' or (tp.row_state = 'solved' and tp.person_id = any(${returned}::int[])) end`;
}

/** What keeps the ticket from being solved: findings that are open, and open rows of persons without any finding in it. */
async function countLeft(tx: Tx, ticketId: string): Promise<number> {
  const [left] = await tx.$queryRaw<{ n: number }[]>`
    select ((select count(*) from ticket_finding tf where tf.ticket_id = ${ticketId}::uuid and tf.closed_at is null)
      + (select count(*) from ticket_person tp where tp.ticket_id = ${ticketId}::uuid and tp.row_state in ('open', 'answered')
          and not exists (select from ticket_finding tf join finding f on f.id = tf.finding_id
            where tf.ticket_id = tp.ticket_id and f.person_id = tp.person_id)))::int as n`;
  return left?.n ?? 0;
}

async function solve(tx: Tx, ticketId: string): Promise<boolean> {
  const ticket = await tx.ticket.findUniqueOrThrow({ where: { id: ticketId } });
  if (stateAfter(ticket.state, 'findings_closed') !== 'solved') return false;
  const proof: TicketProof = { kind: 'findings_closed', changes: await changesBehind(tx, ticketId) };
  const clocks = await clocksAfter(tx, ticket, { state: 'solved', waitingSince: null });
  await tx.ticket.update({ where: { id: ticketId }, data: { ...fieldsOfState('solved'), ...clocks, proof } });
  await noteActivity(tx, {
    kind: 'ticket.solved_by_findings',
    municipalityCode: ticket.municipalityCode,
    ticketId,
    data: { number: ticket.number, from: ticket.state, to: 'solved', findings: proof.changes.length },
  });
  return true;
}

async function reopen(tx: Tx, ticketId: string): Promise<boolean> {
  const ticket = await tx.ticket.findUniqueOrThrow({ where: { id: ticketId } });
  const state = stateAfter(ticket.state, 'finding_returned');
  if (!state || ticket.mergedIntoId) return false;
  const waitingSince = now();
  await tx.ticket.update({
    where: { id: ticketId },
    data: {
      ...fieldsOfState(state),
      waitingSince,
      ...(await clocksAfter(tx, ticket, { state, waitingSince })),
    },
  });
  await noteActivity(tx, {
    kind: 'ticket.reopened',
    municipalityCode: ticket.municipalityCode,
    ticketId,
    data: { number: ticket.number, from: ticket.state, to: state, by: 'finding' },
  });
  return true;
}

type ChangeRow = Omit<ProofChange, 'at'> & { at: Date };

/** What closed each finding of the ticket: the newest event of the finding, and the register change it points at. */
async function changesBehind(tx: Tx, ticketId: string): Promise<ProofChange[]> {
  const rows = await tx.$queryRaw<ChangeRow[]>`
    select f.id as "findingId", f.rule_id as "ruleId", f.person_id as "personId",
      coalesce(f.closed_at, e.at) as at, coalesce(e.cause, f.close_cause, '') as cause,
      coalesce(e.actor_id, c.actor_id) as "actorId", c.kind as "changeKind"
    from ticket_finding tf
    join finding f on f.id = tf.finding_id
    left join lateral (
      select * from finding_event x where x.finding_id = f.id order by x.id desc limit 1) e on true
    left join register_change c on c.id = e.change_id
    where tf.ticket_id = ${ticketId}::uuid
    order by f.closed_at, f.id`;
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}
