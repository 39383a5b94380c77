import type { Actor } from '~/domain/accounts/actor';
import { now } from '~/platform/clock.server';
import { asActor } from '~/platform/db.server';
import { AppError } from '~/platform/errors';
import { STRUCTURED_FIELDS } from '../filing/structured-text';
import { refusePersonNumbers } from '../persons/person-numbers';
import { type DraftContent, draftContent } from './draft-forms';

/** What a person writes, as against what is chosen. */
const WRITTEN: ReadonlySet<string> = new Set(['title', 'body', ...STRUCTURED_FIELDS]);

/**
 * Keeps a half-written form for its writer alone. A text with a person number in it is not stored, not even as a draft;
 * the form says so and how to go on. @throws AppError invalid. Returns when it was saved.
 */
export async function saveDraft(actor: Actor, key: string, content: DraftContent): Promise<Date> {
  // What could not be read back must not be told to be saved.
  if (!draftContent.safeParse(content).success) throw new AppError('invalid', 'tickets.draft.too_long');
  const texts = Object.entries(content).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  const written = texts.filter(([name]) => WRITTEN.has(name));
  refusePersonNumbers(Object.fromEntries(written));
  return asActor(actor, async (tx) => {
    const updatedAt = now();
    if (written.every(([, text]) => text.trim() === '')) {
      await tx.draft.deleteMany({ where: { userId: actor.id, key } });
      return updatedAt;
    }
    await tx.draft.upsert({
      where: { userId_key: { userId: actor.id, key } },
      create: { userId: actor.id, key, content, updatedAt },
      update: { content, updatedAt },
    });
    return updatedAt;
  });
}
