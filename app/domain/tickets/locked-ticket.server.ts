import type { Actor } from '~/domain/accounts/actor';
import type { Tx } from '~/platform/db.server';
import { type AppError, notFound } from '~/platform/errors';
import type { Ticket } from '~generated/prisma/client';
import { canSee } from './policy';

/**
 * The ticket with this number, locked until the end of the transaction, so that two people who act at once act one
 * after the other. @throws AppError not_found, the same for a missing ticket and one of another municipality
 */
export async function lockedTicket(tx: Tx, actor: Actor, number: number): Promise<Ticket> {
  await tx.$queryRaw`select 1 from ticket where number = ${number} for update`;
  const ticket = await tx.ticket.findUnique({ where: { number } });
  if (!ticket || !canSee(actor, ticket)) throw notFound() satisfies AppError;
  return ticket;
}
