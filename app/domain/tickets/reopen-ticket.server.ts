import type { Actor } from '~/domain/accounts/actor';
import { noteActivity } from '~/domain/activity/note-activity.server';
import { now } from '~/platform/clock.server';
import { asActor } from '~/platform/db.server';
import { AppError } from '~/platform/errors';
import { clocksAfter } from './clocks/clocks-after.server';
import { lockedTicket } from './locked-ticket.server';
import { canReopen, canReply, isDesk } from './policy';
import { fieldsOfState } from './state-fields.server';

/**
 * Brings a solved or closed ticket back; it then waits for IMDi from now. Reopening an active one changes nothing.
 * @throws AppError not_found, forbidden
 */
export function reopenTicket(actor: Actor, number: number): Promise<void> {
  return asActor(actor, async (tx) => {
    const ticket = await lockedTicket(tx, actor, number);
    if (!isDesk(actor) && !canReply(actor, ticket)) throw new AppError('forbidden');
    if (!canReopen(actor, ticket)) return;
    const reopened = { state: 'waiting_for_imdi', waitingSince: now() } as const;
    await tx.ticket.update({
      where: { id: ticket.id },
      data: {
        ...fieldsOfState(reopened.state),
        waitingSince: reopened.waitingSince,
        ...(await clocksAfter(tx, ticket, reopened)),
      },
    });
    await noteActivity(tx, {
      kind: 'ticket.reopened',
      actorId: actor.id,
      municipalityCode: ticket.municipalityCode,
      ticketId: ticket.id,
      data: { number, from: ticket.state, to: 'waiting_for_imdi', by: 'person' },
    });
  });
}
