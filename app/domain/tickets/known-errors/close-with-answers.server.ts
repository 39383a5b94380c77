import type { Actor } from '~/domain/accounts/actor';
import { closeKnownError } from '~/domain/known-errors/close-known-error.server';
import type { ClosingInput } from '~/domain/known-errors/known-error-forms';
import type { AnswerLinkedInput } from './answer-linked-form';
import { type AnswerResult, answerLinkedTickets } from './answer-linked-tickets.server';

/**
 * Closes a known error and, when asked for, sends its last word to all linked tickets, which are then solved.
 * @throws AppError forbidden, not_found, invalid
 */
export async function closeWithAnswers(
  actor: Actor,
  number: number,
  closing: ClosingInput,
  answers: Pick<AnswerLinkedInput, 'batch' | 'seen'> | null,
): Promise<AnswerResult[]> {
  await closeKnownError(actor, number, closing);
  if (!answers) return [];
  const { bodyNb, bodyNn, bodyEn } = closing;
  return answerLinkedTickets(actor, number, { ...answers, bodyNb, bodyNn, bodyEn, state: 'solved' });
}
