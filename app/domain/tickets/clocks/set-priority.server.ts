import type { Actor } from '~/domain/accounts/actor';
import { noteActivity } from '~/domain/activity/note-activity.server';
import { now } from '~/platform/clock.server';
import { asActor } from '~/platform/db.server';
import { lockedForDesk } from '../locked-ticket.server';
import { clocksAfter } from './clocks-after.server';
import type { Priority } from './service-levels';

/** IMDi says how urgent a ticket is; its deadlines move with it. @throws AppError not_found, forbidden */
export function setPriority(actor: Actor, number: number, priority: Priority): Promise<void> {
  return asActor(actor, async (tx) => {
    const ticket = await lockedForDesk(tx, actor, number);
    if (ticket.priority === priority) return;
    await tx.ticket.update({
      where: { id: ticket.id },
      data: {
        priority,
        updatedAt: now(),
        version: { increment: 1 },
        ...(await clocksAfter(tx, ticket, { priority })),
      },
    });
    // Without a municipality: how IMDi sorts its work is IMDi's own.
    await noteActivity(tx, {
      kind: 'ticket.priority_changed',
      actorId: actor.id,
      ticketId: ticket.id,
      data: { number: ticket.number, from: ticket.priority, to: priority },
    });
  });
}
