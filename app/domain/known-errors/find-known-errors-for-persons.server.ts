import type { Actor, Language } from '~/domain/accounts/actor';
import { visiblePersonsSql } from '~/domain/register/visible.server';
import { asActor } from '~/platform/db.server';
import type { KnownErrorStatus } from './known-error';
import { textSql, visibleKnownErrorsSql } from './visible.server';

/** A known error that hits some of the persons asked about. Its page is `paths.knownError(number)`. */
export type KnownErrorOfPersons = {
  number: number;
  status: KnownErrorStatus;
  /** Language of the texts: the reader's own, else the one that exists. */
  language: Language;
  title: string;
  workaround: string;
  whatToDo: string;
  whatNotToDo: string;
  /** Those of the asked persons that it hits and the actor may see. */
  personIds: number[];
};

/**
 * The open known errors that hit any of these persons, those that hit most first. Persons and errors that the actor may
 * not see are left out.
 */
export async function findKnownErrorsForPersons(
  actor: Actor,
  personIds: readonly number[],
): Promise<KnownErrorOfPersons[]> {
  if (personIds.length === 0) return [];
  const rows = await asActor(
    actor,
    (tx) => tx.$queryRaw<
      { number: number; status: KnownErrorStatus; text: KnownErrorOfPersons | null; personIds: number[] }[]
    >`
      select k.id as number, k.status, ${textSql(actor.language)} as text, array_agg(p.id order by p.id) as "personIds"
      from known_error k
      join known_error_hit n on n.known_error_id = k.id and n.ended_at is null and n.person_id = any(${[...personIds]}::int[])
      join person p on p.id = n.person_id and ${visiblePersonsSql(actor)}
      where k.status <> 'closed' and k.visibility <> 'internal' and ${visibleKnownErrorsSql(actor)}
      group by k.id order by count(*) desc, k.id`,
  );
  return rows.flatMap(({ number, status, text, personIds: hit }) => {
    if (!text) return [];
    const { language, title, workaround, whatToDo, whatNotToDo } = text;
    return [{ number, status, language, title, workaround, whatToDo, whatNotToDo, personIds: hit }];
  });
}
