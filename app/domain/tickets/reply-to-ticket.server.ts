import type { Actor } from '~/domain/accounts/actor';
import { noteActivity } from '~/domain/activity/note-activity.server';
import { asActor } from '~/platform/db.server';
import { AppError } from '~/platform/errors';
import { linkAttachments } from './attachments/link-attachments.server';
import { clocksAfter } from './clocks/turn-clocks.server';
import { stopOnNews } from './compose/stop-on-news.server';
import { lockedTicket } from './locked-ticket.server';
import { refusePersonNumbers } from './persons/person-numbers';
import { canReply } from './policy';
import { linkRows, turnRows } from './rows/link-rows.server';
import { fieldsOfState } from './state-fields.server';
import { stateAfter } from './ticket';
import type { ReplyInput } from './ticket-forms';
import { isRepeated, writeMessage } from './write-message.server';

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

    const state = stateAfter(ticket.state, 'reply') ?? ticket.state;
    const at = await writeMessage(tx, actor, ticket, {
      id: input.messageId,
      body: input.body,
      fromImdi: false,
    });
    await linkAttachments(
      tx,
      actor,
      { ticketId: ticket.id, entryId: input.messageId, municipalityCode: ticket.municipalityCode },
      input.attachmentIds,
    );
    await linkRows(tx, ticket, input.messageId, input.rows);
    await turnRows(tx, ticket.id, input.messageId, 'open');
    const waitingSince = ticket.waitingSince ?? at;
    await tx.ticket.update({
      where: { id: ticket.id },
      data: {
        ...fieldsOfState(state),
        waitingSince,
        ...(await clocksAfter(tx, ticket, { state, waitingSince }, at)),
      },
    });
    await noteActivity(tx, {
      kind: 'ticket.replied',
      actorId: actor.id,
      municipalityCode: ticket.municipalityCode,
      ticketId: ticket.id,
      data: { number, from: ticket.state, to: state, messageId: input.messageId },
    });
  });
}
