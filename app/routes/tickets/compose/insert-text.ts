import { missingValues } from '~/domain/tickets/compose/placeholders';

/** What stands between what was written and what is put in. */
const GAP = '\n\n';

/** What lacks until a blank line parts the text from the neighbour that has `ends` line ends on that side. */
const gapFor = (neighbour: string, ends: number): string =>
  neighbour.trim() === '' ? '' : GAP.slice(Math.min(ends, GAP.length));

/**
 * Puts a standard text into what has been written in place of what is marked, a blank line away from its neighbours.
 * `from` and `until` are where it then stands.
 */
export function textPutIn(
  written: string,
  added: string,
  { start, end }: { start: number; end: number },
): { text: string; from: number; until: number } {
  const before = written.slice(0, start);
  const after = written.slice(end);
  const ahead = gapFor(before, before.length - before.replace(/\n+$/, '').length);
  const behind = gapFor(after, after.length - after.replace(/^\n+/, '').length);
  const from = before.length + ahead.length;
  return { text: before + ahead + added + behind + after, from, until: from + added.length };
}

/** After what has been written; trailing space gives way to the text. */
const lastPlace = (written: string) => ({ start: written.trimEnd().length, end: written.length });

/** Joins a standard text to what has been written, as a paragraph of its own. */
export function joinTexts(written: string, added: string): string {
  return textPutIn(written, added, lastPlace(written)).text;
}

/**
 * Puts a text into a field where the writer's cursor stands, or last when it never stood there, and leads the writer to
 * the first value that is missing.
 */
export function insertText(area: HTMLTextAreaElement, text: string, visited: boolean): void {
  const { selectionStart, selectionEnd, value } = area;
  const place = visited ? { start: selectionStart, end: selectionEnd } : lastPlace(value);
  const put = textPutIn(value, text, place);
  area.focus();
  area.setRangeText(put.text, 0, value.length, 'end');
  area.setSelectionRange(put.until, put.until);
  area.dispatchEvent(new Event('input', { bubbles: true }));
  const [name] = missingValues(text);
  const mark = name === undefined ? -1 : area.value.indexOf(`⟦${name}⟧`, put.from);
  if (mark >= 0) area.setSelectionRange(mark, mark + (name ?? '').length + 2);
}
