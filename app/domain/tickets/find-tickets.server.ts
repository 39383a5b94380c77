import { type Actor, isMunicipal } from '~/domain/accounts/actor';
import { can } from '~/domain/accounts/permissions';
import { asActor, elevated, type Tx } from '~/platform/db.server';
import { AppError } from '~/platform/errors';
import { Prisma } from '~generated/prisma/client';
import { searchCondition } from './search-condition.server';
import { ACTIVE_STATES, type TicketState } from './ticket';
import type { TicketListQuery } from './ticket-forms';

const PAGE_SIZE = 50;

export type TicketRow = {
  number: number;
  title: string;
  state: TicketState;
  theme: string;
  municipality: string;
  persons: number;
  waitingSince: Date | null;
  updatedAt: Date;
  assignee: string | null;
  /** An answer from IMDi that the reader has not seen; for the municipality only. */
  unread: boolean;
};

export type TicketPage = { rows: TicketRow[]; total: number; page: number; pageSize: number };

const LABEL = { nb: Prisma.sql`th.label_nb`, nn: Prisma.sql`th.label_nn`, en: Prisma.sql`th.label_en` };

/**
 * One page of the desk's queue or of the municipality's own tickets. Active tickets come longest waiting first, finished
 * ones newest first. The desk sees every ticket, so its query steps out of row-level security: that lets the database
 * use the indexes for state, order and words, which its guard against leaking functions otherwise forbids.
 */
export async function findTickets(actor: Actor, query: TicketListQuery): Promise<TicketPage> {
  if (!can(actor, 'tickets.read')) throw new AppError('forbidden');
  return asActor(actor, (tx) =>
    isMunicipal(actor) ? readPage(tx, actor, query) : elevated(tx, () => readPage(tx, actor, query)),
  );
}

async function readPage(tx: Tx, actor: Actor, query: TicketListQuery): Promise<TicketPage> {
  const where = Prisma.join(conditions(actor, query), ' and ');
  const [counted] = await tx.$queryRaw<{ total: number }[]>`
    select count(*)::int as total from ticket t where ${where}`;
  const total = counted?.total ?? 0;
  const pages = Math.max(1, Math.ceil(total / PAGE_SIZE));
  const page = Math.min(query.side, pages);
  const rows = await tx.$queryRaw<TicketRow[]>`
    select t.number, t.title, t.state::text as state, ${LABEL[actor.language]} as theme, m.name as municipality,
      (select count(*)::int from ticket_person tp where tp.ticket_id = t.id) as persons,
      t.waiting_since as "waitingSince", t.updated_at as "updatedAt", u.name as assignee,
      ${unread(actor)} as unread
    from (select * from ticket t where ${where} order by ${order(actor, query)}
          limit ${PAGE_SIZE} offset ${(page - 1) * PAGE_SIZE}) t
    join municipality m on m.code = t.municipality_code
    join theme th on th.code = t.theme_code
    left join user_account u on u.id = t.assignee_id
    order by ${order(actor, query)}`;
  return { rows, total, page, pageSize: PAGE_SIZE };
}

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
