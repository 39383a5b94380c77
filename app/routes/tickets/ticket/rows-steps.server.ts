import type { Actor } from '~/domain/accounts/actor';
import { answerTicket } from '~/domain/tickets/answer-ticket.server';
import { draftKey } from '~/domain/tickets/compose/draft-forms';
import { saveDraft } from '~/domain/tickets/compose/save-draft.server';
import { replyToTicket } from '~/domain/tickets/reply-to-ticket.server';
import { changeRows } from '~/domain/tickets/rows/change-rows.server';
import { splitRows } from '~/domain/tickets/rows/split-rows.server';
import { answerRowsForm, replyRowsForm, rowsForm, splitRowsForm } from '~/domain/tickets/ticket-forms';
import { parseForm } from '~/http/parse-form.server';
import { contentOfForm } from '~/routes/tickets/compose/draft-fields';
import { type Step, step } from './ticket-step.server';

/** A step that sends nothing of what is written beside the rows: the text stays as a draft. */
const keepingText =
  (run: Step): Step =>
  async (actor: Actor, number, form) => {
    const key = draftKey.safeParse(form.get('draftKey'));
    if (key.success && String(form.get('body') ?? '').trim() !== '') {
      await saveDraft(actor, key.data, contentOfForm(form));
    }
    const outcome = await run(actor, number, form);
    if (typeof outcome === 'string') form.delete('draftKey');
    return outcome;
  };

/** What one does with rows of a ticket about many persons. */
export const ROWS_STEPS: Record<string, Step> = {
  'answer-rows': step((form) => parseForm(form, answerRowsForm))(answerTicket, 'filing.rows.answered'),
  'reply-rows': step((form) => parseForm(form, replyRowsForm))(replyToTicket, 'filing.rows.replied'),
  'solve-rows': keepingText(
    step((form) => parseForm(form, rowsForm))(
      (actor, number, { rows }) => changeRows(actor, number, { rows, to: 'solved' }),
      'filing.rows.solved',
    ),
  ),
  'reopen-rows': keepingText(
    step((form) => parseForm(form, rowsForm))(
      (actor, number, { rows }) => changeRows(actor, number, { rows, to: 'open' }),
      'filing.rows.reopened',
    ),
  ),
  'split-rows': keepingText(
    step((form) => parseForm(form, splitRowsForm))(async (actor, number, { rows, splitId }) => {
      await splitRows(actor, number, { rows, ticketId: splitId });
    }, 'filing.rows.split_done'),
  ),
};
