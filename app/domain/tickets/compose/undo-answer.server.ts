import type { Actor } from '~/domain/accounts/actor';
import { noteActivity } from '~/domain/activity/note-activity.server';
import { now } from '~/platform/clock.server';
import { asActor } from '~/platform/db.server';
import { AppError, notFound } from '~/platform/errors';
import { lockedTicket } from '../locked-ticket.server';
import { isDesk } from '../policy';
import { bringBack } from './bring-back.server';

/**
 * Takes an answer back that has not gone out: nobody outside IMDi learns of it, and its text lies in the composer again.
 * Taking it back twice changes nothing. @throws AppError not_found, forbidden (somebody else's), conflict (it has gone out)
 */
export function undoAnswer(actor: Actor, number: number, answerId: string): Promise<void> {
  return asActor(actor, async (tx) => {
    const ticket = await lockedTicket(tx, actor, number);
    if (!isDesk(actor)) throw new AppError('forbidden');
    const answer = await tx.heldAnswer.findFirst({ where: { id: answerId, ticketId: ticket.id } });
    if (!answer) throw notFound();
    if (answer.authorId !== actor.id) throw new AppError('forbidden');
    if (answer.status === 'sent') throw new AppError('conflict', 'compose.errors.gone_out');
    if (answer.status !== 'waiting') return;
    await tx.heldAnswer.update({
      where: { id: answerId },
      data: { status: 'undone', body: '', endedAt: now() },
    });
    await bringBack(tx, answer);
    // Without a municipality: its timeline must not even show that there was one.
    await noteActivity(tx, {
      kind: 'ticket.answer_undone',
      actorId: actor.id,
      ticketId: ticket.id,
      data: { number },
    });
  });
}
