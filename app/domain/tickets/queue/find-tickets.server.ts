import { type Actor, isMunicipal } from '~/domain/accounts/actor';
import { can } from '~/domain/accounts/permissions';
import { readTogether } from '~/platform/db.server';
import { AppError } from '~/platform/errors';
import { Prisma } from '~generated/prisma/client';
import { type BulkChoices, bulkChoicesSql, type StoredChoices, withThemes } from '../bulk/get-bulk.server';
import type { TicketState } from '../ticket';
import { isCommon, noteCommon } from './common-words';
import { NO_COUNTS, type QueueCounts, queueCountsSql } from './count-queues.server';
import { readView, type StoredView, type TicketView, viewsSql } from './find-views.server';
import { listConditions, orderOf } from './list-conditions.server';
import { columnsOf } from './list-params';
import { COUNT_MAX } from './queues';
import { prefixQuery, searchedNumber } from './search-query';
import { hitsCondition, lexemesSql, type Search, snippetSql } from './search-tickets.server';
import { PAGE_SIZE } from './ticket-list';
import type { TicketListQuery } from './ticket-list-query';

/** Instants are ISO strings. */
export type TicketRow = {
  id: string;
  number: number;
  title: string;
  state: TicketState;
  priority: 'low' | 'normal' | 'high' | 'urgent';
  theme: string;
  municipality: string;
  waitingSince: string | null;
  dueAt: string | null;
  createdAt: string;
  updatedAt: string;
  assignee: string | null;
  /** Only when the column is shown. */
  requester: string | null;
  persons: number | null;
  /** An answer from IMDi that the reader has not seen; for the municipality only. */
  unread: boolean;
  /** The piece of a message in which the searched words stand. */
  snippet: string | null;
};

export type TicketPage = {
  rows: TicketRow[];
  /** Exact up to a thousand beyond this page; `more` says that there are others. */
  total: number;
  more: boolean;
  page: number;
  pageSize: number;
  counts: QueueCounts;
  /** Stems of the searched words, for marking the hits; empty when nothing is searched. */
  stems: string[];
  views: TicketView[];
  /** What many tickets can be set to at once; for the desk. */
  choices: BulkChoices | null;
};

const LABEL = { nb: Prisma.sql`th.label_nb`, nn: Prisma.sql`th.label_nn`, en: Prisma.sql`th.label_en` };

/**
 * One page of the desk's queue or of the municipality's own tickets, with what stands around it, in one transaction.
 * Counts stop early: nobody needs to know whether 1 200 or 1 300 tickets follow. @throws AppError forbidden
 */
export async function findTickets(actor: Actor, query: TicketListQuery): Promise<TicketPage> {
  if (!can(actor, 'tickets.read')) throw new AppError('forbidden');
  const found = await readPage(actor, query, query.side);
  const last = Math.max(1, Math.ceil(found.total / PAGE_SIZE));
  return query.side <= last ? found : readPage(actor, query, last);
}

async function readPage(actor: Actor, query: TicketListQuery, page: number): Promise<TicketPage> {
  const words = prefixQuery(query.sok);
  if (words === null) return (await readWith(actor, query, page, null)).page;
  const search = { words, number: searchedNumber(query.sok) };
  // What is common for the desk says nothing of one municipality's tickets.
  const desk = !isMunicipal(actor);
  if (!(desk && isCommon(words))) {
    const found = await readWith(actor, query, page, { ...search, common: false });
    if (!found.common) return found.page;
    if (desk) noteCommon(words);
  }
  return (await readWith(actor, query, page, { ...search, common: true })).page;
}

type Found = Pick<TicketPage, 'rows' | 'total' | 'stems'> & { common: boolean };

type Around = { counts: Partial<QueueCounts>; views: StoredView[]; choices: StoredChoices | null };

