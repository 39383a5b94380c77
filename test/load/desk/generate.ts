import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { connectionOptions } from '../../../scripts/database/connection';
import { textsOf } from './texts';

const DAY = 86_400_000;
/** One ticket in so many is still active. */
const ACTIVE_EVERY = 25;
const YEARS = 3;

type Place = { code: string; superuser: string };
type Plan = { tickets: number; places: Place[]; agents: string[]; now: number };

/** The same ticket at every run: who, when, in what state. */
function planOf(number: number, { tickets, places, agents, now }: Plan) {
  const place = places[(number * 7919) % places.length];
  const agent = agents[(number * 31) % agents.length];
  if (!place || !agent) throw new Error('There are no users');
  const active = number % ACTIVE_EVERY === 0;
  const created = active
    ? now - ((number * 13) % (20 * 24)) * (DAY / 24)
    : now - YEARS * 365 * DAY + Math.floor((number / tickets) * (YEARS * 365 - 25) * DAY);
  const state = active
    ? (['new', 'open', 'waiting_for_imdi', 'waiting_for_municipality'] as const)[(number / ACTIVE_EVERY) % 4]
    : 'closed';
  const waiting = active && state !== 'waiting_for_municipality';
  return { place, agent, active, created, state, waiting, assignee: state === 'new' ? null : agent };
}

const iso = (at: number) => new Date(at).toISOString();
const cell = (value: string | number | boolean | null) =>
  value === null ? '\\N' : String(value).replace(/\\/g, '\\\\').replace(/\n/g, '\\n').replace(/\t/g, ' ');
const line = (...values: (string | number | boolean | null)[]) => `${values.map(cell).join('\t')}\n`;

async function copy(client: pg.Client, target: string, lines: Generator<string>): Promise<void> {
  await pipeline(Readable.from(batched(lines)), client.query(copyFrom(`copy ${target} from stdin`)));
}

function* batched(lines: Generator<string>): Generator<string> {
  let text = '';
  for (const one of lines) {
    text += one;
    if (text.length > 262_144) {
      yield text;
      text = '';
    }
  }
  if (text) yield text;
}

/**
 * Fills an empty database with tickets of four messages and three events each, by COPY. The words for the search are made
 * by one statement at the end, as the triggers would have made them row by row.
 */
export async function generateTickets(url: string, tickets: number): Promise<void> {
  const client = new pg.Client(connectionOptions(url));
  await client.connect();
  try {
    const plan: Plan = { tickets, now: Date.now(), ...(await people(client)) };
    const ids = Array.from({ length: tickets + 1 }, () => randomUUID());
    for (const table of ['ticket', 'ticket_message'])
      await client.query(`alter table ${table} disable trigger user`);
    await client.query('drop index if exists ticket_text_words_idx');
    await copy(
      client,
      'ticket (id, number, municipality_code, theme_code, title, state, requester_id, assignee_id, created_at, updated_at, waiting_since, first_answered_at, solved_at, closed_at, due_at, due_kind, remind_at)',
      ticketLines(plan, ids),
    );
    await copy(
      client,
      'ticket_message (id, ticket_id, municipality_code, author_id, from_imdi, body, at)',
      messageLines(plan, ids),
    );
    await copy(
      client,
      'activity (at, kind, actor_id, municipality_code, ticket_id, data)',
      activityLines(plan, ids),
    );
    for (const table of ['ticket', 'ticket_message'])
      await client.query(`alter table ${table} enable trigger user`);
    await client.query(
      "select setval(pg_get_serial_sequence('ticket', 'number'), (select max(number) from ticket))",
    );
    await client.query(
      'insert into ticket_text (ticket_id, municipality_code, words) select id, municipality_code, ticket_words(id) from ticket',
    );
    await client.query(
      'create index ticket_text_words_idx on ticket_text using gin (words) with (gin_pending_list_limit = 512)',
    );
    await client.query('vacuum analyze');
    await client.query(`comment on schema public is 'bench ${tickets}'`);
  } finally {
    await client.end();
  }
}

async function people(client: pg.Client): Promise<{ places: Place[]; agents: string[] }> {
  await client.query(`
    insert into user_account (id, email, name, role, municipality_code, password_hash)
    select gen_random_uuid(), 'bench' || m.code || '@bench.example', 'Superbruker ' || m.name, 'municipal_superuser', m.code,
      (select password_hash from user_account where email = 'support1@imdi.example')
    from municipality m on conflict do nothing`);
  await client.query(`
    insert into user_account (id, email, name, role, password_hash)
    select gen_random_uuid(), 'bench-agent' || n || '@bench.example', 'Behandler ' || n, 'support_agent',
      (select password_hash from user_account where email = 'support1@imdi.example')
    from generate_series(1, 10) n on conflict do nothing`);
  const places = await client.query<Place>(
    "select municipality_code as code, id as superuser from user_account where email like 'bench%' and municipality_code is not null order by 1",
  );
  const agents = await client.query<{ id: string }>(
    "select id from user_account where role = 'support_agent' order by email",
  );
  return { places: places.rows, agents: agents.rows.map(({ id }) => id) };
}

function* ticketLines(plan: Plan, ids: string[]): Generator<string> {
  for (let number = 1; number <= plan.tickets; number += 1) {
    const { place, created, state, waiting, assignee, active } = planOf(number, plan);
    const { title, theme } = textsOf(number, plan.tickets);
    const solved = active ? null : iso(created + 4 * DAY);
    yield line(
      ids[number] ?? '',
      number,
      place.code,
      theme,
      title,
      state ?? 'closed',
      place.superuser,
      assignee,
      iso(created),
      iso(created + 5 * DAY),
      waiting ? iso(created + 3 * DAY) : null,
      state === 'new' ? null : iso(created + DAY),
      solved,
      solved,
      waiting ? iso(created + (5 + (number % 11)) * DAY) : null,
      waiting ? 'next' : null,
      active && number % 500 === 0 ? iso(plan.now - DAY) : null,
    );
  }
}

function* messageLines(plan: Plan, ids: string[]): Generator<string> {
  for (let number = 1; number <= plan.tickets; number += 1) {
    const { place, agent, created } = planOf(number, plan);
    for (const [i, body] of textsOf(number, plan.tickets).messages.entries()) {
      const author = i % 2 === 0 ? place.superuser : agent;
      yield line(
        randomUUID(),
        ids[number] ?? '',
        place.code,
        author,
        i % 2 === 1,
        body,
        iso(created + i * DAY),
      );
    }
  }
}

function* activityLines(plan: Plan, ids: string[]): Generator<string> {
  for (let number = 1; number <= plan.tickets; number += 1) {
    const { place, agent, created, active } = planOf(number, plan);
    const event = (kind: string, days: number, actor: string, data: Record<string, unknown>) =>
      line(
        iso(created + days * DAY),
        kind,
        actor,
        place.code,
        ids[number] ?? '',
        JSON.stringify({ number, ...data }),
      );
    yield event('ticket.filed', 0, place.superuser, { persons: 0, findings: 0 });
    yield event('ticket.assigned', 0.5, agent, { assigneeId: agent, from: 'new', to: 'open' });
    if (!active) yield event('ticket.solved', 4, agent, { from: 'open', to: 'solved' });
  }
}
