import type { Actor } from '~/domain/accounts/actor';
import type { Prisma } from '~generated/prisma/client';

/** Every read of uploads starts here: those of the actor's own municipality, nobody else's. */
export function visibleTransfers(actor: Actor): Prisma.TransferWhereInput {
  return { municipalityCode: actor.municipalityCode ?? '----' };
}