async function readWith(
  actor: Actor,
  query: TicketListQuery,
  page: number,
  search: Search | null,
): Promise<{ page: TicketPage; common: boolean }> {
  const counted = page * PAGE_SIZE + (search?.common ? PAGE_SIZE : COUNT_MAX);
  const [[found], [around]] = await readTogether<[Found, Around]>(actor, [
    rowsSql(actor, query, { page, counted, search }),
    aroundSql(actor),
  ]);
  if (!found || !around) throw new AppError('unavailable');
  const { common, ...rest } = found;
  const more = rest.total > counted;
  return {
    common,
    page: {
      ...rest,
      counts: { ...NO_COUNTS, ...around.counts },
      total: more ? counted : rest.total,
      more,
      page,
      pageSize: PAGE_SIZE,
      views: around.views.map(readView),
      choices: around.choices && (await withThemes(actor, around.choices)),
    },
  };
}

type Part = { page: number; counted: number; search: Search | null };

/**
 * One page of the tickets, and how many there are up to `counted`. Words that hit few tickets are looked up once, and the
 * tickets kept for counting and for the page; those that hit many are tried on one ticket after the other.
 */
function rowsSql(actor: Actor, query: TicketListQuery, { page, counted, search }: Part): Prisma.Sql {
  const own = isMunicipal(actor);
  const columns = columnsOf(query, !own);
  const conditions = listConditions(actor, query);
  if (search) conditions.push(hitsCondition(search));
  const order = orderOf(actor, query);
  const chosen = Prisma.sql`select * from ticket t where ${Prisma.join(conditions, ' and ')}`;
  const kept = search && !search.common;
  const asked = kept
    ? Prisma.sql`with ${lexemesSql(search)}, chosen as materialized (${chosen})`
    : search
      ? Prisma.sql`with ${lexemesSql(search)}`
      : Prisma.empty;
  const source = kept ? Prisma.sql`chosen` : Prisma.sql`(${chosen})`;
  return Prisma.sql`${asked}
    select (select count(*)::int from (select from ${source} t limit ${counted + 1}) c) as total,
      ${kept ? Prisma.sql`(select many from common)` : Prisma.sql`false`} as common,
      ${search ? Prisma.sql`(select stems from lexeme)` : Prisma.sql`'{}'::text[]`} as stems,
      (select coalesce(json_agg(r), '[]') from (
        select t.id, t.number, t.title, t.state::text as state, t.priority::text as priority, ${LABEL[actor.language]} as theme,
          m.name as municipality, t.waiting_since as "waitingSince", t.due_at as "dueAt", t.created_at as "createdAt",
          t.updated_at as "updatedAt", ${ASSIGNEE} as assignee, ${unread(actor)} as unread,
          ${columns.includes('melder') ? REQUESTER : Prisma.sql`null::text`} as requester,
          ${columns.includes('personer') ? PERSONS : Prisma.sql`null::int`} as persons,
          ${search ? snippetSql(own) : Prisma.sql`null::text`} as snippet
        from (select * from ${source} t order by ${order} limit ${PAGE_SIZE} offset ${(page - 1) * PAGE_SIZE}) t
        join municipality m on m.code = t.municipality_code
        join theme th on th.code = t.theme_code
        order by ${order}) r) as rows`;
}

/** What stands around the list. Its text is the same for all of a role, so that it is planned once. */
function aroundSql(actor: Actor): Prisma.Sql {
  const own = isMunicipal(actor);
  return Prisma.sql`${Prisma.raw(`/*prepare:tickets.around.${own ? 'own' : 'desk'}*/`)}
    select (${queueCountsSql(actor)}) as counts, (${viewsSql(actor)}) as views,
      ${own ? Prisma.sql`null::json` : Prisma.sql`(${bulkChoicesSql(actor)})`} as choices`;
}

const ASSIGNEE = Prisma.sql`(select u.name from user_account u where u.id = t.assignee_id)`;
const REQUESTER = Prisma.sql`(select r.name from user_account r where r.id = t.requester_id)`;
const PERSONS = Prisma.sql`(select count(*)::int from ticket_person tp where tp.ticket_id = t.id)`;

/** SQL: whether IMDi has answered since the reader last looked; never for the desk. */
function unread(actor: Actor): Prisma.Sql {
  if (!isMunicipal(actor)) return Prisma.sql`false`;
  return Prisma.sql`exists (select from ticket_message x where x.ticket_id = t.id and x.from_imdi and x.at > coalesce(
    (select r.read_at from ticket_read_mark r where r.ticket_id = t.id and r.user_id = ${actor.id}::uuid), '-infinity'))`;
}
