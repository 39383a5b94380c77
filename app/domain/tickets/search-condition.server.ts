import { Prisma } from '~generated/prisma/client';

const WORDS_MAX = 8;

/** The words of a search as prefixes for PostgreSQL's full text search, all of which must occur; null without words. */
export function prefixQuery(search: string): string | null {
  const words = search.match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length === 0) return null;
  return words
    .slice(0, WORDS_MAX)
    .map((word) => `'${word}':*`)
    .join(' & ');
}

/** The ticket number that a search asks for (`1042`, `#1042`), or null. */
export function searchedNumber(search: string): number | null {
  const match = /^\s*#?(\d{1,9})\s*$/.exec(search);
  return match ? Number(match[1]) : null;
}

/** Condition over `ticket t`: the number, or words of the title or of a public message. Null when nothing is searched. */
export function searchCondition(search: string): Prisma.Sql | null {
  const number = searchedNumber(search);
  const query = prefixQuery(search);
  if (query === null) return null;
  const inText = Prisma.sql`t.id in (
    select x.id from ticket x where to_tsvector('norwegian', x.title) @@ to_tsquery('norwegian', ${query})
    union select x.ticket_id from ticket_message x where to_tsvector('norwegian', x.body) @@ to_tsquery('norwegian', ${query}))`;
  return number === null ? inText : Prisma.sql`(t.number = ${number} or ${inText})`;
}
