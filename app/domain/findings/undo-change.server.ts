import type { Actor } from '~/domain/accounts/actor';
import { restoreChange } from '~/domain/register/restore-change.server';
import { today } from '~/platform/clock.server';
import { asActor, type Tx } from '~/platform/db.server';
import { retryDeadlocks } from '~/platform/retry-deadlocks.server';
import { effectOf, type FixEffect } from './fix-effect';
import { reevaluatePersons } from './reevaluate-persons.server';

/**
 * Takes back the actor's own latest change of a person and re-evaluates the person in the same transaction. Returns what
 * that did to findings and score; null when the change was taken back already. Throws not_found for other people's
 * changes, conflict (with what was changed since) when a row is no longer as the change left it.
 */
export function undoChange(actor: Actor, changeId: number): Promise<FixEffect | null> {
  const takeBack = async (tx: Tx): Promise<FixEffect | null> => {
    const day = today();
    const { personId, repeated } = await restoreChange(tx, actor, changeId, day);
    if (repeated) return null;
    return effectOf(
      await reevaluatePersons(tx, [personId], { cause: 'data', actorId: actor.id, changeId, today: day }),
    );
  };
  return retryDeadlocks(() => asActor(actor, takeBack));
}
