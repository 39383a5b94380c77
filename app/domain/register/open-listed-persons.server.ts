import type { Actor } from '~/domain/accounts/actor';
import { can } from '~/domain/accounts/permissions';
import { asActor, type Tx } from '~/platform/db.server';
import { AppError } from '~/platform/errors';
import { sha256 } from '~/platform/ids.server';
import { listedIds, type PersonListing } from './find-persons.server';
import { logAccessOfMany, OPENING_MINUTES } from './log-access.server';
import type { Purpose } from './purpose';

/** Which persons a list holds, in whatever order: another list, or the same one with somebody more or fewer, has another mark. */
function markOf(ids: readonly number[]): string {
  return sha256(ids.toSorted((a, b) => a - b).join(' ')).slice(0, 32);
}

/**
 * Refuses when a list holds others than those it was shown with. What was searched for is kept with the user, so another
 * window of the same user can change which persons an address stands for. @throws AppError conflict
 */
export function requireListed(ids: readonly number[], mark: string): void {
  if (markOf(ids) !== mark) throw new AppError('conflict', 'person_list.numbers.moved');
}

/**
 * Opens every person of the list that was shown, by its mark, for one purpose, so that their numbers may stand in a file of it:
 * a trace for each, as if they were opened one by one. Gives how many they are. @throws AppError forbidden, conflict
 */
export async function openListedPersons(
  actor: Actor,
  listing: PersonListing,
  purpose: Purpose,
  mark: string,
): Promise<number> {
  if (!can(actor, 'persons.correct')) throw new AppError('forbidden');
  return asActor(actor, async (tx) => {
    // One press at a time: the second of two that come together must see the traces of the first.
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`open-listed ${actor.id}`}, 0))`;
    const ids = await listedIds(tx, actor, listing);
    requireListed(ids, mark);
    await logAccessOfMany(tx, actor, ids, purpose);
    return ids.length;
  });
}

/** A list as it is now. `open`: the actor has every person of it open, so that no number in a file of it is masked. */
export async function lookAtListed(
  actor: Actor,
  listing: PersonListing,
): Promise<{ total: number; mark: string; open: boolean }> {
  return asActor(actor, async (tx) => {
    const ids = await listedIds(tx, actor, listing);
    const open = ids.length > 0 && (await numbersOfOpened(tx, actor, ids)).size === ids.length;
    return { total: ids.length, mark: markOf(ids), open };
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
