import type { Actor } from '~/domain/accounts/actor';
import { asActor } from '~/platform/db.server';
import { lockedForDesk } from '../locked-ticket.server';

/**
 * Whether the actor hears of a ticket that others own. Saying it twice changes nothing.
 * @throws AppError not_found, forbidden
 */
export function watchTicket(actor: Actor, number: number, watch: boolean): Promise<void> {
  return asActor(actor, async (tx) => {
    const ticket = await lockedForDesk(tx, actor, number);
    const row = { ticketId: ticket.id, userId: actor.id };
    if (watch) await tx.ticketWatch.createMany({ data: row, skipDuplicates: true });
    else await tx.ticketWatch.deleteMany({ where: row });
  });
}
