import { redirect } from '@remix-run/node';
import type { Actor } from '~/domain/accounts/actor';
import { noteKnownErrorVerdict } from '~/domain/known-errors/note-known-error-verdict.server';
import { dropPendingAttachments } from '~/domain/tickets/attachments/drop-pending-attachments.server';
import { dropDraft } from '~/domain/tickets/compose/drop-draft.server';
import { saveDraft } from '~/domain/tickets/compose/save-draft.server';
import { cleanFiling } from '~/domain/tickets/filing/clean-filing.server';
import { findAlikeTickets } from '~/domain/tickets/filing/find-alike-tickets.server';
import { getFiling } from '~/domain/tickets/filing/get-filing.server';
import { joinTicket } from '~/domain/tickets/filing/join-ticket.server';
import { openTicket } from '~/domain/tickets/filing/open-ticket.server';
import { STRUCTURED_FIELDS } from '~/domain/tickets/filing/structured-text';
import { type OpenTicketInput, openTicketForm } from '~/domain/tickets/ticket-forms';
import { redirectWithFlash } from '~/http/flash.server';
import { parseForm, refusalOf } from '~/http/parse-form.server';
import { paths } from '~/http/paths';
import { AppError } from '~/platform/errors';
import { newId } from '~/platform/ids.server';
import {
  droppedFile,
  readFormWithFiles,
  takePostedFiles,
  withoutFile,
} from '~/routes/tickets/attachments/posted-files.server';
import { contentOfForm } from '~/routes/tickets/compose/draft-fields';
import {
  addPersonIds,
  back,
  chosenIn,
  completeForm,
  describedBody,
  type Filing,
  type FilingAnswer,
  findingsAsked,
  hasDuf,
  takeDufs,
} from './filing-form.server';
import { numberStubs } from './number-stubs.server';

/**
 * One step of filing: add or remove persons, judge a known error, take numbers out of the text, save the draft, join another
 * ticket, or send. Everything but a successful sending gives the form back with all that was typed.
 */
export async function handleFiling(
  actor: Actor,
  request: Request,
  key: string,
): Promise<Response | FilingAnswer> {
  const form = await readFormWithFiles(request);
  const filing = { actor, form, key };
  try {
    await takePostedFiles(actor, form, key);
    return await takeStep(filing, request, String(form.get('intent') ?? 'send'));
  } catch (error) {
    if (!(error instanceof AppError) || error.code === 'not_found' || error.code === 'forbidden') throw error;
    if (error.key === 'tickets.errors.already_filed') form.set('ticketId', newId());
    return back(filing, refusalOf(error), { status: error.status });
  }
}

async function takeStep(filing: Filing, request: Request, intent: string): Promise<Response | FilingAnswer> {
  const { actor, form, key } = filing;
  const [, step = intent, about = ''] =
    /^(remove|drop-file|known-solves|known-not|join)-([\w-]+)$/.exec(intent) ?? [];
  switch (step) {
    // Comes from elsewhere with persons, findings and a first sentence.
    case 'begin':
      return back(filing);
    case 'add-person':
      return addPersons(filing);
    case 'remove':
      return removePersons(filing, about === 'all' ? null : Number(about));
    case 'drop-file':
      return dropFile(filing, droppedFile(intent));
    case 'known-not':
      await noteKnownErrorVerdict(actor, numberOf(about), 'not_us');
      form.set('notUs', [...chosenIn(form).notUs, about].join(','));
      return back(filing);
    case 'known-solves':
      await noteKnownErrorVerdict(actor, numberOf(about), 'solves');
      await throwAway(filing);
      return redirectWithFlash(request, paths.tickets(), { key: 'filing.known.solved' });
    case 'clean':
      return takeNumbersOut(filing);
    case 'save-draft': {
      const savedAt = await saveDraft(actor, key, contentOfForm(form));
      return back(filing, {}, { savedAt: savedAt.toISOString() });
    }
    case 'drop-draft': {
      await throwAway(filing);
      const { pathname, search } = new URL(request.url);
      return redirectWithFlash(request, pathname + search, { tone: 'info', key: 'tickets.draft.dropped' });
    }
    case 'join':
      return send(filing, (input) => join(request, filing, numberOf(about), input));
    case 'enter':
      if (hasDuf(form)) return addPersons(filing);
  }
  return send(filing, (input) => file(filing, input));
}

function numberOf(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new AppError('invalid');
  return Number(text);
}

async function throwAway({ actor, key }: Filing): Promise<void> {
  await dropDraft(actor, key);
  await dropPendingAttachments(actor, key);
}

