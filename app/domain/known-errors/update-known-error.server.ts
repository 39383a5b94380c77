import type { Actor } from '~/domain/accounts/actor';
import { noteActivity } from '~/domain/activity/note-activity.server';
import { now, startOfOsloDay } from '~/platform/clock.server';
import { asActor } from '~/platform/db.server';
import { AppError } from '~/platform/errors';
import { repeatedSince } from './first-of-repeated.server';
import type { UpdateInput } from './known-error-forms';
import { lockedKnownError } from './locked-known-error.server';

/**
 * Says how it goes with a known error, and sets its status; pressing twice says it once. Whoever had put the error away
 * sees it again.
 * @throws AppError forbidden, not_found, conflict when it is closed
 */
export async function updateKnownError(actor: Actor, number: number, input: UpdateInput): Promise<void> {
  await asActor(actor, async (tx) => {
    const error = await lockedKnownError(tx, actor, number);
    if (error.status === 'closed') throw new AppError('conflict', 'known_errors.errors.closed');
    const at = now();
    const { status, bodyNb, bodyNn, bodyEn, nextUpdateOn } = input;
    const said = { knownErrorId: number, authorId: actor.id, status, bodyNb, bodyNn, bodyEn };
    if (await tx.knownErrorUpdate.findFirst({ where: { ...said, at: { gt: repeatedSince() } } })) return;
    await tx.knownErrorUpdate.create({ data: { ...said, at } });
    await tx.knownError.update({
      where: { id: number },
      data: {
        status,
        updatedAt: at,
        version: { increment: 1 },
        nextUpdateAt: nextUpdateOn ? startOfOsloDay(nextUpdateOn) : null,
      },
    });
    await noteActivity(tx, {
      kind: 'known_error.updated',
      actorId: actor.id,
      data: { knownErrorId: number, from: error.status, to: status },
    });
  });
}
