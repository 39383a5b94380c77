import type { Actor } from '~/domain/accounts/actor';
import type { ActivityKind } from '~/domain/activity/activity';
import { noteActivity } from '~/domain/activity/note-activity.server';
import { now } from '~/platform/clock.server';
import { asActor, type Tx } from '~/platform/db.server';
import { AppError, notFound } from '~/platform/errors';
import type { Prisma, Ticket } from '~generated/prisma/client';
import { isDesk } from '../policy';
import { type BulkActionInput, bulkAction } from './bulk';

/**
 * Undoes a bulk action, row by row: each ticket becomes what it was, unless somebody has changed it since. Mail that has
 * gone out stays out. Undoing it again tries only what was not undone. @throws AppError forbidden, not_found
 */
export async function undoBulk(actor: Actor, id: string): Promise<void> {
  if (!isDesk(actor)) throw new AppError('forbidden');
  const bulk = await asActor(actor, (tx) =>
    tx.bulkAction.findUnique({ where: { id }, include: { rows: { orderBy: { position: 'asc' } } } }),
  );
  if (!bulk || bulk.actorId !== actor.id) throw notFound();
  const action = bulkAction.parse(bulk.action);
  for (const row of bulk.rows) {
    if (row.outcome !== 'changed' || row.undoOutcome === 'changed') continue;
    await asActor(actor, async (tx) => {
      const reason = await undoOne(tx, actor, action, row);
      await tx.bulkActionRow.update({
        where: { bulkId_position: { bulkId: id, position: row.position } },
        data: { undoOutcome: reason === null ? 'changed' : 'refused', undoReason: reason },
      });
    });
  }
  await asActor(actor, (tx) => tx.bulkAction.update({ where: { id }, data: { undoneAt: now() } }));
}

type Row = { ticketId: string; before: Prisma.JsonValue; versionAfter: number | null };

/** Null when the row was undone, else the words key of why not. */
async function undoOne(tx: Tx, actor: Actor, action: BulkActionInput, row: Row): Promise<string | null> {
  await tx.$queryRaw`select 1 from ticket where id = ${row.ticketId}::uuid for update`;
  const ticket = await tx.ticket.findUniqueOrThrow({ where: { id: row.ticketId } });
  if (row.versionAfter === null || ticket.version !== row.versionAfter) return 'bulk.reason.changed_since';
  await restore(tx, ticket.id, row.before);
  if (action.kind === 'known_error') {
    await tx.ticketKnownError.deleteMany({ where: { ticketId: ticket.id, knownErrorId: action.to } });
  }
  await noteUndone(tx, actor, action, ticket);
  return null;
}

/** Brings back what a bulk action can have changed: owner, theme, state, priority, and the clocks that follow from them. */
async function restore(tx: Tx, ticketId: string, before: Prisma.JsonValue): Promise<void> {
  await tx.$executeRaw`
    update ticket t set
      assignee_id = b.assignee_id, theme_code = b.theme_code, state = b.state, priority = b.priority,
      waiting_since = b.waiting_since, solved_at = b.solved_at, closed_at = b.closed_at, closes_at = b.closes_at, proof = b.proof,
      first_due_at = b.first_due_at, next_due_at = b.next_due_at, solve_due_at = b.solve_due_at, due_at = b.due_at,
      due_kind = b.due_kind, warn_at = b.warn_at, clock_stopped_at = b.clock_stopped_at, stopped_minutes = b.stopped_minutes,
      next_stopped_minutes = b.next_stopped_minutes, solve_from = b.solve_from, solve_stopped_minutes = b.solve_stopped_minutes,
      updated_at = ${now()}, version = t.version + 1
    from jsonb_populate_record(null::ticket, ${JSON.stringify(before)}::jsonb) b
    where t.id = ${ticketId}::uuid`;
}

/** How IMDi sorts its own work, which carries no municipality. */
const IMDI_ONLY: ReadonlySet<BulkActionInput['kind']> = new Set(['priority', 'known_error']);

async function noteUndone(tx: Tx, actor: Actor, action: BulkActionInput, before: Ticket): Promise<void> {
  const ticket = await tx.ticket.findUniqueOrThrow({ where: { id: before.id } });
  const { kind, data } = undoneAs(action, before, ticket);
  await noteActivity(tx, {
    kind,
    actorId: actor.id,
    municipalityCode: IMDI_ONLY.has(action.kind) ? null : ticket.municipalityCode,
    ticketId: ticket.id,
    data: { number: ticket.number, undone: true, ...data },
  });
}

/** The activity of an undoing: a ticket that was `from` until then is `to` again. */
function undoneAs(
  action: BulkActionInput,
  from: Ticket,
  to: Ticket,
): { kind: ActivityKind; data: Prisma.InputJsonObject } {
  const states = { from: from.state, to: to.state };
  switch (action.kind) {
    case 'assign':
      return { kind: 'ticket.assigned', data: { assigneeId: to.assigneeId, ...states } };
    case 'theme':
      return { kind: 'ticket.theme_changed', data: { from: from.themeCode, to: to.themeCode } };
    case 'state': {
      const kind = from.state === 'solved' ? 'ticket.reopened' : 'ticket.state_changed';
      return { kind, data: { ...states, by: 'person' } };
    }
    case 'close':
      return { kind: 'ticket.state_changed', data: states };
    case 'priority':
      return { kind: 'ticket.priority_changed', data: { from: from.priority, to: to.priority } };
    case 'known_error':
      return { kind: 'known_error.unlinked', data: { knownErrorId: action.to } };
  }
}
