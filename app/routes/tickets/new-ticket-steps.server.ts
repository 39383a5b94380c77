import { redirect } from '@remix-run/node';
import type { Actor } from '~/domain/accounts/actor';
import type { PendingAttachment } from '~/domain/tickets/attachment';
import { cleanFiling } from '~/domain/tickets/clean-filing.server';
import { dropDraft } from '~/domain/tickets/drop-draft.server';
import { findPersonByDuf } from '~/domain/tickets/find-person-by-duf.server';
import { type FilingView, getFiling } from '~/domain/tickets/get-filing.server';
import { openTicket } from '~/domain/tickets/open-ticket.server';
import { dropPendingAttachments, findPendingAttachments } from '~/domain/tickets/pending-attachments.server';
import { saveDraft } from '~/domain/tickets/save-draft.server';
import { PERSONS_MAX } from '~/domain/tickets/ticket';
import { openTicketForm } from '~/domain/tickets/ticket-forms';
import { redirectWithFlash } from '~/http/flash.server';
import type { FormReply } from '~/http/form-reply';
import { formReply, parseForm, refusalOf } from '~/http/parse-form.server';
import { paths } from '~/http/paths';
import { wordsFor } from '~/i18n/words-for.server';
import { AppError } from '~/platform/errors';
import { newId } from '~/platform/ids.server';
import { contentOfForm, draftIds } from './draft-fields';
import { droppedFile, readFormWithFiles, takePostedFiles } from './posted-files.server';

/** The filing form as it goes back to its writer, with the persons and findings chosen so far. */
export type FilingAnswer = {
  reply: FormReply;
  persons: FilingView['persons'];
  findings: FilingView['findings'];
  attachments: PendingAttachment[];
  notice: 'added' | 'person_added' | null;
  savedAt: string | null;
  /** New for each answer, so that the page starts its fields anew. */
  stamp: string;
  status: number;
};

/** The form that is being answered, whose it is, and what its draft is called. */
type Filing = { actor: Actor; form: FormData; key: string };

/**
 * One step of filing: add or remove a person, take numbers out of the text, save the draft, or send. Everything but a
 * successful sending gives the form back with all that was typed.
 */
export async function handleFiling(
  actor: Actor,
  request: Request,
  key: string,
): Promise<Response | FilingAnswer> {
  const form = await readFormWithFiles(request);
  const filing = { actor, form, key };
  const intent = String(form.get('intent') ?? 'send');
  try {
    await takePostedFiles(actor, form, key);
    const file = droppedFile(intent);
    if (file) return await dropFile(filing, file);
    if (intent === 'add-person' || (intent === 'enter' && hasDuf(form))) return await addPerson(filing);
    if (intent === 'clean') return await takeNumbersOut(filing);
    if (intent === 'save-draft') {
      const savedAt = await saveDraft(actor, key, contentOfForm(form));
      return await back(filing, {}, { savedAt: savedAt.toISOString() });
    }
    if (intent === 'drop-draft') {
      await dropDraft(actor, key);
      await dropPendingAttachments(actor, key);
      return redirectWithFlash(request, new URL(request.url).pathname + new URL(request.url).search, {
        tone: 'info',
        key: 'tickets.draft.dropped',
      });
    }
    const [, removed] = /^remove-(\d{1,10})$/.exec(intent) ?? [];
    if (removed) return await removePerson(filing, Number(removed));
    return await send(filing);
  } catch (error) {
    if (!(error instanceof AppError) || error.code === 'not_found' || error.code === 'forbidden') throw error;
    if (error.key === 'tickets.errors.already_filed') form.set('ticketId', newId());
    return back(filing, refusalOf(error), { status: error.status });
  }
}

/** A number still in the field when the form is sent counts as added. */
async function send(filing: Filing): Promise<Response | FilingAnswer> {
  const { actor, form, key } = filing;
  if (hasDuf(form)) await takeDuf(actor, form);
  const parsed = await parseForm(form, openTicketForm);
  if (!parsed.ok) return back(filing, parsed.reply.errors, { status: 422 });
  const { number } = await openTicket(actor, parsed.value);
  await dropDraft(actor, key);
  return redirect(paths.ticketReceipt(number), 303);
}

async function addPerson(filing: Filing): Promise<FilingAnswer> {
  await takeDuf(filing.actor, filing.form);
  return back(filing, {}, { notice: 'person_added' });
}

/** Turns the number in the field into a person of the form; the number itself goes no further. */
async function takeDuf(actor: Actor, form: FormData): Promise<void> {
  const personId = await findPersonByDuf(actor, String(form.get('duf') ?? ''));
  addIds(form, [personId]);
  form.delete('duf');
}

async function takeNumbersOut(filing: Filing): Promise<FilingAnswer> {
  const { actor, form } = filing;
  const t = wordsFor(actor.language);
  const stubs = { linked: t('tickets.stub.linked'), removed: t('tickets.stub.removed') };
  const texts = { title: String(form.get('title') ?? ''), body: String(form.get('body') ?? '') };
  const clean = await cleanFiling(actor, texts, stubs);
  form.set('title', clean.title);
  form.set('body', clean.body);
  addIds(form, clean.personIds);
  return back(filing, {}, { notice: 'added' });
}

function addIds(form: FormData, ids: number[]): void {
  const known = new Set(form.getAll('personIds').map(String));
  for (const id of ids) if (!known.has(String(id))) form.append('personIds', String(id));
  if (form.getAll('personIds').length > PERSONS_MAX) {
    const key = 'tickets.errors.too_many_persons';
    throw new AppError('invalid', key, { fields: { duf: key } });
  }
}

function hasDuf(form: FormData): boolean {
  return String(form.get('duf') ?? '').trim() !== '';
}

/** Without the person, and without the findings of that person: a finding brings its person along. */
async function removePerson(filing: Filing, personId: number): Promise<FilingAnswer> {
  const { actor, form } = filing;
  const { findings } = await getFiling(actor, { personIds: [], findingIds: [] }, chosenIn(form));
  const gone = new Set(
    findings.filter((finding) => finding.personId === personId).map(({ id }) => String(id)),
  );
  setAll(form, 'personIds', (id) => id !== String(personId));
  setAll(form, 'findingIds', (id) => !gone.has(id));
  return back(filing);
}

function setAll(form: FormData, name: string, stays: (value: string) => boolean): void {
  const values = form.getAll(name).map(String).filter(stays);
  form.delete(name);
  for (const value of values) form.append(name, value);
}

function chosenIn(form: FormData) {
  const content = contentOfForm(form);
  return { personIds: draftIds(content, 'personIds'), findingIds: draftIds(content, 'findingIds') };
}

type Extras = Partial<Pick<FilingAnswer, 'notice' | 'savedAt' | 'status'>>;

async function dropFile(filing: Filing, id: string): Promise<FilingAnswer> {
  await dropPendingAttachments(filing.actor, filing.key, id);
  return back(filing);
}

async function back(
  { actor, form, key }: Filing,
  errors: Record<string, string | string[]> = {},
  { notice = null, savedAt = null, status = 200 }: Extras = {},
): Promise<FilingAnswer> {
  const [filing, pending] = await Promise.all([
    getFiling(actor, { personIds: [], findingIds: [] }, chosenIn(form)),
    findPendingAttachments(actor, [key]),
  ]);
  const reply = formReply(form, errors);
  return {
    reply,
    persons: filing.persons,
    findings: filing.findings,
    attachments: pending[key] ?? [],
    notice,
    savedAt,
    stamp: newId(),
    status,
  };
}
