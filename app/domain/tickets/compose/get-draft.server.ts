import type { Actor } from '~/domain/accounts/actor';
import { asActor } from '~/platform/db.server';
import { type DraftContent, draftContent } from './draft-forms';

export type Draft = { content: DraftContent; savedAt: Date };

/** One draft of the actor's own, or null; also when it is not of the form any more. */
export async function getDraft(actor: Actor, key: string): Promise<Draft | null> {
  return asActor(actor, async (tx) => {
    const draft = await tx.draft.findUnique({ where: { userId_key: { userId: actor.id, key } } });
    const parsed = draftContent.safeParse(draft?.content);
    return draft && parsed.success ? { content: parsed.data, savedAt: draft.updatedAt } : null;
  });
}
