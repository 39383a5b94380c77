import { type Actor, isMunicipal } from '~/domain/accounts/actor';
import { PERMISSIONS } from '~/domain/accounts/permissions';
import type { ActivityKind } from '~/domain/activity/activity';
import { today } from '~/platform/clock.server';
import { toDbDate } from '~/platform/dates';
import type { Tx } from '~/platform/db.server';
import { Prisma } from '~generated/prisma/client';
import { type TicketFileRow, ticketFilesSql } from './attachments/read-ticket-files.server';
import {
  type TicketKnownErrorRow,
  ticketKnownErrorsSql,
} from './known-errors/read-ticket-known-errors.server';
import { ticketIdSql } from './merging/ticket-id-sql.server';
import { NEWS_MARK } from './news-mark';
import type { DeskMember } from './staff/find-desk-staff.server';
import type { TicketState } from './ticket';

/** What happened beside the writing itself; messages and notes stand for themselves in the conversation. */
const SHOWN_EVENTS: readonly ActivityKind[] = [
  'ticket.filed',
  'ticket.assigned',
  'ticket.state_changed',
  'ticket.theme_changed',
  'ticket.person_added',
  'ticket.solved',
  'ticket.solved_by_findings',
  'ticket.reopened',
  'ticket.closed',
  'ticket.answer_undone',
  'ticket.answer_stopped',
  'ticket.priority_changed',
  'ticket.put_back',
  'ticket.merged',
  'ticket.unmerged',
  'ticket.split',
  'ticket.rows_solved',
  'ticket.rows_reopened',
  'ticket.redacted',
  'ticket.escalated',
  'ticket.change_proposed',
  'ticket.change_accepted',
  'ticket.change_declined',
  'ticket.change_withdrawn',
];

/** A ticket and all that is written about it, as the database gives it. Instants are ISO strings. */
export type TicketRead = {
  ticket: {
    id: string;
    number: number;
    municipalityCode: string;
    themeCode: string;
    title: string;
    state: TicketState;
    requesterId: string;
    assigneeId: string | null;
    createdAt: string;
    waitingSince: string | null;
    solvedAt: string | null;
    proof: unknown;
  };
  municipality: string;
  messages: { id: string; authorId: string; fromImdi: boolean; body: string; at: string }[];
  notes: { id: string; authorId: string; body: string; at: string }[];
  activities: {
    id: number;
    kind: string;
    at: string;
    actorId: string | null;
    data: Record<string, unknown>;
  }[];
  /** Names of everybody who occurs, by user id. */
  names: Record<string, string>;
  /** Grows with whatever happens (news-mark.ts). */
  newsMark: number;
  /** Answers that are held, and the reader's own that were stopped; for the desk. */
  held: { id: string; authorId: string; body: string; status: string; secondsLeft: number }[];
  drafts: { key: string; content: unknown; updatedAt: string }[];
  /** How many corrections have been proposed in the ticket. */
  proposals: number;
  /** The desk's people, for the desk. */
  staff: DeskMember[];
  files: TicketFileRow[];
  knownErrors: TicketKnownErrorRow[];
};

/**
 * Reads a ticket with its conversation, events, files, known errors, the actor's drafts and the names of all concerned in
 * one question to the database; null when there is none for the actor. The number of a merged ticket reads the one it has become part of.
 * Row-level security leaves out what the actor may not see: other municipalities' tickets, internal notes, other people's drafts.
 */
export async function readTicket(tx: Tx, actor: Actor, number: number): Promise<TicketRead | null> {
  const deskRoles = isMunicipal(actor) ? [] : [...PERMISSIONS['tickets.work']];
  const [found] = await tx.$queryRaw<TicketRead[]>`${Prisma.raw(`/*prepare:read-ticket-${actor.role}*/`)}
    select json_build_object('id', t.id, 'number', t.number, 'municipalityCode', t.municipality_code, 'themeCode', t.theme_code,
        'title', t.title, 'state', t.state, 'requesterId', t.requester_id, 'assigneeId', t.assignee_id, 'createdAt', t.created_at,
        'waitingSince', t.waiting_since, 'solvedAt', t.solved_at, 'proof', t.proof) as ticket,
      m.name as municipality, w.messages, n.notes, a.activities,
      ${Prisma.raw(NEWS_MARK)} as "newsMark",
      (select coalesce(json_agg(json_build_object('id', h.id, 'authorId', h.author_id, 'body', h.body, 'status', h.status,
          'secondsLeft', ceil(extract(epoch from h.send_at - clock_timestamp()))) order by h.held_at), '[]')
        from held_answer h where h.ticket_id = t.id
          and (h.status = 'waiting' or h.status = 'stopped' and h.author_id = ${actor.id}::uuid)) as held,
      (select coalesce(json_agg(json_build_object('key', d.key, 'content', d.content, 'updatedAt', d.updated_at)), '[]')
        from draft d where d.user_id = ${actor.id}::uuid and d.key in ('public:' || t.id, 'note:' || t.id)) as drafts,
      (select count(*)::int from proposed_change c where c.ticket_id = t.id) as proposals,
      (select coalesce(json_object_agg(u.id, u.name), '{}') from user_account u where u.id in (
        select t.requester_id union select t.assignee_id
        union select x.author_id from ticket_message x where x.ticket_id = t.id
        union select x.author_id from ticket_note x where x.ticket_id = t.id
        union select x.author_id from held_answer x where x.ticket_id = t.id and x.status = 'waiting'
        union select x.actor_id from activity x where x.ticket_id = t.id
        union select (x.data ->> 'assigneeId')::uuid from activity x where x.ticket_id = t.id and x.kind = 'ticket.assigned'
        union select (c ->> 'actorId')::uuid from jsonb_array_elements(case when jsonb_typeof(t.proof -> 'changes') = 'array'
          then t.proof -> 'changes' else '[]' end) c)) as names,
      (select coalesce(json_agg(json_build_object('id', u.id, 'name', u.name,
          'awayUntil', (select max(a.to_date) from staff_absence a where a.user_id = u.id
            and ${toDbDate(today())}::date between a.from_date and a.to_date)) order by u.name), '[]') from user_account u
        where u.role::text = any(${deskRoles}::text[]) and u.disabled_at is null) as staff,
      (${ticketFilesSql(actor)}) as files,
      (${ticketKnownErrorsSql(actor)}) as "knownErrors"
    from ticket t
    join municipality m on m.code = t.municipality_code
    cross join lateral (select coalesce(json_agg(json_build_object('id', x.id, 'authorId', x.author_id, 'fromImdi', x.from_imdi,
        'body', x.body, 'at', x.at) order by x.at), '[]') as messages
      from ticket_message x where x.ticket_id = t.id) w
    cross join lateral (select coalesce(json_agg(json_build_object('id', x.id, 'authorId', x.author_id,
        'body', x.body, 'at', x.at) order by x.at), '[]') as notes
      from ticket_note x where x.ticket_id = t.id) n
    cross join lateral (select coalesce(json_agg(json_build_object('id', x.id, 'kind', x.kind, 'at', x.at,
        'actorId', x.actor_id, 'data', x.data) order by x.id), '[]') as activities
      from activity x where x.ticket_id = t.id and x.kind = any(${[...SHOWN_EVENTS]}::text[])) a
    where t.id = ${ticketIdSql(number)}`;
  return found ?? null;
}
