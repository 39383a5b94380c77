import type { Actor } from '~/domain/accounts/actor';
import { asActor } from '~/platform/db.server';
import { notFound } from '~/platform/errors';
import { ticketIdSql } from './merging/ticket-id-sql.server';
import { canReply, canSee } from './policy';
import type { TicketState } from './ticket';

export type Rating = { score: number | null; mayRate: boolean };

type Row = { municipalityCode: string; state: TicketState; score: number | null };

/**
 * How a ticket that has ended was rated; null while it has not.
 * @throws AppError not_found, the same for a missing ticket and one of another municipality
 */
export function getRating(actor: Actor, number: number): Promise<Rating | null> {
  return asActor(actor, async (tx) => {
    const [ticket] = await tx.$queryRaw<Row[]>`
      select t.municipality_code as "municipalityCode", t.state::text as state,
        (select r.score from ticket_rating r where r.ticket_id = t.id) as score
      from ticket t where t.id = ${ticketIdSql(number)}`;
    if (!ticket || !canSee(actor, ticket)) throw notFound();
    const ended = ticket.state === 'solved' || ticket.state === 'closed';
    return ended ? { score: ticket.score, mayRate: canReply(actor, ticket) } : null;
  });
}
