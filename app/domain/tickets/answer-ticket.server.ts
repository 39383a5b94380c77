import type { Actor } from '~/domain/accounts/actor';
import { asActor } from '~/platform/db.server';
import { AppError } from '~/platform/errors';
import { holdAnswer } from './compose/hold-answer.server';
import { refuseMissingValues } from './compose/refuse-missing-values';
import { stopOnNews } from './compose/stop-on-news.server';
import { isRepeated } from './is-repeated.server';
import { lockedTicket } from './locked-ticket.server';
import { refusePersonNumbers } from './persons/person-numbers';
import { canAnswer, isDesk } from './policy';
import type { AnswerInput } from './ticket-forms';

/**
 * IMDi answers the municipality in public. The answer is held for a moment in which its writer may take it back; then
 * the worker writes it into the conversation (see sendHeldAnswer). The same submit again changes nothing.
 * @throws AppError not_found, forbidden, invalid (person number, a value still missing), conflict (closed, or something
 * new arrived)
 */
export async function answerTicket(actor: Actor, number: number, input: AnswerInput): Promise<void> {
  refusePersonNumbers({ body: input.body });
  refuseMissingValues(input.body);
  return asActor(actor, async (tx) => {
    const ticket = await lockedTicket(tx, actor, number);
    if (!isDesk(actor)) throw new AppError('forbidden');
    if (await isRepeated(tx, actor, ticket, input)) return;
    if (!canAnswer(actor, ticket)) throw new AppError('conflict', 'tickets.errors.closed');
    await stopOnNews(tx, actor, ticket, input.seen);
    await holdAnswer(tx, actor, ticket, input);
  });
}
