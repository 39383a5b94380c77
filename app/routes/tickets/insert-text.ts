import { missingValues } from '~/domain/tickets/compose/placeholders';

/** What stands between what was written and what is put in. */
const GAP = '\n\n';

/** Joins a standard text to what has been written, as a paragraph of its own. */
export function joinTexts(written: string, added: string): string {
  return written.trim() === '' ? added : `${written.trimEnd()}${GAP}${added}`;
}

/**
 * Puts a text into a field where the cursor stands, as if it had been typed, and leads the writer to the first value that
 * is missing.
 */
export function insertText(area: HTMLTextAreaElement, text: string): void {
  const { selectionStart: from, selectionEnd: to, value } = area;
  const before = value.slice(0, from);
  const gap = before.trim() === '' || before.endsWith(GAP) ? '' : GAP;
  area.focus();
  area.setRangeText(gap + text, from, to, 'end');
  area.dispatchEvent(new Event('input', { bubbles: true }));
  const [name] = missingValues(text);
  const mark = name === undefined ? -1 : area.value.indexOf(`⟦${name}⟧`, from);
  if (mark >= 0) area.setSelectionRange(mark, mark + (name ?? '').length + 2);
}
