import type { Actor } from '~/domain/accounts/actor';
import type { Tx } from '~/platform/db.server';
import { AppError } from '~/platform/errors';
import type { Ticket } from '~generated/prisma/client';
import { isDesk } from './policy';
import { conversationMark } from './ticket';

/** Words key of the error with which a reply is stopped because something new has arrived. */
export const NEWS_ERROR = 'tickets.errors.news';

/** The mark of the conversation as the actor sees it now; the municipality's mark knows nothing of internal notes. */
export async function currentMark(
  tx: Tx,
  actor: Actor,
  ticket: Pick<Ticket, 'id' | 'state'>,
): Promise<string> {
  const messages = await tx.ticketMessage.count({ where: { ticketId: ticket.id } });
  const notes = isDesk(actor) ? await tx.ticketNote.count({ where: { ticketId: ticket.id } }) : 0;
  return conversationMark({ messages, notes, state: ticket.state });
}

/**
 * Stops a writer who has not seen the newest messages, notes or state; call it with the ticket locked.
 * @throws AppError conflict; the page shows the news and keeps the text
 */
export async function stopOnNews(tx: Tx, actor: Actor, ticket: Ticket, seen: string): Promise<void> {
  if ((await currentMark(tx, actor, ticket)) !== seen) throw new AppError('conflict', NEWS_ERROR);
}
