import { type Actor, isMunicipal } from '~/domain/accounts/actor';
import { Prisma } from '~generated/prisma/client';

/** Whether the actor sees every known error, drafts and numbers of all municipalities included. */
export function seesAll(actor: Pick<Actor, 'scope'>): boolean {
  return actor.scope === '*';
}

/**
 * Condition over a known error `k` that every read starts from; row-level security repeats it. A municipality sees public
 * ones, and those that hit or have hit its own persons or that one of its tickets is linked to.
 */
export function visibleKnownErrorsSql(actor: Pick<Actor, 'scope' | 'role' | 'municipalityCode'>): Prisma.Sql {
  if (seesAll(actor)) return Prisma.sql`true`;
  if (!isMunicipal(actor)) return Prisma.sql`k.visibility = 'public'`;
  const own = actor.municipalityCode ?? '';
  return Prisma.sql`(k.visibility = 'public' or (k.visibility = 'affected' and (
    exists (select from known_error_hit h where h.known_error_id = k.id and h.municipality_code = ${own})
    or exists (select from ticket_known_error l where l.known_error_id = k.id and l.municipality_code = ${own}))))`;
}

/** The texts of the known error `k` in a language, else in bokmål, as one JSON value with `language`. */
export function textSql(language: string): Prisma.Sql {
  return Prisma.sql`(select json_build_object('language', x.language, 'title', x.title, 'symptom', x.symptom,
      'affected', x.affected, 'workaround', x.workaround, 'whatToDo', x.what_to_do, 'whatNotToDo', x.what_not_to_do)
    from known_error_text x where x.known_error_id = k.id
    order by x.language::text = ${language} desc, x.language = 'nb' desc, x.language limit 1)`;
}
