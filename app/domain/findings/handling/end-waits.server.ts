import { now } from '~/platform/clock.server';
import { elevated, type Tx } from '~/platform/db.server';
import { noteHandling } from './handled-finding.server';

/**
 * After a transfer has been judged: findings of its persons that were said to be corrected in the specialist system and
 * are still there wait no longer. What was transferred did not help, and somebody must look again.
 */
export async function endWaits(tx: Tx, personIds: readonly number[]): Promise<number> {
  const waiting = await elevated(
    tx,
    () => tx.$queryRaw<{ id: number }[]>`
      select f.id from finding f
      where f.stage = 'fixed_elsewhere' and f.state = 'open' and f.person_id = any(${[...personIds]}::int[]) order by f.id`,
  );
  const ids = waiting.map(({ id }) => id);
  await noteHandling(tx, ids, { kind: 'still_there', stage: 'seen', actorId: null, at: now() });
  return ids.length;
}
