import type { DraftContent } from '~/domain/tickets/compose/draft-forms';
import { STRUCTURED_FIELDS } from '~/domain/tickets/filing/structured-text';
import { FINDINGS_MAX } from '~/domain/tickets/ticket';

/** The fields of the desk's forms that a draft keeps. A DUF number that is being typed is not among them. */
const SINGLE = [
  'ticketId',
  'messageId',
  'themeCode',
  'title',
  'body',
  'state',
  'about',
  ...STRUCTURED_FIELDS,
] as const;
/** Lists of ids and codes; kept, as in the form, as one text with commas between. */
const LISTS = ['personIds', 'findingIds', 'askRules', 'notUs'] as const;

type ListName = (typeof LISTS)[number];

/** What a draft keeps of a form. */
export function contentOfForm(form: FormData): DraftContent {
  const content: DraftContent = {};
  for (const name of SINGLE) {
    const value = form.get(name);
    if (typeof value === 'string') content[name] = value;
  }
  for (const name of LISTS) {
    if (form.has(name)) content[name] = listOf(form.getAll(name)).join(',');
  }
  return content;
}

/** The entries of a list, each once, whether they come apart or with commas between; no honest form has more. */
function listOf(values: readonly unknown[]): string[] {
  const found = new Set<string>();
  for (const value of values) {
    if (typeof value !== 'string') continue;
    for (const entry of value.split(',', FINDINGS_MAX)) {
      if (found.size >= FINDINGS_MAX) return [...found];
      if (/^[\w-]{1,40}$/.test(entry)) found.add(entry);
    }
  }
  return [...found];
}

/** One text of a draft; empty when the draft does not have it. */
export function draftText(content: DraftContent | null, name: (typeof SINGLE)[number]): string {
  const value = content?.[name];
  return typeof value === 'string' ? value : '';
}

/** The entries of a list of a draft. */
export function draftList(content: DraftContent | null, name: ListName): string[] {
  const value = content?.[name];
  return listOf(Array.isArray(value) ? value : [value]);
}

/** The ids of a list of a draft. */
export function draftIds(content: DraftContent | null, name: ListName): number[] {
  return draftList(content, name)
    .map(Number)
    .filter((id) => Number.isInteger(id) && id > 0 && id < 2_147_483_647);
}
