import { z } from 'zod';
import { answerTicket } from '~/domain/tickets/answer-ticket.server';
import { answerForm } from '~/domain/tickets/ticket-forms';
import { undoAnswer } from '~/domain/tickets/undo-answer.server';
import { parseForm } from '~/http/parse-form.server';
import { type Step, step } from './ticket-step.server';

const undoForm = z.object({ answerId: z.uuid() });

/** What one does with an answer: send it, and take it back. */
export const COMPOSE_STEPS: Record<string, Step> = {
  answer: step((form) => parseForm(form, answerForm))(answerTicket, 'compose.held.flash'),
  'undo-answer': step((form) => parseForm(form, undoForm))(
    (actor, number, { answerId }) => undoAnswer(actor, number, answerId),
    'compose.held.undone',
  ),
};
