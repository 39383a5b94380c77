import type { Actor } from '~/domain/accounts/actor';
import { can } from '~/domain/accounts/permissions';
import { noteActivity } from '~/domain/activity/note-activity.server';
import { now } from '~/platform/clock.server';
import { asActor, type Tx } from '~/platform/db.server';
import { AppError } from '~/platform/errors';
import { retryDeadlocks } from '~/platform/retry-deadlocks.server';
import { lockFindings, noteHandling } from './handled-finding.server';

/** Most findings that one transaction is about. */
export const MOST_AT_ONCE = 500;

/**
 * Says that findings are corrected in the specialist system and wait for a transfer, or (`fixed` false) that they are not
 * after all. They stay open and count until the register says the same. Those in which nothing would change are left
 * alone; gives how many were marked.
 * @throws AppError forbidden, not_found, invalid when none is open and there is nothing to mark
 */
export async function markFixedElsewhere(
  actor: Actor,
  findingIds: readonly number[],
  fixed: boolean,
): Promise<number> {
  if (!can(actor, 'findings.handle')) throw new AppError('forbidden');
  if (findingIds.length > MOST_AT_ONCE) throw new AppError('too_large');
  const mark = async (tx: Tx): Promise<number> => {
    const findings = await lockFindings(tx, actor, findingIds);
    const open = findings.filter(({ state }) => state === 'open');
    if (open.length === 0) throw new AppError('invalid', 'handling.errors.not_open');
    const from = fixed ? ['new', 'seen'] : ['fixed_elsewhere'];
    const ids = open.filter(({ stage }) => from.includes(stage)).map(({ id }) => id);
    await noteHandling(tx, ids, {
      kind: fixed ? 'fixed_elsewhere' : 'not_fixed',
      stage: fixed ? 'fixed_elsewhere' : 'seen',
      actorId: actor.id,
      at: now(),
    });
    if (ids.length > 0) {
      await noteActivity(tx, {
        kind: 'finding.marked',
        actorId: actor.id,
        municipalityCode: actor.municipalityCode,
        data: { findings: ids, fixed },
      });
    }
    return ids.length;
  };
  return retryDeadlocks(() => asActor(actor, mark));
}
