import type { Actor } from '~/domain/accounts/actor';
import type { PendingAttachment } from '~/domain/tickets/attachments/attachment';
import { findPendingAttachments } from '~/domain/tickets/attachments/find-pending-attachments.server';
import type { AlikeTicket } from '~/domain/tickets/filing/find-alike-tickets.server';
import { type FilingView, getFiling } from '~/domain/tickets/filing/get-filing.server';
import {
  STRUCTURED_FIELDS,
  STRUCTURED_MAX,
  type StructuredField,
  structuredText,
} from '~/domain/tickets/filing/structured-text';
import { findFindingsOfRules } from '~/domain/tickets/findings/find-findings-of-rules.server';
import type { ListedDuf } from '~/domain/tickets/persons/duf-list';
import { findPersonsByDuf, tooManyPersons } from '~/domain/tickets/persons/find-persons-by-duf.server';
import { refusePersonNumbers } from '~/domain/tickets/persons/person-numbers';
import { findThemes } from '~/domain/tickets/themes/find-themes.server';
import { PERSONS_MAX } from '~/domain/tickets/ticket';
import type { FormReply } from '~/http/form-reply';
import { formReply } from '~/http/parse-form.server';
import { messageKey } from '~/i18n/message-key';
import { wordsFor } from '~/i18n/words-for.server';
import { newId } from '~/platform/ids.server';
import { contentOfForm, draftIds, draftList } from '~/routes/tickets/compose/draft-fields';

/** The form that is being answered, whose it is, and what its draft is called. */
export type Filing = { actor: Actor; form: FormData; key: string };

/** What was done with the form: numbers were taken out of its texts, or so many persons were added. */
export type FilingNotice = 'added' | { persons: number } | null;

/** The filing form as it goes back to its writer, with the persons and findings chosen so far. */
export type FilingAnswer = {
  reply: FormReply;
  filing: FilingView;
  attachments: PendingAttachment[];
  notice: FilingNotice;
  savedAt: string | null;
  /** New for each answer, so that the page starts its fields anew. */
  stamp: string;
  status: number;
};

type Errors = Record<string, string | string[]>;
type Extras = Partial<Pick<FilingAnswer, 'notice' | 'savedAt' | 'status'>> & { alike?: AlikeTicket[] };

/** What the form has chosen so far. */
export function chosenIn(form: FormData) {
  const content = contentOfForm(form);
  return {
    personIds: draftIds(content, 'personIds').slice(0, PERSONS_MAX),
    findingIds: draftIds(content, 'findingIds'),
    rules: draftList(content, 'askRules'),
    notUs: draftIds(content, 'notUs'),
  };
}

/** Gives the form back with all that was typed. */
export async function back(
  { actor, form, key }: Filing,
  errors: Errors = {},
  { notice = null, savedAt = null, status = 200, alike }: Extras = {},
): Promise<FilingAnswer> {
  const [filing, pending] = await Promise.all([
    getFiling(actor, { personIds: [], findingIds: [] }, chosenIn(form)),
    findPendingAttachments(actor, [key]),
  ]);
  return {
    reply: formReply(form, errors),
    filing: alike ? { ...filing, alike } : filing,
    attachments: pending[key] ?? [],
    notice,
    savedAt,
    stamp: newId(),
    status,
  };
}

/** Adds persons to those of the form. @throws AppError invalid when there are too many */
export function addPersonIds(form: FormData, ids: number[]): void {
  const all = [...new Set([...chosenIn(form).personIds, ...ids])];
  if (all.length > PERSONS_MAX) throw tooManyPersons();
  form.set('personIds', all.join(','));
}

/** So many faults are written out; a list pasted from the wrong column has hundreds. */
const FAULTS_TOLD = 10;

/**
 * Turns the numbers in the field into persons of the form; those numbers go no further. Numbers that became no person
 * stay in the field, one a line, and what is wrong with each is returned for it; with several left each fault names its
 * line of what is left.
 */
export async function takeDufs(actor: Actor, form: FormData): Promise<string[]> {
  const { personIds, left } = await findPersonsByDuf(actor, String(form.get('duf') ?? ''));
  addPersonIds(form, personIds);
  form.set('duf', left.map(({ typed }) => typed).join('\n'));
  const told = left.slice(0, FAULTS_TOLD).map((entry, i) => faultKey(entry, left.length > 1 ? i + 1 : null));
  const more = left.length - told.length;
  return more > 0 ? [...told, messageKey('filing.fault.more', { count: more })] : told;
}

const faultKey = ({ fault, length }: ListedDuf, line: number | null) =>
  line === null
    ? messageKey(`filing.only_fault.${fault ?? 'unknown'}`, { count: length })
    : messageKey(`filing.fault.${fault ?? 'unknown'}`, { line, count: length });

/** Whether there is anything in the field for numbers. */
export function hasDuf(form: FormData): boolean {
  return String(form.get('duf') ?? '').trim() !== '';
}

/**
 * What is missing in a form that is to be sent: whom it is about, and the three answers where the theme asks for them. With
 * none missing the answers have become the description. @throws AppError invalid (a person number in an answer)
 */
export async function completeForm({ actor, form }: Filing): Promise<Errors> {
  const { personIds, findingIds } = chosenIn(form);
  const errors: Errors = {};
  if (personIds.length === 0 && findingIds.length === 0 && form.get('about') !== 'none') {
    errors.duf = 'filing.errors.who';
  }
  const themes = await findThemes(actor.language);
  if (!themes.some(({ code, structured }) => structured && code === form.get('themeCode'))) return errors;
  const answers = Object.fromEntries(
    STRUCTURED_FIELDS.map((field) => [field, String(form.get(field) ?? '').trim()]),
  ) as Record<StructuredField, string>;
  for (const field of STRUCTURED_FIELDS) {
    if (answers[field] === '') errors[field] = 'errors.fields.required';
    if (answers[field].length > STRUCTURED_MAX) {
      errors[field] = messageKey('errors.fields.too_long', { max: STRUCTURED_MAX });
    }
  }
  refusePersonNumbers(answers);
  return errors;
}

/** The description that is sent: what was written, or the answers with it. */
export async function describedBody({ actor, form }: Filing): Promise<string> {
  const body = String(form.get('body') ?? '');
  const themes = await findThemes(actor.language);
  const theme = themes.find(({ code }) => code === form.get('themeCode'));
  if (!theme?.structured) return body;
  const t = wordsFor(actor.language);
  const answers = { did: '', happened: '', expected: '' };
  for (const field of STRUCTURED_FIELDS) answers[field] = String(form.get(field) ?? '');
  const questions = {
    did: t('filing.structured.did'),
    happened: t('filing.structured.happened'),
    expected: t('filing.structured.expected'),
  };
  return structuredText(answers, questions, body);
}

/** All findings that the form asks about: those ticked, and those of the rules that were ticked for many persons. */
export async function findingsAsked({ actor, form }: Filing): Promise<number[]> {
  const { personIds, findingIds, rules } = chosenIn(form);
  const ofRules = await findFindingsOfRules(actor, personIds, rules);
  return [...new Set([...findingIds, ...ofRules])];
}
