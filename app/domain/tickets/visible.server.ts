import { type Actor, isMunicipal } from '~/domain/accounts/actor';
import { can } from '~/domain/accounts/permissions';
import type { Prisma } from '~generated/prisma/client';

/** Where every read of tickets starts: own municipality's, all for the desk, none for anybody else. */
export function visibleTo(actor: Pick<Actor, 'role' | 'municipalityCode'>): Prisma.TicketWhereInput {
  if (!can(actor, 'tickets.read')) return { municipalityCode: '' };
  return isMunicipal(actor) ? { municipalityCode: actor.municipalityCode ?? '' } : {};
}
