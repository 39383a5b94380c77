import type { Actor } from '~/domain/accounts/actor';
import type { Tx } from '~/platform/db.server';
import { AppError, notFound } from '~/platform/errors';
import type { Ticket } from '~generated/prisma/client';
import { canSee, isDesk } from './policy';

/**
 * The ticket with this number, locked until the end of the transaction, so that two people who act at once act one
 * after the other. The number of a merged ticket gives the ticket that it has become part of.
 * @throws AppError not_found, the same for a missing ticket and one of another municipality
 */
export async function lockedTicket(tx: Tx, actor: Actor, number: number): Promise<Ticket> {
  await tx.$queryRaw`select 1 from ticket where number = ${number} for update`;
  const ticket = await tx.ticket.findUnique({ where: { number }, include: { mergedInto: true } });
  if (!ticket || !canSee(actor, ticket)) throw notFound() satisfies AppError;
  const { mergedInto, ...own } = ticket;
  return mergedInto ? lockedTicket(tx, actor, mergedInto.number) : own;
}

/** As `lockedTicket`, for what only IMDi's desk does. @throws AppError not_found, forbidden */
export async function lockedForDesk(tx: Tx, actor: Actor, number: number): Promise<Ticket> {
  const ticket = await lockedTicket(tx, actor, number);
  if (!isDesk(actor)) throw new AppError('forbidden');
  return ticket;
}
