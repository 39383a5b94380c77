import type { Actor } from '~/domain/accounts/actor';
import { noteActivity } from '~/domain/activity/note-activity.server';
import { now } from '~/platform/clock.server';
import { asActor, type Tx } from '~/platform/db.server';
import { AppError } from '~/platform/errors';
import type { Ticket } from '~generated/prisma/client';
import { lockedTicket } from '../locked-ticket.server';
import { canAssign } from '../policy';
import { stateAfter } from '../ticket';
import { findDeskStaff } from './find-desk-staff.server';

/**
 * Gives a ticket to one of IMDi's desk, or to nobody. Giving it to whoever has it already changes nothing.
 * @throws AppError not_found, forbidden, conflict (solved or closed), invalid (not one of the desk, or away today)
 */
export function assignTicket(actor: Actor, number: number, assigneeId: string | null): Promise<void> {
  return asActor(actor, async (tx) => {
    const ticket = await lockedTicket(tx, actor, number);
    if (!canAssign(actor, ticket)) throw new AppError('conflict', 'tickets.errors.not_now');
    if (ticket.assigneeId === assigneeId) return;
    await requireDeskMember(tx, assigneeId);
    await giveTo(tx, actor, ticket, assigneeId);
  });
}

/** Writes the new owner and notes it; the ticket is locked and the right to do it has been asked. */
export async function giveTo(tx: Tx, actor: Actor, ticket: Ticket, assigneeId: string | null): Promise<void> {
  const state = assigneeId ? (stateAfter(ticket.state, 'take') ?? ticket.state) : ticket.state;
  await tx.ticket.update({
    where: { id: ticket.id },
    data: { assigneeId, state, updatedAt: now(), version: { increment: 1 } },
  });
  await noteActivity(tx, {
    kind: 'ticket.assigned',
    actorId: actor.id,
    municipalityCode: ticket.municipalityCode,
    ticketId: ticket.id,
    data: { number: ticket.number, assigneeId, from: ticket.state, to: state },
  });
}

async function requireDeskMember(tx: Tx, assigneeId: string | null): Promise<void> {
  if (assigneeId === null) return;
  const staff = await findDeskStaff(tx);
  const member = staff.find(({ id }) => id === assigneeId);
  if (member && !member.awayUntil) return;
  const key = member ? 'work.errors.absent' : 'tickets.errors.assignee';
  throw new AppError('invalid', key, { fields: { assigneeId: key } });
}
