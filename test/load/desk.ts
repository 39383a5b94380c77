import type { ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { DEMO_PASSWORD } from '~/domain/accounts/demo';
import { asSystem, closeDb } from '~/platform/db.server';
import { loadDemoUsers } from '../../prisma/seed/demo/demo-users';
import { connectionOptions } from '../../scripts/database/connection';
import { prepareDatabase } from '../../scripts/database/prepare';
import { generateTickets } from './desk/generate';
import { type Client, openClient, signInAt } from './desk/http';
import { printProfiles } from './desk/profile';
import { missing, SCENARIOS, type Scenario, type Target, type World } from './desk/scenarios';
import { percentile, say } from './statistics';
import { buildPortal, startWeb, stopWeb } from './web-process';

const PORT = Number(process.env.BENCH_PORT ?? 4840);
const WEB_PROCESSES = 2;
const CLIENTS = [1, 8, 32];
const MUNICIPALITIES = 8;

/**
 * `npm run bench:desk [tickets] [seconds] [--only NAME] [--profile]`: requests per second and times of list, ticket page,
 * search, filing and reply as full documents, for 1, 8 and 32 clients that never pause, against two web processes on a
 * database of its own with so many tickets of four messages. The database is kept for the next run of the same size.
 */
export async function benchDesk(args: readonly string[]): Promise<void> {
  const numbers = args.filter((arg) => /^\d+$/.test(arg)).map(Number);
  const [tickets = 100_000, seconds = 8] = numbers;
  const only = args.includes('--only') ? (args[args.indexOf('--only') + 1] ?? '') : '';
  const profiled = args.includes('--profile');
  buildPortal();
  const url = await openDatabase(tickets);
  const folder = path.resolve('.cache', 'bench-desk');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const webs = await Promise.all(
    Array.from({ length: WEB_PROCESSES }, (_, i) => startWeb(url, PORT + i, profiled ? folder : null)),
  );
  try {
    await measureAll(
      url,
      tickets,
      seconds,
      SCENARIOS.filter(({ name }) => name.startsWith(only)),
      webs,
    );
  } finally {
    await Promise.all(webs.map(stopWeb));
    await closeDb();
  }
  if (profiled) printProfiles(folder);
}

async function openDatabase(tickets: number): Promise<string> {
  const server = process.env.DATABASE_URL ?? '';
  const name = `nir_desk_${tickets}`;
  const url = new URL(server);
  url.pathname = `/${name}`;
  Object.assign(process.env, { DATABASE_URL: url.href, PORTAL_DEMO: 'true' });
  const made = await query<{ mark: string | null }>(
    server,
    "select shobj_description(oid, 'pg_database') as mark from pg_database where datname = $1",
    [name],
  );
  if (made.length > 0) {
    const [filled] = await query<{ mark: string | null }>(
      url.href,
      "select obj_description('public'::regnamespace) as mark",
    );
    if (filled?.mark === `bench ${tickets}`) {
      await prepareDatabase(url.href);
      return url.href;
    }
    await query(server, `drop database ${name} with (force)`);
  }
  await query(server, `create database ${name}`);
  const began = performance.now();
  await prepareDatabase(url.href);
  await asSystem((tx) => loadDemoUsers(tx));
  await generateTickets(url.href, tickets);
  say(`${tickets} tickets made in ${Math.round((performance.now() - began) / 1000)} s`);
  return url.href;
}

async function query<Row extends pg.QueryResultRow>(
  url: string,
  sql: string,
  values: unknown[] = [],
): Promise<Row[]> {
  const client = new pg.Client(connectionOptions(url));
  await client.connect();
  try {
    return (await client.query<Row>(sql, values)).rows;
  } finally {
    await client.end();
  }
}

async function measureAll(
  url: string,
  tickets: number,
  seconds: number,
  scenarios: Scenario[],
  webs: ChildProcess[],
) {
  const world: World = { tickets, targets: new Map(), created: [], replied: [] };
  const places = await replyTargets(url, world);
  const desk = await signInAt(PORT, 'support1@imdi.example', DEMO_PASSWORD);
  const cookies = await Promise.all(
    places.map(
      async (place) => [place, await signInAt(PORT, `bench${place}@bench.example`, DEMO_PASSWORD)] as const,
    ),
  );
  say(`${tickets} tickets, ${WEB_PROCESSES} web processes, ${seconds} s each, times in ms`);
  say('scenario                 clients    req/s     p50     p95     p99   CPU ms/req   wrong');
  for (const scenario of scenarios) {
    for (const clients of CLIENTS) {
      const opened = Array.from({ length: clients }, (_, i) => {
        const [place, cookie] = cookies[i % cookies.length] ?? ['', ''];
        const port = PORT + (i % WEB_PROCESSES);
        return { client: openClient(port, scenario.as === 'desk' ? desk : cookie), place };
      });
      await round(scenario, world, opened, 1);
      const cpu = cpuOf(webs);
      const found = await round(scenario, world, opened, seconds);
      print(scenario.name, clients, found, cpuOf(webs) - cpu);
    }
  }
  const client = new pg.Client(connectionOptions(url));
  await client.connect();
  const lost = await missing(client, world);
  await client.end();
  say(
    `${world.created.length} tickets and ${world.replied.length} replies acknowledged, ${lost} of them missing`,
  );
}

type Round = { times: number[]; wrong: string[]; seconds: number };

/** Requests that are made here follow on the last ones, so that no two rounds ask for the same things. */
let turn = 0;

async function round(
  scenario: Scenario,
  world: World,
  opened: { client: Client; place: string }[],
  seconds: number,
): Promise<Round> {
  const found: Round = { times: [], wrong: [], seconds: 0 };
  const began = performance.now();
  await Promise.all(
    opened.map(async ({ client, place }) => {
      while (performance.now() - began < seconds * 1000) {
        turn += 1;
        const { ms, wrong } = await scenario.ask(client, world, turn, place);
        if (wrong?.startsWith('no tickets are left')) return;
        found.times.push(ms);
        if (wrong) found.wrong.push(wrong);
      }
    }),
  );
  found.seconds = (performance.now() - began) / 1000;
  return found;
}

function print(name: string, clients: number, { times, wrong, seconds }: Round, cpuMs: number): void {
  const at = (share: number) => percentile(times, share).toFixed(1).padStart(8);
  const rate = (times.length / seconds).toFixed(1).padStart(9);
  const cpu = Number.isNaN(cpuMs) ? '–' : (cpuMs / times.length).toFixed(1);
  say(
    `${name.padEnd(26)}${String(clients).padStart(6)}${rate}${at(0.5)}${at(0.95)}${at(0.99)}${cpu.padStart(13)}${String(wrong.length).padStart(8)}${wrong[0] ? `  ${wrong[0]}` : ''}`,
  );
}

/** CPU time of the web processes so far, in milliseconds; not a number where the system does not tell. */
function cpuOf(webs: ChildProcess[]): number {
  return webs.reduce((sum, { pid }) => {
    const file = `/proc/${pid}/stat`;
    if (!existsSync(file)) return Number.NaN;
    const fields = readFileSync(file, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return sum + (Number(fields[11]) + Number(fields[12])) * 10;
  }, 0);
}

/** Active tickets of a few municipalities, and the mark that a writer in each would have seen. */
async function replyTargets(url: string, world: World): Promise<string[]> {
  const rows = await query<Target>(
    url,
    `with place as (select municipality_code as code from ticket group by 1 order by count(*) desc, 1 limit $1)
     select t.number, t.municipality_code as municipality, m.received || '.0.' || t.state as mark
     from place p join ticket t on t.municipality_code = p.code
     cross join lateral (select count(*) as received from ticket_message x where x.ticket_id = t.id) m
     where not exists (select from ticket_note n where n.ticket_id = t.id)`,
    [MUNICIPALITIES],
  );
  for (const row of rows) {
    const known = world.targets.get(row.municipality) ?? [];
    known.push(row);
    world.targets.set(row.municipality, known);
  }
  return [...world.targets.keys()];
}
