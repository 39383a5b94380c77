import { now } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { newId } from '~/platform/ids.server';
import type { HeldAnswer } from '~generated/prisma/client';
import { returnAttachments } from '../attachments/link-attachments.server';
import { DRAFT_MAX, type DraftContent, draftContent } from './draft-forms';
import { composerDraftKey } from './draft-key';

/** A letter that takes two places, cut in the middle; the database takes no such text. */
const HALF_LETTER = /[\ud800-\udbff]$/;

/**
 * Puts the text of a held answer back into its author's public composer, before whatever has been written there since,
 * under a message id of its own: the old one is spent.
 */
export async function bringBack(
  tx: Tx,
  answer: Pick<HeldAnswer, 'id' | 'ticketId' | 'authorId' | 'body' | 'stateAfter'>,
): Promise<void> {
  await returnAttachments(tx, answer);
  const key = composerDraftKey('public', answer.ticketId);
  const place = { userId: answer.authorId, key };
  const found = await tx.draft.findUnique({ where: { userId_key: place } });
  const parsed = draftContent.safeParse(found?.content);
  const since = parsed.success && typeof parsed.data.body === 'string' ? parsed.data.body.trim() : '';
  const joined = [answer.body, since].filter((text) => text !== '').join('\n\n');
  const content: DraftContent = {
    messageId: newId(),
    body: joined.slice(0, DRAFT_MAX).replace(HALF_LETTER, ''),
    state: answer.stateAfter,
  };
  const updatedAt = now();
  await tx.draft.upsert({
    where: { userId_key: place },
    create: { ...place, content, updatedAt },
    update: { content, updatedAt },
  });
}
