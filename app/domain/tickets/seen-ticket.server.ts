import type { Actor } from '~/domain/accounts/actor';
import type { Tx } from '~/platform/db.server';
import { notFound } from '~/platform/errors';
import type { Ticket } from '~generated/prisma/client';
import { ticketIdSql } from './merging/ticket-id-sql.server';
import { canSee } from './policy';

/**
 * The ticket with this number, to read. The number of a merged ticket gives the ticket that it has become part of.
 * @throws AppError not_found, the same for a missing ticket and one of another municipality
 */
export async function seenTicket(tx: Tx, actor: Actor, number: number): Promise<Ticket> {
  const [found] = await tx.$queryRaw<{ id: string | null }[]>`select ${ticketIdSql(number)} as id`;
  const ticket = found?.id ? await tx.ticket.findUnique({ where: { id: found.id } }) : null;
  if (!ticket || !canSee(actor, ticket)) throw notFound();
  return ticket;
}
