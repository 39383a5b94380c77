import { z } from 'zod';
import type { Actor } from '~/domain/accounts/actor';
import { answerTicket } from '~/domain/tickets/answer-ticket.server';
import { findFilledTexts, getFilledText } from '~/domain/tickets/compose/find-filled-texts.server';
import type { FilledText } from '~/domain/tickets/compose/standard-text';
import { undoAnswer } from '~/domain/tickets/compose/undo-answer.server';
import { withdrawProposal } from '~/domain/tickets/proposals/withdraw-proposal.server';
import { answerForm } from '~/domain/tickets/ticket-forms';
import { parseForm } from '~/http/parse-form.server';
import { type Step, step } from '~/routes/tickets/ticket/ticket-step.server';
import { joinTexts } from './insert-text';

const withdrawForm = z.object({ proposalId: z.uuid() });
const undoForm = z.object({ answerId: z.uuid() });

/** What one does with an answer: send it, and take it back. */
export const COMPOSE_STEPS: Record<string, Step> = {
  answer: step((form) => parseForm(form, answerForm))(answerTicket, 'compose.held.flash'),
  'undo-answer': step((form) => parseForm(form, undoForm))(
    (actor, number, { answerId }) => undoAnswer(actor, number, answerId),
    'compose.held.undone',
  ),
  'withdraw-proposal': step((form) => parseForm(form, withdrawForm))(
    (actor, number, { proposalId }) => withdrawProposal(actor, number, proposalId),
    'compose.proposal.withdrawn_flash',
  ),
};

/**
 * Standard texts before JavaScript: seeks them (`find-text`), or puts one into the answer (`insert-text:<id>`). What is to
 * be offered, or null when the form asked for something else.
 */
export async function offerTexts(
  actor: Actor,
  number: number,
  intent: string,
  form: FormData,
): Promise<FilledText[] | null> {
  const found = () => findFilledTexts(actor, number, String(form.get('textQuery') ?? ''));
  if (intent === 'find-text') return found();
  const id = /^insert-text:([1-9]\d{0,8})$/.exec(intent)?.[1];
  if (!id) return null;
  const text = await getFilledText(actor, number, Number(id));
  form.set('body', joinTexts(String(form.get('body') ?? ''), text.body));
  return found();
}
