import type { Actor } from '~/domain/accounts/actor';
import type { PendingAttachment } from '~/domain/tickets/attachments/attachment';
import { dropPendingAttachments } from '~/domain/tickets/attachments/drop-pending-attachments.server';
import { findPendingAttachments } from '~/domain/tickets/attachments/find-pending-attachments.server';
import { draftKey } from '~/domain/tickets/compose/draft-forms';
import { dropDraft } from '~/domain/tickets/compose/drop-draft.server';
import { saveDraft } from '~/domain/tickets/compose/save-draft.server';
import type { FilledText } from '~/domain/tickets/compose/standard-text';
import { demandTicket } from '~/domain/tickets/demand-ticket.server';
import { noteInternally } from '~/domain/tickets/note-internally.server';
import { cleanMessage } from '~/domain/tickets/persons/clean-message.server';
import { reopenTicket } from '~/domain/tickets/reopen-ticket.server';
import { replyToTicket } from '~/domain/tickets/reply-to-ticket.server';
import { setState } from '~/domain/tickets/set-state.server';
import { solveTicket } from '~/domain/tickets/solve-ticket.server';
import { assignTicket } from '~/domain/tickets/staff/assign-ticket.server';
import { takeTicket } from '~/domain/tickets/staff/take-ticket.server';
import { changeTheme } from '~/domain/tickets/themes/change-theme.server';
import { assignForm, noteForm, replyForm, stateForm, themeForm } from '~/domain/tickets/ticket-forms';
import { redirectWithFlash } from '~/http/flash.server';
import type { FormReply } from '~/http/form-reply';
import { formReply, parseForm, refusalOf } from '~/http/parse-form.server';
import { paths } from '~/http/paths';
import { AppError } from '~/platform/errors';
import { newId } from '~/platform/ids.server';
import {
  droppedFile,
  readFormWithFiles,
  takePostedFiles,
  withoutFile,
} from '~/routes/tickets/attachments/posted-files.server';
import { COMPOSE_STEPS, offerTexts } from '~/routes/tickets/compose/compose-steps.server';
import { contentOfForm } from '~/routes/tickets/compose/draft-fields';
import { numberStubs } from '~/routes/tickets/filing/number-stubs.server';
import { KNOWN_ERROR_STEPS } from './known-error-link-steps.server';
import { ROWS_STEPS } from './rows-steps.server';
import { plain, type Step, step } from './ticket-step.server';
import { WORK_STEPS } from './work-steps.server';

/** A form of the ticket page that comes back; `form` is the id of the form it belongs to. */
export type TicketAnswer = {
  form: string;
  reply: FormReply;
  /** What the writer had seen when something new arrived; the page marks the rest as new. */
  seen: string | null;
  cleaned: boolean;
  /** Standard texts that were sought before JavaScript. */
  texts: FilledText[] | null;
  savedAt: string | null;
  /** Files that wait with the form; null for a form without them. */
  attachments: PendingAttachment[] | null;
  /** New when the form's texts were changed by us, so that the page starts its fields anew. */
  stamp: string | null;
  status: number;
};

/** What a form of the ticket page can ask for, by the name of its button. */
export const STEPS: Record<string, Step> = {
  reply: step((form) => parseForm(form, replyForm))(replyToTicket, 'tickets.compose.replied'),
  note: step((form) => parseForm(form, noteForm))(noteInternally, 'tickets.compose.noted'),
  take: async (actor, number, form) => {
    await takeTicket(actor, number, String(form.get('fromId') ?? '') || null);
    return 'tickets.desk.taken';
  },
  assign: step((form) => parseForm(form, assignForm))(
    (actor, number, { assigneeId }) => assignTicket(actor, number, assigneeId),
    'tickets.desk.given',
  ),
  state: step((form) => parseForm(form, stateForm))(
    (actor, number, { state }) => setState(actor, number, state),
    'tickets.desk.state_set',
  ),
  theme: step((form) => parseForm(form, themeForm))(
    (actor, number, { themeCode }) => changeTheme(actor, number, themeCode),
    'tickets.desk.theme_set',
  ),
  solve: plain(solveTicket, 'tickets.desk.solved'),
  reopen: plain(reopenTicket, 'tickets.desk.reopened'),
  ...COMPOSE_STEPS,
  ...ROWS_STEPS,
  ...WORK_STEPS,
  ...KNOWN_ERROR_STEPS,
};

