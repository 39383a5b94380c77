/** How long, in milliseconds, words that were too common to be put in order are taken to be so; and of how many to know it. */
const KEPT_MS = 10 * 60_000;
const KEPT_MAX = 500;

const until = new Map<string, number>();

/** Remembers that the words hit too many tickets: finding that out takes longer than the search itself. */
export function noteCommon(words: string): void {
  if (until.size >= KEPT_MAX) until.clear();
  until.set(words, Date.now() + KEPT_MS);
}

/** Whether the words have lately hit too many tickets of the whole desk. */
export function isCommon(words: string): boolean {
  return (until.get(words) ?? 0) > Date.now();
}
