import { findPersonNumbers } from '~/domain/register/duf';

/** What is known about whom a text may speak of. */
export type KnownPeople = {
  /** Names of persons and of those who wrote. */
  names: readonly string[];
  /** Names of municipalities that would point at somebody. */
  places: readonly string[];
};

/** What stands where something was taken out, in the writer's language. */
export type StripStubs = Record<'person' | 'place' | 'contact' | 'number' | 'date', string>;

/** A text in pieces: those that stay, and those that were taken out with what stands there now. */
export type StrippedPiece = { text: string; stub: string | null };

type Found = { start: number; end: number; stub: string };

const WORD = '\\p{L}\\p{N}';
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function matches(text: string, pattern: RegExp, stub: string): Found[] {
  return [...text.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    stub,
  }));
}

/** Whole words; a genitive s goes with the name. */
function wordsOf(text: string, words: readonly string[], stub: string): Found[] {
  const wanted = [...new Set(words.map((word) => word.trim()).filter((word) => word.length > 2))];
  if (wanted.length === 0) return [];
  const any = wanted
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join('|');
  return matches(text, new RegExp(`(?<![${WORD}])(?:${any})(?:'?s)?(?![${WORD}])`, 'giu'), stub);
}

/**
 * Takes out of a text what points at a person or a municipality: person numbers, e-mail addresses, telephone numbers, days,
 * the names (whole and in parts) and the places that are known. What is left must still be read by somebody.
 */
export function stripPersons(text: string, people: KnownPeople, stubs: StripStubs): StrippedPiece[] {
  const parts = people.names.flatMap((name) => [name, ...name.split(/\s+/), ...name.split(/[\s-]+/)]);
  const found: Found[] = [
    ...findPersonNumbers(text).map(({ start, end }) => ({ start, end, stub: stubs.number })),
    ...matches(text, /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+\.\p{L}{2,}/gu, stubs.contact),
    ...matches(text, /(?<!\d)(?:\+?47[ ]?)?\d{2}(?:[ ]?\d{2}){3}(?!\d)/g, stubs.contact),
    ...matches(text, /(?<!\d)\d{6,12}(?!\d)/g, stubs.number),
    ...matches(text, /(?<!\d)\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2})(?!\d)/g, stubs.date),
    ...wordsOf(text, parts, stubs.person),
    ...wordsOf(
      text,
      people.places.flatMap((place) => [`${place} kommune`, place]),
      stubs.place,
    ),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  const pieces: StrippedPiece[] = [];
  let from = 0;
  for (const { start, end, stub } of found) {
    if (start < from) continue;
    if (start > from) pieces.push({ text: text.slice(from, start), stub: null });
    pieces.push({ text: text.slice(start, end), stub });
    from = end;
  }
  if (from < text.length) pieces.push({ text: text.slice(from), stub: null });
  return pieces;
}

/** The text as it is after stripping. */
export function strippedText(pieces: readonly StrippedPiece[]): string {
  return pieces.map(({ text, stub }) => stub ?? text).join('');
}