/** One step on the ticket page; a form that is refused comes back with all that was typed. */
export async function handleTicket(
  actor: Actor,
  request: Request,
  number: number,
): Promise<Response | TicketAnswer> {
  const form = await readFormWithFiles(request);
  const outcome = await takeStep(actor, request, number, form);
  const key = draftKey.safeParse(form.get('draftKey'));
  if (outcome instanceof Response || !key.success) return outcome;
  const pending = await findPendingAttachments(actor, [key.data]);
  return { ...outcome, attachments: pending[key.data] ?? [] };
}

async function takeStep(
  actor: Actor,
  request: Request,
  number: number,
  form: FormData,
): Promise<Response | TicketAnswer> {
  const intent = String(form.get('intent') ?? '');
  const name = String(form.get('_form') ?? intent);
  const run = Object.hasOwn(STEPS, intent) ? STEPS[intent] : undefined;
  // Every step asks for the ticket itself; what only gives the form back must not do so for a ticket that is not there.
  if (!run) await demandTicket(actor, number);
  try {
    if (form.has('files')) await takePostedFiles(actor, form, keyOf(form));
    const file = droppedFile(intent);
    if (file) {
      await dropPendingAttachments(actor, keyOf(form), file);
      withoutFile(form, file);
      return answer(name, formReply(form, {}), { stamp: newId() });
    }
    const texts = await offerTexts(actor, number, intent, form);
    if (texts) return answer(name, formReply(form, {}), { texts, stamp: newId() });
    if (intent === 'clean') return await clean(actor, number, form, name);
    if (intent === 'save-draft') {
      const savedAt = await saveDraft(actor, keyOf(form), contentOfForm(form));
      return answer(name, formReply(form, {}), { savedAt: savedAt.toISOString() });
    }
    if (!run) throw new AppError('invalid');
    const outcome = await run(actor, number, form);
    if (typeof outcome !== 'string') return answer(name, outcome, { status: 422 });
    if (form.get('draftKey')) await dropDraft(actor, keyOf(form));
    return redirectWithFlash(request, paths.ticket(number), { key: outcome });
  } catch (error) {
    if (!(error instanceof AppError) || error.code === 'not_found' || error.code === 'forbidden') throw error;
    return refused(name, form, error);
  }
}

function keyOf(form: FormData): string {
  const key = draftKey.safeParse(form.get('draftKey'));
  if (!key.success) throw new AppError('invalid');
  return key.data;
}

async function clean(actor: Actor, number: number, form: FormData, name: string): Promise<TicketAnswer> {
  const stubs = numberStubs(actor.language);
  form.set('body', await cleanMessage(actor, number, String(form.get('body') ?? ''), stubs));
  return answer(name, formReply(form, {}), { cleaned: true, stamp: newId() });
}

const SPENT = new Set(['tickets.errors.already_sent', 'compose.errors.taken_back']);

function refused(name: string, form: FormData, error: AppError): TicketAnswer {
  // The id is spent: the next press is a message of its own.
  if (SPENT.has(error.key)) form.set('messageId', newId());
  const news = error.key === 'tickets.errors.news';
  return answer(name, formReply(form, refusalOf(error)), {
    seen: news ? String(form.get('seen') ?? '') : null,
    status: error.status,
  });
}

type Extras = Partial<Pick<TicketAnswer, 'seen' | 'cleaned' | 'texts' | 'savedAt' | 'stamp' | 'status'>>;

function answer(form: string, reply: FormReply, extras: Extras = {}): TicketAnswer {
  return {
    form,
    reply,
    seen: null,
    cleaned: false,
    texts: null,
    savedAt: null,
    attachments: null,
    stamp: null,
    status: 200,
    ...extras,
  };
}
