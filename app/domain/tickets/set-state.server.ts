import type { Actor } from '~/domain/accounts/actor';
import { noteActivity } from '~/domain/activity/note-activity.server';
import { asActor } from '~/platform/db.server';
import { AppError } from '~/platform/errors';
import { clocksAfter } from './clocks/clocks-after.server';
import { lockedTicket } from './locked-ticket.server';
import { isDesk } from './policy';
import { fieldsOfState } from './state-fields.server';
import { canSetState, type DeskState } from './ticket';

/**
 * IMDi moves a ticket by hand. Setting the state it already has changes nothing.
 * @throws AppError not_found, forbidden, conflict (closed: reopen it first)
 */
export function setState(actor: Actor, number: number, state: DeskState): Promise<void> {
  return asActor(actor, async (tx) => {
    const ticket = await lockedTicket(tx, actor, number);
    if (!isDesk(actor)) throw new AppError('forbidden');
    if (ticket.state === state) return;
    if (!canSetState(ticket.state, state)) throw new AppError('conflict', 'tickets.errors.closed');
    const waitingSince = state === 'solved' ? null : ticket.waitingSince;
    await tx.ticket.update({
      where: { id: ticket.id },
      data: { ...fieldsOfState(state), ...(await clocksAfter(tx, ticket, { state, waitingSince })) },
    });
    await noteActivity(tx, {
      kind: state === 'solved' ? 'ticket.solved' : 'ticket.state_changed',
      actorId: actor.id,
      municipalityCode: ticket.municipalityCode,
      ticketId: ticket.id,
      data: { number, from: ticket.state, to: state },
    });
  });
}
