import type { Actor } from '~/domain/accounts/actor';
import { asActor } from '~/platform/db.server';
import { AppError } from '~/platform/errors';
import { lockedTicket } from '../locked-ticket.server';
import { canAssign, isDesk } from '../policy';
import { giveTo } from './assign-ticket.server';

/**
 * Makes the ticket the actor's own. When a colleague took it in the meantime, that is told instead of taking it away;
 * `fromId` is the owner that the actor saw. @throws AppError not_found, forbidden, conflict
 */
export function takeTicket(actor: Actor, number: number, fromId: string | null): Promise<void> {
  return asActor(actor, async (tx) => {
    const ticket = await lockedTicket(tx, actor, number);
    if (!isDesk(actor)) throw new AppError('forbidden');
    if (ticket.assigneeId === actor.id) return;
    if (!canAssign(actor, ticket)) throw new AppError('conflict', 'tickets.errors.not_now');
    if (ticket.assigneeId !== fromId) throw new AppError('conflict', 'tickets.errors.taken');
    await giveTo(tx, actor, ticket, actor.id);
  });
}
