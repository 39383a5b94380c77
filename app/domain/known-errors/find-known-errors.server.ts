import { type Actor, isMunicipal, type Language } from '~/domain/accounts/actor';
import { can } from '~/domain/accounts/permissions';
import { visiblePersonsSql } from '~/domain/register/visible.server';
import { asActor } from '~/platform/db.server';
import { AppError } from '~/platform/errors';
import { escapeLike } from '~/platform/escape-like';
import { Prisma } from '~generated/prisma/client';
import { type KnownErrorStatus, missingTexts, type ReadTexts, type Visibility } from './known-error';
import { seesAll, textSql, visibleKnownErrorsSql } from './visible.server';

/** A known error in a list. Instants are ISO strings. */
export type KnownErrorLine = {
  number: number;
  catalogueCode: string | null;
  status: KnownErrorStatus;
  visibility: Visibility;
  title: string;
  workaround: string;
  language: Language;
  /** Languages that nobody has written; for its writers. */
  missing: Language[];
  nextUpdateAt: string | null;
  updatedAt: string;
  closedAt: string | null;
  /** Persons hit now and ever: the actor's own, or everybody's for IMDi. */
  persons: number;
  ever: number;
  /** Municipalities hit now; null for those who see only their own. */
  municipalities: number | null;
  tickets: number | null;
  /** Nobody is hit any more, but somebody was: time to close. */
  closable: boolean;
};

export type KnownErrorList = {
  lines: KnownErrorLine[];
  /** How many there are on the other page, of current or past ones, with the same search. */
  others: number;
};

type Row = Omit<KnownErrorLine, 'title' | 'workaround' | 'language' | 'missing' | 'closable'> & {
  text: ReadTexts | null;
  languages: Language[];
};

/** Each word must stand somewhere in the texts, in whichever language. */
export function searchSql(search: string): Prisma.Sql {
  const words = search
    .split(/\s+/)
    .filter((word) => word !== '')
    .slice(0, 8);
  const parts = words.map(
    (word) => Prisma.sql`exists (select from known_error_text s where s.known_error_id = k.id
      and concat_ws(' ', s.title, s.symptom, s.affected, s.workaround, s.what_to_do, k.catalogue_code) ilike ${`%${escapeLike(word)}%`})`,
  );
  return parts.length > 0 ? Prisma.join(parts, ' and ') : Prisma.sql`true`;
}

/**
 * Known errors that the actor sees, current or past: first those that hit most of the actor's own persons.
 * @throws AppError forbidden
 */
export async function findKnownErrors(
  actor: Actor,
  { search = '', past = false }: { search?: string; past?: boolean },
): Promise<KnownErrorList> {
  if (!can(actor, 'known_errors.read')) throw new AppError('forbidden');
  const all = seesAll(actor);
  const visible = Prisma.sql`${visibleKnownErrorsSql(actor)} and ${searchSql(search)}`;
  const here = past ? Prisma.sql`k.status = 'closed'` : Prisma.sql`k.status <> 'closed'`;
  return asActor(actor, async (tx) => {
    const rows = await tx.$queryRaw<Row[]>`
      select k.id as number, k.catalogue_code as "catalogueCode", k.status, k.visibility, k.next_update_at as "nextUpdateAt",
        k.updated_at as "updatedAt", k.closed_at as "closedAt", ${textSql(actor.language)} as text,
        coalesce((select array_agg(x.language::text) from known_error_text x where x.known_error_id = k.id), '{}') as languages,
        n.persons, n.ever, ${all ? Prisma.sql`n.municipalities` : Prisma.sql`null::int`} as municipalities,
        ${all ? Prisma.sql`(select count(*)::int from ticket_known_error l where l.known_error_id = k.id)` : Prisma.sql`null::int`} as tickets
      from known_error k
      cross join lateral (select (count(*) filter (where h.ended_at is null))::int as persons, count(*)::int as ever,
          (count(distinct h.municipality_code) filter (where h.ended_at is null))::int as municipalities
        from known_error_hit h ${hitPersons(actor)} where h.known_error_id = k.id) n
      where ${here} and ${visible}
      order by ${past ? Prisma.sql`k.closed_at desc` : Prisma.sql`n.persons desc, k.updated_at desc`}, k.id desc limit 200`;
    const [counted] = await tx.$queryRaw<{ n: number }[]>`
      select count(*)::int as n from known_error k where not (${here}) and ${visible}`;
    return { lines: rows.map(lineOf), others: counted?.n ?? 0 };
  });
}

/** Municipalities count the persons that their reader may open; graded ones belong to others. */
export function hitPersons(actor: Actor): Prisma.Sql {
  return isMunicipal(actor)
    ? Prisma.sql`join person p on p.id = h.person_id and ${visiblePersonsSql(actor)}`
    : Prisma.empty;
}

function lineOf({ text, languages, ...row }: Row): KnownErrorLine {
  return {
    ...row,
    title: text?.title ?? '',
    workaround: text?.workaround ?? '',
    language: text?.language ?? 'nb',
    missing: missingTexts(languages.map((language) => ({ language }))),
    closable: row.status !== 'closed' && row.persons === 0 && row.ever > 0,
  };
}
