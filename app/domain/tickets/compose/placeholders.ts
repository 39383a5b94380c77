/**
 * What a standard text can hold between `{{` and `}}`, and where the value comes from. Names are Norwegian: agents type
 * them.
 */
export const PLACEHOLDERS = [
  'saksnummer',
  'tema',
  'kommune',
  'innsender',
  'behandler',
  'person',
  'antall_personer',
  'lov',
  'regel',
  'regel_nummer',
  'slik_retter_du',
  'frist',
  'hjemmel',
] as const;

export type Placeholder = (typeof PLACEHOLDERS)[number];

/** The values of one ticket; what is not here is missing. */
export type PlaceholderValues = Partial<Record<Placeholder, string>>;

const PLACE = /\{\{\s*([^{}]{0,40}?)\s*\}\}/g;
const MISSING = /⟦([^⟦⟧]{0,60})⟧|\{\{\s*([^{}]{0,40}?)\s*\}\}/g;

/** What stands where a value is missing: it is to be seen, and no text that holds it can be sent. */
const missing = (name: string) => `⟦${name}⟧`;

/** Puts the values in. What is missing stands as `⟦name⟧`. */
export function fillPlaceholders(text: string, values: PlaceholderValues): string {
  return text.replace(PLACE, (_, name: string) => values[name as Placeholder] || missing(name));
}

/** Names of the values that a text still lacks, each once, in their order. */
export function missingValues(text: string): string[] {
  return [...new Set([...text.matchAll(MISSING)].map(([, mark, place]) => mark ?? place ?? ''))];
}

/** Placeholders of a text that do not exist. */
export function unknownPlaceholders(text: string): string[] {
  const names = [...text.matchAll(PLACE)].map(([, name = '']) => name);
  return [...new Set(names.filter((name) => !(PLACEHOLDERS as readonly string[]).includes(name)))];
}
