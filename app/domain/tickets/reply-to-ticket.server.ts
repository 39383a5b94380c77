import type { Actor } from '~/domain/accounts/actor';
import { asActor } from '~/platform/db.server';
import { AppError } from '~/platform/errors';
import { stopOnNews } from './compose/stop-on-news.server';
import { isRepeated } from './is-repeated.server';
import { lockedTicket } from './locked-ticket.server';
import { refusePersonNumbers } from './persons/person-numbers';
import { canReply } from './policy';
import { linkRows, turnRows } from './rows/link-rows.server';
import type { ReplyInput } from './ticket-forms';
import { writeReply } from './write-reply.server';

/**
 * The municipality writes to IMDi. A reply to a solved or closed ticket reopens it. The same submit again changes
 * nothing. @throws AppError not_found, forbidden, invalid (person number in the text), conflict (something new arrived)
 */
export async function replyToTicket(actor: Actor, number: number, input: ReplyInput): Promise<void> {
  refusePersonNumbers({ body: input.body });
  return asActor(actor, async (tx) => {
    const ticket = await lockedTicket(tx, actor, number);
    if (!canReply(actor, ticket)) throw new AppError('forbidden');
    if (await isRepeated(tx, actor, ticket, input)) return;
    await stopOnNews(tx, actor, ticket, input.seen);
    await writeReply(tx, actor, ticket, input);
    await linkRows(tx, ticket, input.messageId, input.rows);
    await turnRows(tx, ticket.id, input.messageId, 'open');
  });
}
