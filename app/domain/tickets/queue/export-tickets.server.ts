import { type Actor, isMunicipal } from '~/domain/accounts/actor';
import { can } from '~/domain/accounts/permissions';
import { asActor } from '~/platform/db.server';
import { AppError } from '~/platform/errors';
import { Prisma } from '~generated/prisma/client';
import type { TicketState } from '../ticket';
import { listedSql } from './listed-sql.server';
import type { TicketListQuery } from './ticket-list-query';

/** One ticket of an exported list. Instants are ISO strings; no texts but the title, no persons but a count. */
export type ExportedTicket = {
  number: number;
  title: string;
  state: TicketState;
  priority: 'low' | 'normal' | 'high' | 'urgent';
  theme: string;
  municipality: string;
  requester: string | null;
  assignee: string | null;
  createdAt: string;
  updatedAt: string;
  waitingSince: string | null;
  dueAt: string | null;
  firstAnsweredAt: string | null;
  solvedAt: string | null;
  persons: number;
};

const BATCH = 1000;
const LABEL = { nb: Prisma.sql`th.label_nb`, nn: Prisma.sql`th.label_nn`, en: Prisma.sql`th.label_en` };

/**
 * All tickets of a list, in its order and on none of its pages. Which they are is settled by one statement at the start;
 * their rows are then read a thousand at a time while the file is being written. @throws AppError forbidden
 */
export async function exportTickets(
  actor: Actor,
  query: TicketListQuery,
): Promise<AsyncGenerator<ExportedTicket>> {
  if (!can(actor, 'tickets.read')) throw new AppError('forbidden');
  return readBatches(actor, await idsOf(actor, query));
}

async function idsOf(actor: Actor, query: TicketListQuery): Promise<string[]> {
  const rows = await asActor(
    actor,
    (tx) => tx.$queryRaw<{ id: string }[]>`${listedSql(actor, query, Prisma.sql`t.id`)}`,
  );
  return rows.map(({ id }) => id);
}

async function* readBatches(actor: Actor, ids: string[]): AsyncGenerator<ExportedTicket> {
  for (let from = 0; from < ids.length; from += BATCH) {
    const batch = ids.slice(from, from + BATCH);
    const rows = await asActor(
      actor,
      (tx) => tx.$queryRaw<{ row: ExportedTicket }[]>`
        select json_build_object('number', t.number, 'title', t.title, 'state', t.state, 'priority', t.priority,
          'theme', ${LABEL[actor.language]}, 'municipality', m.name, 'requester', r.name, 'assignee', u.name,
          'createdAt', t.created_at, 'updatedAt', t.updated_at, 'waitingSince', t.waiting_since,
          'dueAt', ${isMunicipal(actor) ? Prisma.sql`null` : Prisma.sql`t.due_at`},
          'firstAnsweredAt', t.first_answered_at, 'solvedAt', coalesce(t.solved_at, t.closed_at),
          'persons', (select count(*) from ticket_person tp where tp.ticket_id = t.id)) as row
        from unnest(${batch}::uuid[]) with ordinality o(id, place)
        join ticket t on t.id = o.id
        join municipality m on m.code = t.municipality_code
        join theme th on th.code = t.theme_code
        left join user_account r on r.id = t.requester_id
        left join user_account u on u.id = t.assignee_id
        order by o.place`,
    );
    for (const { row } of rows) yield row;
  }
}
