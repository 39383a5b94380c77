import { Prisma } from '~generated/prisma/client';
import { HITS_MAX } from './ticket-list';

/** What is searched for: words for PostgreSQL, a ticket number, and whether the words are too common to be put in order. */
export type Search = { words: string; number: number | null; common: boolean };

const query = (words: string) => Prisma.sql`to_tsquery('norwegian', ${words})`;

/**
 * The beginning of a statement with a search: `hit` holds the tickets that match, `common` whether there are too many of
 * them, `lexeme` the stems that are marked in what is shown.
 */
export function lexemesSql({ words, common }: Search): Prisma.Sql {
  const stems = Prisma.sql`lexeme as materialized (
    select coalesce(array_agg(distinct trim(both '''' from s.stem)), '{}') as stems,
      '\\m(' || string_agg(distinct trim(both '''' from s.stem), '|') || ')' as pattern
    from regexp_split_to_table(regexp_replace(${query(words)}::text, ':\\*', '', 'g'), ' & ') s(stem) where s.stem <> '')`;
  if (common) return stems;
  return Prisma.sql`${stems},
    hit as materialized (select h.ticket_id from portal_ticket_hits(${query(words)}, ${HITS_MAX + 1}) h),
    common as materialized (select count(*) > ${HITS_MAX} as many from hit)`;
}

/** Condition over `ticket t` that belongs to `lexemesSql`. A number finds its ticket whatever the texts say. */
export function hitsCondition({ words, number, common }: Search): Prisma.Sql {
  const inText = common
    ? Prisma.sql`portal_ticket_matches(t.id, ${query(words)})`
    : Prisma.sql`(not (select many from common) and t.id in (select ticket_id from hit))`;
  return number === null ? inText : Prisma.sql`(${inText} or t.number = ${number})`;
}

const AROUND = 70;
const SHOWN = 240;

/**
 * SQL for the piece of a message (for the desk: or of a note) around the first searched word; null when the words stand
 * in the title alone. `own`: the municipality's own view, which knows nothing of notes.
 */
export function snippetSql(own: boolean): Prisma.Sql {
  const notes = own
    ? Prisma.empty
    : Prisma.sql`union all select n.body, n.at from ticket_note n where n.ticket_id = t.id`;
  return Prisma.sql`(select (case when s.place > ${AROUND} then '… ' else '' end)
      || substr(s.body, greatest(1, s.place - ${AROUND}), ${SHOWN}) || (case when length(s.body) > s.place + ${SHOWN - AROUND} then ' …' else '' end)
    from (select b.body, b.at, regexp_instr(b.body collate norwegian, l.pattern, 1, 1, 0, 'i') as place
      from lexeme l, (select x.body, x.at from ticket_message x where x.ticket_id = t.id ${notes}) b) s
    where s.place > 0 order by s.at limit 1)`;
}
