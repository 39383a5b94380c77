const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);

/**
 * Options as HTML, for a long list that stays the same and is drawn once: hundreds of options drawn anew by React are a
 * quarter of the work of a page.
 */
export function drawOptions(options: readonly { value: string; label: string }[]): string {
  return options
    .map(({ value, label }) => `<option value="${escaped(value)}">${escaped(label)}</option>`)
    .join('');
}

/** Drawn options with one of them chosen, and with a text for none before them. */
export function withChosen(drawn: string, chosen: string, none: string): string {
  const first = `<option value="">${escaped(none)}</option>`;
  if (chosen === '') return first + drawn;
  const option = `<option value="${escaped(chosen)}"`;
  return first + drawn.replace(`${option}>`, () => `${option} selected>`);
}
