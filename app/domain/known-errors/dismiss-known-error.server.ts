import type { Actor } from '~/domain/accounts/actor';
import { can } from '~/domain/accounts/permissions';
import { now } from '~/platform/clock.server';
import { asActor } from '~/platform/db.server';
import { AppError } from '~/platform/errors';
import { demandKnownError } from './demand-known-error.server';

/**
 * Puts a known error away for this user: strips and banners are quiet until its next update. Colleagues still see it.
 * @throws AppError forbidden, not_found
 */
export async function dismissKnownError(actor: Actor, number: number): Promise<void> {
  if (!can(actor, 'known_errors.read')) throw new AppError('forbidden');
  await asActor(actor, async (tx) => {
    await demandKnownError(tx, actor, number);
    const latest = await tx.knownErrorUpdate.findFirst({
      where: { knownErrorId: number },
      orderBy: { id: 'desc' },
      select: { id: true },
    });
    const seen = { updateId: latest?.id ?? 0, at: now() };
    await tx.knownErrorDismissal.upsert({
      where: { userId_knownErrorId: { userId: actor.id, knownErrorId: number } },
      create: { userId: actor.id, knownErrorId: number, ...seen },
      update: seen,
    });
  });
}
