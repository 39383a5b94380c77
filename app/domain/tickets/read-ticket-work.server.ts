import { type Actor, isMunicipal } from '~/domain/accounts/actor';
import { now } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { type Clocked, type ClockLine, explainClocks } from './clocks/explain-clocks';
import type { Priority } from './clocks/service-levels';
import type { Rating } from './get-rating.server';
import type { RedactionReason } from './keeping/redaction';
import { type LinkRelation, relationOf } from './merging/link-relation';
import { canReply, isDesk, isLead } from './policy';
import type { TicketState } from './ticket';

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
  rating: Rating | null;
  emptied: boolean;
};

type Around = Clocked & {
  number: number;
  municipalityCode: string;
  themeCode: string;
  priority: Priority;
  emptied: boolean;
  escalated: boolean;
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
 * and rating.
 * @param asked the number in the address, which may be that of a ticket merged into this one
 */
export async function readTicketWork(
  tx: Tx,
  actor: Actor,
  ticketId: string,
  asked: number,
): Promise<TicketWork> {
  const read = await readAround(tx, ticketId);
  const ended = read.state === 'solved' || read.state === 'closed';
  return {
    desk: isDesk(actor) ? deskWork(actor, read) : null,
    answerBy: isMunicipal(actor) && read.waitingSince ? answerBy(read) : null,
    reachedBy: read.number === asked ? null : asked,
    merged: read.merged,
    tombstones: read.tombstones,
    rating: ended ? { score: read.score, mayRate: canReply(actor, read) } : null,
    emptied: read.emptied,
  };
}

function answerBy(ticket: Clocked): string | null {
  if (ticket.clockStoppedAt) return null;
  const due = ticket.firstAnsweredAt ? ticket.nextDueAt : ticket.firstDueAt;
  return due && due > now() ? due.toISOString() : null;
}

async function readAround(tx: Tx, ticketId: string): Promise<Around> {
  const [row] = await tx.$queryRaw<Around[]>`/*prepare:ticket-work*/
    select t.number, t.state::text as state, t.municipality_code as "municipalityCode", t.theme_code as "themeCode",
      t.priority::text as priority, t.emptied_at is not null as emptied, t.escalated_at is not null as escalated,
      t.created_at as "createdAt", t.waiting_since as "waitingSince", t.solved_at as "solvedAt", t.first_due_at as "firstDueAt",
      t.first_answered_at as "firstAnsweredAt", t.next_due_at as "nextDueAt", t.solve_due_at as "solveDueAt",
      t.solve_from as "solveFrom", t.clock_stopped_at as "clockStoppedAt", t.stopped_minutes as "stoppedMinutes",
      t.next_stopped_minutes as "nextStoppedMinutes", t.solve_stopped_minutes as "solveStoppedMinutes",
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
    from ticket t where t.id = ${ticketId}::uuid`;
  if (!row) throw new Error('The ticket has gone.');
  return row;
}

function deskWork(actor: Actor, read: Around): DeskWork {
  return {
    priority: read.priority,
    clocks: explainClocks(read, now()),
    stoppedAt: read.clockStoppedAt?.toISOString() ?? null,
    lead: read.escalated ? read.lead : null,
    watching: read.watchers.some(({ id }) => id === actor.id),
    watchers: read.watchers.map(({ name }) => name),
    reminder: read.reminder,
    links: read.links.map(({ kind, start, ...link }) => ({ ...link, relation: relationOf(kind, start) })),
    mayRedact: isLead(actor) && !read.emptied,
  };
}
