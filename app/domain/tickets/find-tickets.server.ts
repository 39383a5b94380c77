import { type Actor, isMunicipal } from '~/domain/accounts/actor';
import { can } from '~/domain/accounts/permissions';
import { asActor, elevated, type Tx } from '~/platform/db.server';
import { AppError } from '~/platform/errors';
import { Prisma } from '~generated/prisma/client';
import { type QueueCounts, queueCountsSql } from './count-queues.server';
import { searchCondition } from './search-condition.server';
import { ACTIVE_STATES, type TicketState } from './ticket';
import type { TicketListQuery } from './ticket-forms';

const PAGE_SIZE = 50;

/** Instants are ISO strings. */
export type TicketRow = {
  number: number;
  title: string;
  state: TicketState;
  theme: string;
  municipality: string;
  waitingSince: string | null;
  updatedAt: string;
  assignee: string | null;
  /** An answer from IMDi that the reader has not seen; for the municipality only. */
  unread: boolean;
};

export type TicketPage = {
  rows: TicketRow[];
  total: number;
  page: number;
  pageSize: number;
  counts: QueueCounts;
  /** The municipalities that have filed tickets, for the desk's filter. */
  municipalities: { code: string; name: string }[];
};

const LABEL = { nb: Prisma.sql`th.label_nb`, nn: Prisma.sql`th.label_nn`, en: Prisma.sql`th.label_en` };

/**
 * One page of the desk's queue or of the municipality's own tickets, with what stands around it, in one question to the
 * database. Active tickets come longest waiting first at the desk, others newest first. The desk sees every ticket, so
 * its search steps out of row-level security: that lets the database use the indexes for words, which its guard against
 * leaking functions otherwise forbids. @throws AppError forbidden
 */
export async function findTickets(actor: Actor, query: TicketListQuery): Promise<TicketPage> {
  if (!can(actor, 'tickets.read')) throw new AppError('forbidden');
  const steppedOut = !isMunicipal(actor) && query.sok !== '';
  return asActor(actor, async (tx) => {
    const read = (page: number) => readPage(tx, actor, { ...query, side: page });
    const wanted = await (steppedOut ? elevated(tx, () => read(query.side)) : read(query.side));
    const last = Math.max(1, Math.ceil(wanted.total / PAGE_SIZE));
    if (query.side <= last) return wanted;
    return steppedOut ? elevated(tx, () => read(last)) : read(last);
  });
}

async function readPage(tx: Tx, actor: Actor, query: TicketListQuery): Promise<TicketPage> {
  const where = Prisma.join(conditions(actor, query), ' and ');
  const own = isMunicipal(actor);
  const [found] = await tx.$queryRaw<Omit<TicketPage, 'page' | 'pageSize'>[]>`
    select (select count(*)::int from ticket t where ${where}) as total,
      (select coalesce(json_agg(r), '[]') from (
        select t.number, t.title, t.state::text as state, ${LABEL[actor.language]} as theme, m.name as municipality,
          t.waiting_since as "waitingSince", t.updated_at as "updatedAt", u.name as assignee, ${unread(actor)} as unread
        from (select * from ticket t where ${where} order by ${order(actor, query)}
              limit ${PAGE_SIZE} offset ${(query.side - 1) * PAGE_SIZE}) t
        join municipality m on m.code = t.municipality_code
        join theme th on th.code = t.theme_code
        left join user_account u on u.id = t.assignee_id
        order by ${order(actor, query)}) r) as rows,
      (${queueCountsSql(actor)}) as counts,
      ${own ? Prisma.sql`'[]'::json` : MUNICIPALITIES} as municipalities`;
  if (!found) throw new AppError('unavailable');
  return { ...found, page: query.side, pageSize: PAGE_SIZE };
}

const MUNICIPALITIES = Prisma.sql`(
  select coalesce(json_agg(json_build_object('code', m.code, 'name', m.name) order by m.name), '[]') from municipality m
  where exists (select from ticket t where t.municipality_code = m.code))`;

function conditions(actor: Actor, query: TicketListQuery): Prisma.Sql[] {
  const found: Prisma.Sql[] = [];
  if (isMunicipal(actor)) found.push(Prisma.sql`t.municipality_code = ${actor.municipalityCode ?? ''}`);
  else if (query.ko === 'ufordelt') found.push(Prisma.sql`t.assignee_id is null`);
  else if (query.ko === 'mine') found.push(Prisma.sql`t.assignee_id = ${actor.id}::uuid`);
  found.push(stateCondition(query.status));
  if (query.tema) found.push(Prisma.sql`t.theme_code = ${query.tema}`);
  if (query.kommune) found.push(Prisma.sql`t.municipality_code = ${query.kommune}`);
  const search = searchCondition(query.sok);
  if (search) found.push(search);
  return found;
}

/** Written out as the partial indexes have it. */
const IS_ACTIVE = Prisma.sql`t.state not in ('solved', 'closed')`;

function stateCondition(status: TicketListQuery['status']): Prisma.Sql {
  if (status === 'alle') return Prisma.sql`true`;
  if (status === 'aktive') return IS_ACTIVE;
  if (status === 'ferdige') return Prisma.sql`t.state in ('solved', 'closed')`;
  const state = Prisma.sql`t.state = ${status}::ticket_state`;
  return (ACTIVE_STATES as readonly string[]).includes(status)
    ? Prisma.sql`${IS_ACTIVE} and ${state}`
    : state;
}

function order(actor: Actor, query: TicketListQuery): Prisma.Sql {
  const active = query.status === 'aktive' || (ACTIVE_STATES as readonly string[]).includes(query.status);
  return active && !isMunicipal(actor)
    ? Prisma.sql`t.waiting_since asc nulls last, t.number asc`
    : Prisma.sql`t.updated_at desc, t.number desc`;
}

function unread(actor: Actor): Prisma.Sql {
  if (!isMunicipal(actor)) return Prisma.sql`false`;
  return Prisma.sql`exists (select from ticket_message x where x.ticket_id = t.id and x.from_imdi and x.at > coalesce(
    (select r.read_at from ticket_read_mark r where r.ticket_id = t.id and r.user_id = ${actor.id}::uuid), '-infinity'))`;
}
