const WORDS_MAX = 8;

/** Words of a search in lower case, at most eight. */
export function searchWords(search: string): string[] {
  return (search.toLocaleLowerCase('nb').match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, WORDS_MAX);
}

/** The words as prefixes for PostgreSQL's full text search, all of which must occur; null without words. */
export function prefixQuery(search: string): string | null {
  const words = searchWords(search);
  return words.length === 0 ? null : words.map((word) => `'${word}':*`).join(' & ');
}

/** The ticket number that a search asks for (`1042`, `#1042`), or null. */
export function searchedNumber(search: string): number | null {
  const match = /^\s*#?(\d{1,9})\s*$/.exec(search);
  return match ? Number(match[1]) : null;
}

/** A piece of text and where it begins; `hit` pieces are what was searched for. */
export type TextPart = { text: string; hit: boolean; from: number };

/** Patterns of the stems in use: a page marks a hundred texts with the same ones. */
const patterns = new WeakMap<readonly string[], RegExp>();

function patternOf(stems: readonly string[]): RegExp {
  const known = patterns.get(stems);
  if (known) return known;
  const ordered = [...stems].sort((a, b) => b.length - a.length);
  const made = new RegExp(`(?:${ordered.join('|')})[\\p{L}\\p{N}]*`, 'giu');
  patterns.set(stems, made);
  return made;
}

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/** Cuts a text at the words that begin with one of the searched stems. */
export function markHits(text: string, stems: readonly string[]): TextPart[] {
  if (stems.length === 0) return [{ text, hit: false, from: 0 }];
  const parts: TextPart[] = [];
  let from = 0;
  for (const match of text.matchAll(patternOf(stems))) {
    // Looking behind in the pattern itself would be tried at every letter.
    if (LETTER_OR_DIGIT.test(text.charAt(match.index - 1))) continue;
    if (match.index > from) parts.push({ text: text.slice(from, match.index), hit: false, from });
    parts.push({ text: match[0], hit: true, from: match.index });
    from = match.index + match[0].length;
  }
  if (from < text.length) parts.push({ text: text.slice(from), hit: false, from });
  return parts;
}
