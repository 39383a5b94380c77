import type { Actor } from '~/domain/accounts/actor';
import { can } from '~/domain/accounts/permissions';
import { asActor } from '~/platform/db.server';
import type { TicketState } from '../ticket';
import { visibleTo } from '../visible.server';

/** A ticket as the person page lists it. */
export type PersonTicket = { number: number; title: string; state: TicketState; updatedAt: string };

/** The tickets about a person that the actor may read, the latest first; none for roles without tickets. */
export async function findPersonTickets(actor: Actor, personId: number): Promise<PersonTicket[]> {
  if (!can(actor, 'tickets.read')) return [];
  const tickets = await asActor(actor, (tx) =>
    tx.ticket.findMany({
      where: { ...visibleTo(actor), persons: { some: { personId } } },
      orderBy: { updatedAt: 'desc' },
      take: 50,
      select: { number: true, title: true, state: true, updatedAt: true },
    }),
  );
  return tickets.map((ticket) => ({ ...ticket, updatedAt: ticket.updatedAt.toISOString() }));
}
