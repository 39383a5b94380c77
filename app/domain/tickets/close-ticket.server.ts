import type { Actor } from '~/domain/accounts/actor';
import { noteActivity } from '~/domain/activity/note-activity.server';
import { asActor } from '~/platform/db.server';
import { AppError } from '~/platform/errors';
import { lockedTicket } from './locked-ticket.server';
import { isDesk } from './policy';
import { fieldsOfState } from './state-fields.server';

/**
 * IMDi closes a solved ticket before the days in which the municipality can object are over; a reply still brings it
 * back. Closing a closed one changes nothing. @throws AppError not_found, forbidden, conflict (not solved)
 */
export function closeTicket(actor: Actor, number: number): Promise<void> {
  return asActor(actor, async (tx) => {
    const ticket = await lockedTicket(tx, actor, number);
    if (!isDesk(actor)) throw new AppError('forbidden');
    if (ticket.state === 'closed') return;
    if (ticket.state !== 'solved') throw new AppError('conflict', 'bulk.reason.not_solved');
    await tx.ticket.update({ where: { id: ticket.id }, data: fieldsOfState('closed') });
    await noteActivity(tx, {
      kind: 'ticket.closed',
      actorId: actor.id,
      municipalityCode: ticket.municipalityCode,
      ticketId: ticket.id,
      data: { number, from: ticket.state, to: 'closed' },
    });
  });
}
