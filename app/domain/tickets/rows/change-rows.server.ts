import type { Actor } from '~/domain/accounts/actor';
import { noteActivity } from '~/domain/activity/note-activity.server';
import { now } from '~/platform/clock.server';
import { asActor } from '~/platform/db.server';
import { AppError } from '~/platform/errors';
import { lockedTicket } from '../locked-ticket.server';
import { canReply, isDesk } from '../policy';
import { stateAfter } from '../ticket';
import { rowsGone } from './link-rows.server';

/**
 * Marks rows of a ticket as solved, or opens them again; either side may. Rows that stand so already, are settled by their
 * findings or were split off stay as they are. @throws AppError not_found, forbidden, conflict (solved or closed), invalid
 */
export function changeRows(
  actor: Actor,
  number: number,
  { rows, to }: { rows: number[]; to: 'solved' | 'open' },
): Promise<void> {
  return asActor(actor, async (tx) => {
    const ticket = await lockedTicket(tx, actor, number);
    if (!isDesk(actor) && !canReply(actor, ticket)) throw new AppError('forbidden');
    if (stateAfter(ticket.state, 'solve') === null) throw new AppError('conflict', 'tickets.errors.not_now');
    const there = await tx.ticketPerson.count({ where: { ticketId: ticket.id, personId: { in: rows } } });
    if (there !== new Set(rows).size) throw rowsGone();
    const from = to === 'solved' ? ['open', 'answered'] : ['solved'];
    const { count } = await tx.ticketPerson.updateMany({
      where: { ticketId: ticket.id, personId: { in: rows }, rowState: { in: from } },
      data: { rowState: to },
    });
    if (count === 0) return;
    await tx.ticket.update({
      where: { id: ticket.id },
      data: { updatedAt: now(), version: { increment: 1 } },
    });
    await noteActivity(tx, {
      kind: to === 'solved' ? 'ticket.rows_solved' : 'ticket.rows_reopened',
      actorId: actor.id,
      municipalityCode: ticket.municipalityCode,
      ticketId: ticket.id,
      data: { number, persons: count },
    });
  });
}
