import type { Actor } from '~/domain/accounts/actor';
import { asActor } from '~/platform/db.server';
import { notFound } from '~/platform/errors';
import { visibleTo } from './visible.server';

/**
 * For forms of a ticket's page that change nothing in the ticket itself.
 * @throws AppError not_found, the same for a missing ticket and one of another municipality
 */
export async function demandTicket(actor: Actor, number: number): Promise<void> {
  const where = { ...visibleTo(actor), number };
  const found = await asActor(actor, (tx) => tx.ticket.findFirst({ where, select: { id: true } }));
  if (!found) throw notFound();
}
