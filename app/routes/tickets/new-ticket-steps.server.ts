import { redirect } from '@remix-run/node';
import type { Actor } from '~/domain/accounts/actor';
import { cleanFiling } from '~/domain/tickets/clean-filing.server';
import { dropDraft } from '~/domain/tickets/drop-draft.server';
import { findPersonByDuf } from '~/domain/tickets/find-person-by-duf.server';
import { type FilingView, getFiling } from '~/domain/tickets/get-filing.server';
import { openTicket } from '~/domain/tickets/open-ticket.server';
import { saveDraft } from '~/domain/tickets/save-draft.server';
import { PERSONS_MAX } from '~/domain/tickets/ticket';
import { openTicketForm } from '~/domain/tickets/ticket-forms';
import { redirectWithFlash } from '~/http/flash.server';
import type { FormReply } from '~/http/form-reply';
import { formReply, parseForm, readForm, refusalOf } from '~/http/parse-form.server';
import { paths } from '~/http/paths';
import { wordsFor } from '~/i18n/words-for.server';
import { AppError } from '~/platform/errors';
import { newId } from '~/platform/ids.server';
import { contentOfForm, draftIds } from './draft-fields';

/** The filing form as it goes back to its writer, with the persons and findings chosen so far. */
export type FilingAnswer = {
  reply: FormReply;
  persons: FilingView['persons'];
  findings: FilingView['findings'];
  notice: 'added' | 'person_added' | null;
  savedAt: string | null;
  /** New for each answer, so that the page starts its fields anew. */
  stamp: string;
  status: number;
};

/**
 * One step of filing: add or remove a person, take numbers out of the text, save the draft, or send. Everything but a
 * successful sending gives the form back with all that was typed.
 */
export async function handleFiling(
  actor: Actor,
  request: Request,
  key: string,
): Promise<Response | FilingAnswer> {
  const form = await readForm(request);
  const intent = String(form.get('intent') ?? 'send');
  try {
    if (intent === 'add-person' || (intent === 'enter' && hasDuf(form))) return await addPerson(actor, form);
    if (intent === 'clean') return await takeNumbersOut(actor, form);
    if (intent === 'save-draft') {
      const savedAt = await saveDraft(actor, key, contentOfForm(form));
      return await back(actor, form, {}, { savedAt: savedAt.toISOString() });
    }
    if (intent === 'drop-draft') {
      await dropDraft(actor, key);
      return redirectWithFlash(request, new URL(request.url).pathname + new URL(request.url).search, {
        tone: 'info',
        key: 'tickets.draft.dropped',
      });
    }
    const [, removed] = /^remove-(\d{1,10})$/.exec(intent) ?? [];
    if (removed) return await removePerson(actor, form, Number(removed));
    return await send(actor, form, key);
  } catch (error) {
    if (!(error instanceof AppError) || error.code === 'not_found' || error.code === 'forbidden') throw error;
    if (error.key === 'tickets.errors.already_filed') form.set('ticketId', newId());
    return back(actor, form, refusalOf(error), { status: error.status });
  }
}

/** A number still in the field when the form is sent counts as added. */
async function send(actor: Actor, form: FormData, key: string): Promise<Response | FilingAnswer> {
  if (hasDuf(form)) await takeDuf(actor, form);
  const parsed = await parseForm(form, openTicketForm);
  if (!parsed.ok) return back(actor, form, parsed.reply.errors, { status: 422 });
  const { number } = await openTicket(actor, parsed.value);
  await dropDraft(actor, key);
  return redirect(paths.ticketReceipt(number), 303);
}

async function addPerson(actor: Actor, form: FormData): Promise<FilingAnswer> {
  await takeDuf(actor, form);
  return back(actor, form, {}, { notice: 'person_added' });
}

/** Turns the number in the field into a person of the form; the number itself goes no further. */
async function takeDuf(actor: Actor, form: FormData): Promise<void> {
  const personId = await findPersonByDuf(actor, String(form.get('duf') ?? ''));
  addIds(form, [personId]);
  form.delete('duf');
}

async function takeNumbersOut(actor: Actor, form: FormData): Promise<FilingAnswer> {
  const t = wordsFor(actor.language);
  const stubs = { linked: t('tickets.stub.linked'), removed: t('tickets.stub.removed') };
  const texts = { title: String(form.get('title') ?? ''), body: String(form.get('body') ?? '') };
  const clean = await cleanFiling(actor, texts, stubs);
  form.set('title', clean.title);
  form.set('body', clean.body);
  addIds(form, clean.personIds);
  return back(actor, form, {}, { notice: 'added' });
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
async function removePerson(actor: Actor, form: FormData, personId: number): Promise<FilingAnswer> {
  const { findings } = await getFiling(actor, { personIds: [], findingIds: [] }, chosenIn(form));
  const gone = new Set(
    findings.filter((finding) => finding.personId === personId).map(({ id }) => String(id)),
  );
  setAll(form, 'personIds', (id) => id !== String(personId));
  setAll(form, 'findingIds', (id) => !gone.has(id));
  return back(actor, form);
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

async function back(
  actor: Actor,
  form: FormData,
  errors: Record<string, string | string[]> = {},
  { notice = null, savedAt = null, status = 200 }: Extras = {},
): Promise<FilingAnswer> {
  const filing = await getFiling(actor, { personIds: [], findingIds: [] }, chosenIn(form));
  const reply = formReply(form, errors);
  return {
    reply,
    persons: filing.persons,
    findings: filing.findings,
    notice,
    savedAt,
    stamp: newId(),
    status,
  };
}
