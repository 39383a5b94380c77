import type { Actor } from '~/domain/accounts/actor';
import { can } from '~/domain/accounts/permissions';
import type { Tx } from '~/platform/db.server';
import { AppError, notFound } from '~/platform/errors';
import type { KnownError } from '~generated/prisma/client';
import { demandKnownError } from './demand-known-error.server';

/**
 * The known error for whoever may change it, locked until the end of the transaction.
 * @throws AppError not_found, the same for a missing one and one that the actor may not see, forbidden
 */
export async function lockedKnownError(tx: Tx, actor: Actor, number: number): Promise<KnownError> {
  if (!can(actor, 'known_errors.write')) {
    await demandKnownError(tx, actor, number);
    throw new AppError('forbidden');
  }
  await tx.$queryRaw`select 1 from known_error where id = ${number} for update`;
  const found = await tx.knownError.findUnique({ where: { id: number } });
  if (!found) throw notFound();
  return found;
}
