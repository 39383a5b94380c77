import type { Actor } from '~/domain/accounts/actor';
import { noteActivity } from '~/domain/activity/note-activity.server';
import { now } from '~/platform/clock.server';
import { asActor } from '~/platform/db.server';
import { AppError } from '~/platform/errors';
import { lockedTicket } from '../locked-ticket.server';
import { isDesk } from '../policy';

/**
 * Connects a ticket with a known error («koble til kjent feil»); a ticket may have several. Connecting it again changes
 * nothing. @throws AppError not_found, forbidden, invalid (no such known error)
 */
export function connectKnownError(actor: Actor, number: number, knownErrorId: number): Promise<void> {
  return asActor(actor, async (tx) => {
    const ticket = await lockedTicket(tx, actor, number);
    if (!isDesk(actor)) throw new AppError('forbidden');
    const known = await tx.knownError.findUnique({ where: { id: knownErrorId }, select: { id: true } });
    if (!known) throw new AppError('invalid', 'bulk.reason.no_known_error');
    const { count } = await tx.ticketKnownError.createMany({
      data: {
        ticketId: ticket.id,
        knownErrorId,
        municipalityCode: ticket.municipalityCode,
        linkedById: actor.id,
        at: now(),
      },
      skipDuplicates: true,
    });
    if (count === 0) return;
    await tx.ticket.update({
      where: { id: ticket.id },
      data: { updatedAt: now(), version: { increment: 1 } },
    });
    await noteActivity(tx, {
      kind: 'known_error.linked',
      actorId: actor.id,
      ticketId: ticket.id,
      data: { number: ticket.number, knownErrorId },
    });
  });
}
