import type { Actor } from '~/domain/accounts/actor';
import { asActor, type Tx } from '~/platform/db.server';
import { type DraftContent, draftContent } from './draft-forms';

export type Draft = { content: DraftContent; savedAt: Date };

/** The actor's own drafts by key; those that do not exist are left out. */
export async function readDrafts(tx: Tx, actor: Actor, keys: string[]): Promise<Map<string, Draft>> {
  const drafts = await tx.draft.findMany({ where: { userId: actor.id, key: { in: keys } } });
  const readable = drafts.flatMap(({ key, content, updatedAt }) => {
    const parsed = draftContent.safeParse(content);
    return parsed.success ? [[key, { content: parsed.data, savedAt: updatedAt }] as const] : [];
  });
  return new Map(readable);
}

/** One draft of the actor's own, or null. */
export async function getDraft(actor: Actor, key: string): Promise<Draft | null> {
  return asActor(actor, async (tx) => (await readDrafts(tx, actor, [key])).get(key) ?? null);
}
