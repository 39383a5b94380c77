import type { Actor } from '~/domain/accounts/actor';
import { noteActivity } from '~/domain/activity/note-activity.server';
import { now } from '~/platform/clock.server';
import { asActor } from '~/platform/db.server';
import { AppError } from '~/platform/errors';
import { lockedTicket } from './locked-ticket.server';
import { canReply } from './policy';

/**
 * The municipality says how content it is with the help in a solved or closed ticket. Saying something else replaces
 * what was said; saying the same again changes nothing. @throws AppError not_found, forbidden, conflict (still under way)
 */
export function rateTicket(actor: Actor, number: number, score: number): Promise<void> {
  return asActor(actor, async (tx) => {
    const ticket = await lockedTicket(tx, actor, number);
    if (!canReply(actor, ticket)) throw new AppError('forbidden');
    if (ticket.state !== 'solved' && ticket.state !== 'closed') {
      throw new AppError('conflict', 'work.errors.not_closed');
    }
    const same = { ticketId: ticket.id, userId: actor.id, score };
    if (await tx.ticketRating.findFirst({ where: same, select: { score: true } })) return;
    const row = { userId: actor.id, score, at: now() };
    await tx.ticketRating.upsert({
      where: { ticketId: ticket.id },
      create: { ticketId: ticket.id, municipalityCode: ticket.municipalityCode, ...row },
      update: row,
    });
    await noteActivity(tx, {
      kind: 'ticket.rated',
      actorId: actor.id,
      municipalityCode: ticket.municipalityCode,
      ticketId: ticket.id,
      data: { number: ticket.number, score },
    });
  });
}
