import { DRAFT_LIST_MAX, type DraftContent } from '~/domain/tickets/draft-forms';

/** The fields of the desk's forms that a draft keeps. A DUF number that is being typed is not among them. */
const SINGLE = ['ticketId', 'messageId', 'themeCode', 'title', 'body', 'state'] as const;
const LISTS = ['personIds', 'findingIds'] as const;

/** What a draft keeps of a form. */
export function contentOfForm(form: FormData): DraftContent {
  const content: DraftContent = {};
  for (const name of SINGLE) {
    const value = form.get(name);
    if (typeof value === 'string') content[name] = value;
  }
  for (const name of LISTS) {
    content[name] = form.getAll(name).filter((value): value is string => typeof value === 'string');
  }
  return content;
}

/** One text of a draft; empty when the draft does not have it. */
export function draftText(content: DraftContent | null, name: (typeof SINGLE)[number]): string {
  const value = content?.[name];
  return typeof value === 'string' ? value : '';
}

/** The ids of a list of a draft; no honest form has more than a draft may keep. */
export function draftIds(content: DraftContent | null, name: (typeof LISTS)[number]): number[] {
  const value = content?.[name];
  const texts = Array.isArray(value) ? value : [];
  return texts
    .slice(0, DRAFT_LIST_MAX)
    .map(Number)
    .filter((id) => Number.isInteger(id) && id > 0 && id < 2_147_483_647);
}
