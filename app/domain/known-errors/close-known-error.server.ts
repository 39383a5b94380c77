import type { Actor } from '~/domain/accounts/actor';
import { noteActivity } from '~/domain/activity/note-activity.server';
import { now } from '~/platform/clock.server';
import { asActor, type Tx } from '~/platform/db.server';
import { AppError } from '~/platform/errors';
import type { ClosingInput } from './known-error-forms';
import { lockedKnownError } from './locked-known-error.server';
import { followChange } from './refresh-known-error.server';

/**
 * Closes a known error: nobody is hit any more, and the findings that were laid aside come back with the time they had
 * left. While persons are still hit it takes a written reason. Closing a closed one changes nothing.
 * @throws AppError forbidden, not_found, invalid at `reason`
 */
export async function closeKnownError(actor: Actor, number: number, input: ClosingInput): Promise<void> {
  await asActor(actor, async (tx) => {
    const error = await lockedKnownError(tx, actor, number);
    if (error.status === 'closed') return;
    const hit = await demandReason(tx, number, input);
    const at = now();
    const { bodyNb, bodyNn, bodyEn } = input;
    await tx.knownErrorUpdate.create({
      data: { knownErrorId: number, at, authorId: actor.id, status: 'closed', bodyNb, bodyNn, bodyEn },
    });
    await tx.knownError.update({
      where: { id: number },
      data: {
        status: 'closed',
        closedAt: at,
        closingReason: hit > 0 ? input.reason : null,
        nextUpdateAt: null,
        updatedAt: at,
        version: { increment: 1 },
      },
    });
    await noteActivity(tx, {
      kind: 'known_error.closed',
      actorId: actor.id,
      data: { knownErrorId: number, from: error.status, stillHit: hit },
    });
    await followChange(tx, number, actor.id);
  });
}

/** Whether the closing has the reason it needs, before anything else is shown. @throws AppError as closeKnownError */
export async function checkClosing(actor: Actor, number: number, input: ClosingInput): Promise<void> {
  await asActor(actor, async (tx) => {
    await lockedKnownError(tx, actor, number);
    await demandReason(tx, number, input);
  });
}

/** How many persons are still hit; with any, a written reason is needed. */
async function demandReason(tx: Tx, number: number, { reason }: ClosingInput): Promise<number> {
  const hit = await tx.knownErrorHit.count({ where: { knownErrorId: number, endedAt: null } });
  if (hit > 0 && reason === '') {
    const key = 'known_errors.errors.reason';
    throw new AppError('invalid', key, { fields: { reason: key } });
  }
  return hit;
}

/** Takes a closed known error up again, as under investigation. @throws AppError forbidden, not_found */
export async function reopenKnownError(actor: Actor, number: number): Promise<void> {
  await asActor(actor, async (tx) => {
    const error = await lockedKnownError(tx, actor, number);
    if (error.status !== 'closed') return;
    await tx.knownError.update({
      where: { id: number },
      data: {
        status: 'under_investigation',
        closedAt: null,
        closingReason: null,
        updatedAt: now(),
        version: { increment: 1 },
      },
    });
    await noteActivity(tx, {
      kind: 'known_error.reopened',
      actorId: actor.id,
      data: { knownErrorId: number },
    });
    await followChange(tx, number, actor.id);
  });
}
