import type { Actor } from '~/domain/accounts/actor';
import { asActor } from '~/platform/db.server';

/** Throws a draft away: it has been sent, or its writer does not want it any more. */
export async function dropDraft(actor: Actor, key: string): Promise<void> {
  await asActor(actor, (tx) => tx.draft.deleteMany({ where: { userId: actor.id, key } }));
}
