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
    // One press at a time: the second of two that come together must see the traces of the first.
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`open-listed ${actor.id}`}, 0))`;
    const ids = await listedIds(tx, actor, listing);
    await logAccessOfMany(tx, actor, ids, purpose);
    return ids.length;
  });
}

/** Whether the actor has every person of a list open, so that no number in a file of it is masked. */
export async function areListedOpen(actor: Actor, listing: PersonListing): Promise<boolean> {
  return asActor(actor, async (tx) => {
    const ids = await listedIds(tx, actor, listing);
    return ids.length > 0 && (await numbersOfOpened(tx, actor, ids)).size === ids.length;
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