/** Numbers still in the field when the form is sent count as added. */
async function send(
  filing: Filing,
  deliver: (input: OpenTicketInput) => Promise<Response | FilingAnswer>,
): Promise<Response | FilingAnswer> {
  const { actor, form } = filing;
  if (hasDuf(form)) {
    const faults = await takeDufs(actor, form);
    if (faults.length > 0) return back(filing, { duf: faults }, { status: 422 });
  }
  const missing = await completeForm(filing);
  const sent = new FormData();
  for (const name of ['ticketId', 'themeCode', 'title']) sent.set(name, String(form.get(name) ?? ''));
  sent.set('body', await describedBody(filing));
  for (const id of form.getAll('attachmentIds')) sent.append('attachmentIds', id);
  const parsed = await parseForm(sent, openTicketForm);
  if (!parsed.ok || Object.keys(missing).length > 0) {
    const faults = parsed.ok ? {} : parsed.reply.errors;
    return back(filing, inOrder({ ...faults, ...missing }), { status: 422 });
  }
  const { personIds } = chosenIn(form);
  return deliver({ ...parsed.value, personIds, findingIds: await findingsAsked(filing) });
}

/** Faults as the summary lists them: whom it is about first, as in the form. */
function inOrder<T>({ duf, ...others }: Record<string, T>): Record<string, T> {
  return duf === undefined ? others : { duf, ...others };
}

/** Says of the form that the writer has seen every offer there is; set by what files many tickets on purpose. */
const ALL_SEEN = 'alle';

/** Files the ticket, unless an open one looks like it that the writer has not been shown. */
async function file(filing: Filing, input: OpenTicketInput): Promise<Response | FilingAnswer> {
  const { actor, form, key } = filing;
  const seen = String(form.get('seenAlike') ?? '').split(',');
  if (!seen.includes(ALL_SEEN)) {
    const alike = await findAlikeTickets(actor, input);
    if (alike.some(({ number }) => !seen.includes(String(number)))) {
      return back(filing, {}, { alike, status: 409 });
    }
  }
  const { number } = await openTicket(actor, input);
  await dropDraft(actor, key);
  return redirect(paths.ticketReceipt(number), 303);
}

async function join(
  request: Request,
  { actor, key }: Filing,
  number: number,
  input: OpenTicketInput,
): Promise<Response> {
  await joinTicket(actor, number, input);
  await dropDraft(actor, key);
  return redirectWithFlash(request, paths.ticket(number), { key: 'filing.alike.joined' });
}

async function addPersons(filing: Filing): Promise<FilingAnswer> {
  const before = chosenIn(filing.form).personIds.length;
  const faults = await takeDufs(filing.actor, filing.form);
  const persons = chosenIn(filing.form).personIds.length - before;
  const notice = persons > 0 ? { persons } : null;
  if (faults.length > 0) return back(filing, { duf: faults }, { status: 422, notice });
  return back(filing, {}, { notice });
}

/** Without the person, and without the findings of that person: a finding brings its person along. Null for all. */
async function removePersons(filing: Filing, personId: number | null): Promise<FilingAnswer> {
  const { actor, form } = filing;
  const chosen = chosenIn(form);
  const { findings, persons } = await getFiling(actor, { personIds: [], findingIds: [] }, chosen);
  const gone = (id: number) => personId === null || id === personId;
  const askedOfGone = new Set(findings.filter((one) => gone(one.personId)).map(({ id }) => id));
  form.set(
    'personIds',
    persons
      .map(({ id }) => id)
      .filter((id) => !gone(id))
      .join(','),
  );
  form.delete('findingIds');
  for (const id of chosen.findingIds)
    if (!askedOfGone.has(id) && personId !== null) form.append('findingIds', String(id));
  return back(filing);
}

async function dropFile(filing: Filing, id: string | null): Promise<FilingAnswer> {
  if (id) {
    await dropPendingAttachments(filing.actor, filing.key, id);
    withoutFile(filing.form, id);
  }
  return back(filing);
}

async function takeNumbersOut(filing: Filing): Promise<FilingAnswer> {
  const { actor, form } = filing;
  const stubs = numberStubs(actor.language);
  const names = ['title', 'body', ...STRUCTURED_FIELDS];
  const texts = Object.fromEntries(names.map((name) => [name, String(form.get(name) ?? '')]));
  const clean = await cleanFiling(actor, texts, stubs);
  for (const [name, text] of Object.entries(clean.texts)) form.set(name, text);
  addPersonIds(form, clean.personIds);
  return back(filing, {}, { notice: 'added' });
}
