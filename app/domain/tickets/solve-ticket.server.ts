import type { Actor } from '~/domain/accounts/actor';
import { noteActivity } from '~/domain/activity/note-activity.server';
import { asActor } from '~/platform/db.server';
import { AppError } from '~/platform/errors';
import { clocksAfter } from './clocks/clocks-after.server';
import { lockedTicket } from './locked-ticket.server';
import { canReply, canSolve } from './policy';
import { fieldsOfState } from './state-fields.server';

/**
 * The municipality says that the problem is gone. Saying it of a solved or closed ticket changes nothing.
 * @throws AppError not_found, forbidden
 */
export function solveTicket(actor: Actor, number: number): Promise<void> {
  return asActor(actor, async (tx) => {
    const ticket = await lockedTicket(tx, actor, number);
    if (!canReply(actor, ticket)) throw new AppError('forbidden');
    if (!canSolve(actor, ticket)) return;
    const clocks = await clocksAfter(tx, ticket, { state: 'solved', waitingSince: null });
    await tx.ticket.update({ where: { id: ticket.id }, data: { ...fieldsOfState('solved'), ...clocks } });
    await noteActivity(tx, {
      kind: 'ticket.solved',
      actorId: actor.id,
      municipalityCode: ticket.municipalityCode,
      ticketId: ticket.id,
      data: { number, from: ticket.state, to: 'solved' },
    });
  });
}
