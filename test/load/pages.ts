import { setTimeout as sleep } from 'node:timers/promises';
import { type PortalClient, signIn } from './portal-client';
import { percentile, say, spread } from './statistics';

export type PageToMeasure = { name: string; user: string; path: (client: PortalClient) => Promise<string> };

export const fixed = (path: string) => async () => path;

/** The first link on a page that looks like this; ids differ from one demo database to the next. */
const linkOn =
  (listPath: string, pattern: RegExp) =>
  async (client: PortalClient): Promise<string> => {
    const found = pattern.exec((await client.get(listPath)).html)?.[1];
    if (!found) throw new Error(`No link ${pattern} on ${listPath}`);
    return found.replaceAll('&amp;', '&');
  };

const PAGES: readonly PageToMeasure[] = [
  { name: 'home', user: 'superbruker@oslo.example', path: fixed('/') },
  { name: 'findings by rule', user: 'superbruker@oslo.example', path: fixed('/funn') },
  { name: 'findings by person', user: 'superbruker@oslo.example', path: fixed('/funn/personer') },
  {
    name: 'person',
    user: 'superbruker@oslo.example',
    path: linkOn('/funn/personer', /href="(\/personer\/\d+\?funn=\d+)"/),
  },
  { name: 'queue', user: 'support1@imdi.example', path: fixed('/saker') },
  { name: 'ticket', user: 'support1@imdi.example', path: linkOn('/saker', /href="(\/saker\/\d+)"/) },
];

export type Round = { p50: number; p95: number; perSecond: number };

/** How long a reader looks before the next page: half to one and a half of the usual, so that users do not march in step. */
const readingTime = (pauseMs: number) => sleep(pauseMs * (0.5 + Math.random()));

/** One round: `users` loops that each read for about `pauseMs` before they ask for the next page. */
async function round(client: PortalClient, path: string, users: number, requests: number, pauseMs: number) {
  const serverMs: number[] = [];
  let left = requests;
  const began = performance.now();
  await Promise.all(
    Array.from({ length: users }, async () => {
      while (left > 0) {
        left -= 1;
        if (pauseMs > 0) await readingTime(pauseMs);
        serverMs.push((await client.get(path)).serverMs);
      }
    }),
  );
  const seconds = (performance.now() - began) / 1000;
  return {
    p50: percentile(serverMs, 0.5),
    p95: percentile(serverMs, 0.95),
    perSecond: serverMs.length / seconds,
  } satisfies Round;
}

export function printRow(name: string, rounds: readonly Round[]): void {
  const column = (pick: (round: Round) => number) => spread(rounds.map(pick)).padEnd(20);
  say(
    `${name.padEnd(34)} p50 ${column((r) => r.p50)} p95 ${column((r) => r.p95)} req/s ${column((r) => r.perSecond)}`,
  );
}

/**
 * Server time and throughput of the main pages, as full HTML documents, against a portal that is already running
 * (`npm run demo`) with one web process. Each page is asked for by eight users who read for about a second between two pages,
 * and by eight users who never pause, which shows what one process can bear.
 */
export async function benchPages(args: readonly string[]): Promise<void> {
  await measurePages(args[0] ?? 'http://localhost:3000', PAGES);
}

const RUNS = 5;

/** Measures the pages and prints a line for readers and one for users without pause of each. */
export async function measurePages(baseUrl: string, pages: readonly PageToMeasure[]): Promise<void> {
  for (const { name, user, path } of pages) {
    const client = await signIn(baseUrl, user);
    const target = await path(client);
    await round(client, target, 4, 60, 0);
    const reading: Round[] = [];
    const pressing: Round[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      reading.push(await readingRound(client, target));
      pressing.push(await round(client, target, 8, 200, 0));
    }
    printRow(`${name}, 8 users reading`, reading);
    printRow(`${name}, 8 users without pause`, pressing);
  }
}

/** Eight users who read for about a second between two requests of the page. */
export function readingRound(client: PortalClient, target: string): Promise<Round> {
  return round(client, target, 8, 64, 1000);
}
