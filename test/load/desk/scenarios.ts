import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { PAGE_SIZE } from '~/domain/tickets/queue/ticket-list';
import type { Client } from './http';
import { anyWord, BROAD_WORD, MIDDLING_HITS, middlingWord, RARE_HITS, rareWord, wordGroups } from './texts';

/** The tickets that replies go to: each takes one, since a reply changes what the next writer must have seen. */
export type Target = { number: number; municipality: string; mark: string };

export type World = {
  tickets: number;
  /** Waiting for a reply, per municipality of a signed-in superuser. */
  targets: Map<string, Target[]>;
  /** What was acknowledged, for the check against the database at the end. */
  created: string[];
  replied: string[];
};

/** One request of a scenario; what was wrong with the answer, or null, and how long it took. */
type Asked = { ms: number; wrong: string | null };
export type Scenario = {
  name: string;
  /** Who asks: the desk, or a superuser of a municipality. */
  as: 'desk' | 'municipality';
  ask(client: Client, world: World, turn: number, municipality: string): Promise<Asked>;
};

const count = (html: string, part: string) => html.split(part).length - 1;
const ROW = 'data-place="title"';

const page =
  (
    path: (world: World, turn: number) => string,
    check: (html: string, world: World, turn: number) => string | null,
  ): Scenario['ask'] =>
  async (client, world, turn) => {
    const { status, body, ms } = await client.get(path(world, turn));
    return { ms, wrong: status === 200 ? check(body, world, turn) : `status ${status}` };
  };

const rows = (expected: number) => (html: string) => {
  const found = count(html, ROW);
  return found === expected ? null : `${found} rows, not ${expected}`;
};

const search = (word: (world: World, turn: number) => string, expected: number): Scenario['ask'] =>
  page(
    (world, turn) => `/saker?ko=alle&status=alle&sok=${word(world, turn)}`,
    (html) => rows(expected)(html) ?? (html.includes('<mark>') ? null : 'no hit is marked'),
  );

/** A number that moves about evenly. */
const spread = (turn: number, among: number) => (turn * 7919 + 13) % among;

export const SCENARIOS: readonly Scenario[] = [
  { name: 'list of 50', as: 'desk', ask: page(() => '/saker?ko=alle', rows(PAGE_SIZE)) },
  {
    name: 'ticket page',
    as: 'desk',
    ask: page(
      (world, turn) => `/saker/${1 + spread(turn, world.tickets)}`,
      (html, world, turn) => {
        const number = 1 + spread(turn, world.tickets);
        if (!html.includes(`>${number}</span>`)) return `not ticket ${number}`;
        const found = count(html, 'data-look="');
        return found >= 4 ? null : `${found} messages`;
      },
    ),
  },
  {
    name: `search, rare (${RARE_HITS} hits)`,
    as: 'desk',
    ask: search((world, turn) => rareWord(spread(turn, wordGroups(world.tickets).rare)), RARE_HITS),
  },
  {
    name: `search, ${MIDDLING_HITS} hits`,
    as: 'desk',
    ask: search((world, turn) => middlingWord(spread(turn, wordGroups(world.tickets).middling)), PAGE_SIZE),
  },
  { name: 'search, broad', as: 'desk', ask: search(() => BROAD_WORD, PAGE_SIZE) },
  { name: 'create', as: 'municipality', ask: create },
  { name: 'reply', as: 'municipality', ask: reply },
];

async function create(client: Client, world: World): Promise<Asked> {
  const ticketId = randomUUID();
  const { status, location, ms } = await client.post('/saker/ny', {
    _form: 'sak',
    intent: 'send',
    ticketId,
    about: 'none',
    themeCode: 'annet',
    // Words of its own, so that the guard against duplicates looks and finds nothing.
    title: `${anyWord()} ${anyWord()}`,
    body: `${anyWord()} ${anyWord()} ${anyWord()} ${anyWord()}`,
  });
  const acknowledged = status === 303 && /^\/saker\/\d+\/kvittering$/.test(location ?? '');
  if (acknowledged) world.created.push(ticketId);
  return { ms, wrong: acknowledged ? null : `status ${status}, to ${location}` };
}

async function reply(client: Client, world: World, _turn: number, municipality: string): Promise<Asked> {
  const target = world.targets.get(municipality)?.pop();
  if (!target) return { ms: 0, wrong: `no tickets are left in ${municipality}` };
  const messageId = randomUUID();
  const { status, location, ms } = await client.post(`/saker/${target.number}`, {
    _form: 'public',
    intent: 'reply',
    messageId,
    seen: target.mark,
    // No id in the text: one in ten thousand looks like a national id number, and is refused for it.
    body: `Svar ${anyWord()} fra kommunen.`,
  });
  const acknowledged = status === 303 && location === `/saker/${target.number}`;
  if (acknowledged) world.replied.push(messageId);
  return { ms, wrong: acknowledged ? null : `status ${status}, to ${location}` };
}

/** Acknowledged tickets and replies that are not in the database exactly once. */
export async function missing(client: pg.Client, { created, replied }: World): Promise<number> {
  const { rows: found } = await client.query<{ tickets: number; messages: number }>(
    `select (select count(*)::int from ticket t join ticket_message m on m.id = t.id where t.id = any($1::uuid[])) as tickets,
      (select count(*)::int from ticket_message where id = any($2::uuid[])) as messages`,
    [created, replied],
  );
  return created.length + replied.length - (found[0]?.tickets ?? 0) - (found[0]?.messages ?? 0);
}
