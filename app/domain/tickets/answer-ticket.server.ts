import type { Actor } from '~/domain/accounts/actor';
import { noteActivity } from '~/domain/activity/note-activity.server';
import { asActor } from '~/platform/db.server';
import { AppError } from '~/platform/errors';
import { lockedTicket } from './locked-ticket.server';
import { refusePersonNumbers } from './person-numbers';
import { canAnswer, isDesk } from './policy';
import { fieldsOfState } from './state-fields.server';
import { stopOnNews } from './stop-on-news.server';
import type { AnswerInput } from './ticket-forms';
import { isRepeated, writeMessage } from './write-message.server';

/**
 * IMDi answers the municipality in public and says what the ticket waits for now. Whoever answers an unowned ticket
 * owns it. The same submit again changes nothing.
 * @throws AppError not_found, forbidden, invalid (person number), conflict (closed, or something new arrived)
 */
export async function answerTicket(actor: Actor, number: number, input: AnswerInput): Promise<void> {
  refusePersonNumbers({ body: input.body });
  return asActor(actor, async (tx) => {
    const ticket = await lockedTicket(tx, actor, number);
    if (!isDesk(actor)) throw new AppError('forbidden');
    if (await isRepeated(tx, actor, ticket, input)) return;
    if (!canAnswer(actor, ticket)) throw new AppError('conflict', 'tickets.errors.closed');
    await stopOnNews(tx, actor, ticket, input.seen);

    const at = await writeMessage(tx, actor, ticket, {
      id: input.messageId,
      body: input.body,
      fromImdi: true,
    });
    await tx.ticket.update({
      where: { id: ticket.id },
      data: {
        ...fieldsOfState(input.state),
        waitingSince: null,
        firstAnsweredAt: ticket.firstAnsweredAt ?? at,
        assigneeId: ticket.assigneeId ?? actor.id,
      },
    });
    await noteActivity(tx, {
      kind: 'ticket.answered',
      actorId: actor.id,
      municipalityCode: ticket.municipalityCode,
      ticketId: ticket.id,
      data: { number, from: ticket.state, to: input.state, messageId: input.messageId },
    });
  });
}
