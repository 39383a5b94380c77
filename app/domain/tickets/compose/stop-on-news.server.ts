import type { Actor } from '~/domain/accounts/actor';
import type { Tx } from '~/platform/db.server';
import { AppError } from '~/platform/errors';
import type { Ticket } from '~generated/prisma/client';
import { isDesk } from '../policy';
import { conversationMark } from '../ticket';

/** Words key of the error with which a reply is stopped because something new has arrived. */
export const NEWS_ERROR = 'tickets.errors.news';

/**
 * The mark of the conversation as the actor sees it now. The municipality's mark knows nothing of internal notes and of
 * answers that are still held; for the desk a held answer counts as written, so that two do not answer at once.
 */
export async function currentMark(
  tx: Tx,
  actor: Actor,
  ticket: Pick<Ticket, 'id' | 'state'>,
): Promise<string> {
  const ticketId = ticket.id;
  const messages = await tx.ticketMessage.count({ where: { ticketId } });
  if (!isDesk(actor)) return conversationMark({ messages, notes: 0, state: ticket.state });
  const notes = await tx.ticketNote.count({ where: { ticketId } });
  const held = await tx.heldAnswer.count({ where: { ticketId, status: 'waiting' } });
  return conversationMark({ messages: messages + held, notes, state: ticket.state });
}

/**
 * Stops a writer who has not seen the newest messages, notes or state; call it with the ticket locked.
 * @throws AppError conflict; the page shows the news and keeps the text
 */
export async function stopOnNews(tx: Tx, actor: Actor, ticket: Ticket, seen: string): Promise<void> {
  if ((await currentMark(tx, actor, ticket)) !== seen) throw new AppError('conflict', NEWS_ERROR);
}
