import { type Actor, isMunicipal } from '~/domain/accounts/actor';
import { now } from '~/platform/clock.server';
import { asActor, type Tx } from '~/platform/db.server';
import type { Ticket } from '~generated/prisma/client';
import { type ClockLine, explainClocks } from './clocks/explain-clocks';
import { findServiceLevel } from './clocks/find-service-level.server';
import type { Priority } from './clocks/service-levels';
import { ticketIdSql } from './merging/merged-number.server';
import { canReply, canSee, isDesk, isLead } from './policy';
import type { TicketState } from './ticket';
import { type LinkRelation, type RedactionReason, relationOf } from './ticket-work';

/** A piece of text that was taken out, as its tombstone tells. Instants are ISO strings. */
export type Tombstone = { id: number; place: string; at: string; by: string; reason: RedactionReason };

export type LinkedTicket = { number: number; title: string; state: TicketState; relation: LinkRelation };

/** What IMDi's desk sees of its own work with a ticket. */
export type DeskWork = {
  priority: Priority;
  clocks: ClockLine[];
  stoppedAt: string | null;
  lead: string | null;
  watching: boolean;
  watchers: string[];
  reminder: { at: string; note: string; by: string } | null;
  links: LinkedTicket[];
  mayRedact: boolean;
};

/** What stands around a ticket beside its conversation. */
export type TicketWork = {
  desk: DeskWork | null;
  /** When IMDi aims to have answered, for the municipality; null while nothing waits for an answer. */
  answerBy: string | null;
  /** The number in the address when that ticket has become part of this one. */
  reachedBy: number | null;
  merged: { number: number; at: string }[];
  tombstones: Tombstone[];
  rating: { score: number | null; mayRate: boolean } | null;
  emptied: boolean;
};

type Around = {
  merged: TicketWork['merged'];
  tombstones: Tombstone[];
  score: number | null;
  watchers: { id: string; name: string }[];
  reminder: DeskWork['reminder'];
  links: { number: number; title: string; state: TicketState; kind: string; start: boolean }[];
  lead: string | null;
};

/**
 * Reads what one does with a ticket: deadlines with their reasons, priority, watchers, reminder, links, merges, tombstones
 * and rating. For the desk it also marks what the actor was told of the ticket as read. Null for a ticket that is not the
 * actor's to see.
 */
export function getTicketWork(actor: Actor, number: number): Promise<TicketWork | null> {
  return asActor(actor, async (tx) => {
    const [found] = await tx.$queryRaw<{ id: string }[]>`select ${ticketIdSql(number)} as id`;
    const ticket = found?.id ? await tx.ticket.findUnique({ where: { id: found.id } }) : null;
    if (!ticket || !canSee(actor, ticket)) return null;
    const around = await readAround(tx, ticket);
    const ended = ticket.state === 'solved' || ticket.state === 'closed';
    if (isDesk(actor)) await markNoticesRead(tx, actor, ticket.id);
    return {
      desk: isDesk(actor) ? await deskWork(tx, actor, ticket, around) : null,
      answerBy: isMunicipal(actor) && ticket.waitingSince ? answerBy(ticket) : null,
      reachedBy: ticket.number === number ? null : number,
      merged: around.merged,
      tombstones: around.tombstones,
      rating: ended ? { score: around.score, mayRate: canReply(actor, ticket) } : null,
      emptied: ticket.emptiedAt !== null,
    };
  });
}

function answerBy(ticket: Ticket): string | null {
  if (ticket.clockStoppedAt) return null;
  const due = ticket.firstAnsweredAt ? ticket.nextDueAt : ticket.firstDueAt;
  return due && due > now() ? due.toISOString() : null;
}

async function readAround(tx: Tx, ticket: Ticket): Promise<Around> {
  const [row] = await tx.$queryRaw<Around[]>`/*prepare:ticket-work*/
    select
      (select coalesce(json_agg(json_build_object('number', s.number, 'at', s.closed_at) order by s.number), '[]')
        from ticket s where s.merged_into_id = t.id) as merged,
      (select coalesce(json_agg(json_build_object('id', r.id, 'place', r.place, 'at', r.at, 'by', u.name, 'reason', r.reason)
          order by r.id), '[]')
        from ticket_redaction r left join user_account u on u.id = r.by_id where r.ticket_id = t.id) as tombstones,
      (select r.score from ticket_rating r where r.ticket_id = t.id) as score,
      (select coalesce(json_agg(json_build_object('id', u.id, 'name', u.name) order by u.name), '[]')
        from ticket_watch w join user_account u on u.id = w.user_id where w.ticket_id = t.id) as watchers,
      (select json_build_object('at', r.at, 'note', r.note, 'by', u.name)
        from ticket_reminder r join user_account u on u.id = r.user_id where r.ticket_id = t.id) as reminder,
      (select coalesce(json_agg(json_build_object('number', o.number, 'title', o.title, 'state', o.state,
          'kind', l.kind, 'start', l.from_id = t.id) order by o.number), '[]')
        from ticket_link l join ticket o on o.id = case when l.from_id = t.id then l.to_id else l.from_id end
        where t.id in (l.from_id, l.to_id)) as links,
      (select u.name from user_account u where u.id = t.lead_id) as lead
    from ticket t where t.id = ${ticket.id}::uuid`;
  if (!row) throw new Error('The ticket has gone.');
  return row;
}

async function deskWork(tx: Tx, actor: Actor, ticket: Ticket, around: Around): Promise<DeskWork> {
  const level = await findServiceLevel(tx, ticket.themeCode, ticket.priority);
  return {
    priority: ticket.priority,
    clocks: explainClocks(ticket, level, now()),
    stoppedAt: ticket.clockStoppedAt?.toISOString() ?? null,
    lead: ticket.escalatedAt ? around.lead : null,
    watching: around.watchers.some(({ id }) => id === actor.id),
    watchers: around.watchers.map(({ name }) => name),
    reminder: around.reminder,
    links: around.links.map(({ kind, start, ...link }) => ({ ...link, relation: relationOf(kind, start) })),
    mayRedact: isLead(actor) && ticket.emptiedAt === null,
  };
}

async function markNoticesRead(tx: Tx, actor: Actor, ticketId: string): Promise<void> {
  await tx.staffNotice.updateMany({
    where: { userId: actor.id, ticketId, readAt: null },
    data: { readAt: now() },
  });
}
