import type { Actor } from '~/domain/accounts/actor';
import { can } from '~/domain/accounts/permissions';
import { asActor, type Tx } from '~/platform/db.server';
import { AppError } from '~/platform/errors';
import { listedIds, type PersonListing } from './find-persons.server';
import { logAccessOfMany, OPENING_MINUTES } from './log-access.server';
import type { Purpose } from './purpose';

/**
 * Opens every person of a list for one purpose, so that their numbers may stand in a file of it: a trace for each, as if they
 * were opened one by one. Gives how many they are. @throws AppError forbidden
 */
export async function openListedPersons(
  actor: Actor,
  listing: PersonListing,
  purpose: Purpose,
): Promise<number> {
  if (!can(actor, 'persons.correct')) throw new AppError('forbidden');
  return asActor(actor, async (tx) => {
    const ids = await listedIds(tx, actor, listing);
    await logAccessOfMany(tx, actor, ids, purpose);
    return ids.length;
  });
}

/** DUF numbers of those among the persons whom the actor has open: opened with a purpose a short while ago. */
export async function numbersOfOpened(
  tx: Tx,
  actor: Actor,
  ids: readonly number[],
): Promise<Map<number, string>> {
  if (!can(actor, 'persons.correct')) return new Map();
  const rows = await tx.$queryRaw<{ id: number; duf: string }[]>`
    select p.id, p.duf::text from person p
    where p.id = any(${[...ids]}::int[]) and exists (
      select from access_log a where a.person_id = p.id and a.user_id = ${actor.id}::uuid
        and a.at > clock_timestamp() - make_interval(mins => ${OPENING_MINUTES}::int))`;
  return new Map(rows.map(({ id, duf }) => [id, duf]));
}
