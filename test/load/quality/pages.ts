import { asSystem } from '~/platform/db.server';
import { loadDemoUsers } from '../../../prisma/seed/demo/demo-users';
import { fixed, measurePages, type PageToMeasure, printRow, type Round, readingRound } from '../pages';
import { signIn } from '../portal-client';
import { buildPortal, startWeb, stopWeb } from '../web-process';
import { evaluateAll } from './measure';

const PORT = Number(process.env.BENCH_PORT ?? 4840);

/** Somebody in the largest municipality, which the generator gives 25 000 of 300 000 persons, and somebody at IMDi. */
const LARGEST = 'superbruker@oslo.example';
const OWNER = 'registereier@imdi.example';

const PAGES: readonly PageToMeasure[] = [
  { name: 'national', user: OWNER, path: fixed('/nasjonalt') },
  { name: 'home', user: LARGEST, path: fixed('/') },
  { name: 'findings by rule', user: LARGEST, path: fixed('/funn') },
  { name: 'findings by person', user: LARGEST, path: fixed('/funn/personer') },
];

/**
 * Server time of the pages that grow with the country, on one web process: alone, and the home page of the largest municipality
 * while a full run goes on.
 */
export async function measureQualityPages(url: string, today: string): Promise<void> {
  buildPortal();
  process.env.PORTAL_TODAY = today;
  await asSystem((tx) => loadDemoUsers(tx));
  const web = await startWeb(url, PORT);
  try {
    const base = `http://localhost:${PORT}`;
    await measurePages(base, PAGES);
    const client = await signIn(base, LARGEST);
    let running = true;
    const run = evaluateAll(url, today, 'anew').finally(() => {
      running = false;
    });
    const rounds: Round[] = [];
    while (running) rounds.push(await readingRound(client, '/'));
    await run;
    // The last round outlived the run.
    printRow('home, while a run goes on', rounds.length > 1 ? rounds.slice(0, -1) : rounds);
  } finally {
    await stopWeb(web);
  }
}
