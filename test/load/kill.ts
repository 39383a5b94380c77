import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { startEmbedded } from '../../scripts/database/embedded';
import { prepareDatabase } from '../../scripts/database/prepare';
import { openMailSink } from '../factories/mail-sink';
import { type Acknowledged, StubbornClient } from './kill-client';
import { keepRunning, killDatabaseProcess, patientQuery } from './kill-portal';

/**
 * `npm run kill-test -- [--count 1000] [--port 4855]`: starts the built portal on a database of its own, files tickets and
 * replies over HTTP while web, worker and database processes are killed at random moments, waits until everything has
 * settled, and reads the ledger. Exit code 0 when nothing is lost and nothing is there twice.
 */
const { values } = parseArgs({
  options: { count: { type: 'string', default: '1000' }, port: { type: 'string', default: '4855' } },
});
const count = Number(values.count);
const port = Number(values.port);
const CLIENTS = 6;
/** Between two kills, in milliseconds: at least, and at most so much more. */
const PAUSE = { least: 3000, more: 9000 };
const SETTLE_MS = 600_000;

const WHO = ['superbruker@arendal.example', 'kommuneadmin@arendal.example'];

async function main(): Promise<number> {
  if (!existsSync('build/web.js')) throw new Error('Build the portal first: npm run build');
  const dataDir = mkdtempSync(path.join(tmpdir(), 'nir-kill-'));
  const database = await startEmbedded({ dataDir: path.join(dataDir, 'database'), throwAway: true });
  const mail = await openMailSink(port + 1);
  const base = `http://localhost:${port}`;
  const env = {
    NODE_ENV: 'production',
    DATABASE_URL: database.url,
    DATA_DIR: dataDir,
    PORT: String(port),
    PORTAL_URL: base,
    PORTAL_DEMO: 'true',
    LOG_LEVEL: 'silent',
    SMTP_URL: `smtp://127.0.0.1:${port + 1}`,
  };
  Object.assign(process.env, env);
  await prepareDatabase(database.url);
  const { demoUsers } = await import('../factories/users');
  await demoUsers();
  const web = keepRunning('build/web.js', env);
  const worker = keepRunning('build/worker.js', env);
  const acknowledged: Acknowledged = { tickets: [], messages: [], repeats: 0 };
  try {
    const working = work(base, acknowledged);
    const kills = await killUntil(working, [
      () => Promise.resolve(web.kill()),
      () => Promise.resolve(worker.kill()),
      () => killDatabaseProcess(database.url),
    ]);
    console.log(
      `${acknowledged.tickets.length} filings and ${acknowledged.messages.length} replies acknowledged`,
    );
    console.log(
      `${kills.join(', ')} kills of web, worker and database; ${acknowledged.repeats} submits repeated`,
    );
    await settled(database.url);
    const { readLedger } = await import('../../app/domain/notifications/read-ledger.server');
    const received = mail.mails.flatMap(({ raw }) => /^Message-ID:\s*(<[^>]+>)/im.exec(raw)?.[1] ?? []);
    const lines = await readLedger({ ...acknowledged, received });
    for (const { about, expected, found } of lines) {
      console.log(`${expected === found ? 'ok   ' : 'WRONG'} ${about}: ${found} of ${expected}`);
    }
    const twice = received.length - new Set(received).size;
    console.log(`${received.length} mails received, ${twice} of them repeats with the same Message-ID`);
    const whole = acknowledged.tickets.length + acknowledged.messages.length === count;
    return whole && lines.every(({ expected, found }) => expected === found) ? 0 : 1;
  } finally {
    await web.stop();
    await worker.stop();
    await mail.close();
    const { closeDb } = await import('../../app/platform/db.server');
    await closeDb().catch(() => {});
    await database.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** Files and replies in turn, by several people at once, until `count` submits are acknowledged. */
async function work(base: string, acknowledged: Acknowledged): Promise<void> {
  let next = 0;
  const one = async (index: number) => {
    const client = new StubbornClient(base, WHO[index % WHO.length] ?? '', acknowledged);
    for (;;) {
      const turn = next;
      next += 2;
      if (turn >= count) return;
      const words = `${word(turn)} ${word(turn * 7 + 3)} ${word(turn * 13 + 5)}`;
      const number = await client.file(`Sak ${turn}: ${words}`, `Spørsmål ${turn}: ${words}`);
      if (turn + 1 < count) await client.reply(number, `Mer om ${turn}: ${words}`);
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, (_, index) => one(index)));
}

/** A made-up word that no other number has, so that no ticket looks like another. */
const word = (seed: number) =>
  Array.from(
    { length: 6 },
    (_, at) => 'bdfgklmnprstvaeiouyæøå'[(seed * (at + 3) + at * at + (seed >> at)) % 22],
  ).join('');

async function killUntil(working: Promise<void>, ways: (() => Promise<boolean>)[]): Promise<number[]> {
  const kills = ways.map(() => 0);
  let done = false;
  const ended = working.finally(() => {
    done = true;
  });
  while (!done) {
    await Promise.race([ended, sleep(PAUSE.least + Math.random() * PAUSE.more)]);
    if (done) break;
    const way = Math.floor(Math.random() * ways.length);
    if (await ways[way]?.()) kills[way] = (kills[way] ?? 0) + 1;
  }
  await ended;
  return kills;
}

/** Waits until no job of a ticket or mail is left to do. */
async function settled(url: string): Promise<void> {
  const until = Date.now() + SETTLE_MS;
  while (Date.now() < until) {
    // A job that failed while the database was down waits for its next try; here it need not.
    await patientQuery(
      url,
      'update graphile_worker._private_jobs set run_at = now() where run_at > now() and attempts > 0 and locked_at is null',
    );
    const [left] = await patientQuery<{ jobs: number }>(
      url,
      `select (select count(*) from graphile_worker.jobs where task_identifier in ('handle-activity', 'send-mail'))::int as jobs`,
    );
    if (left?.jobs === 0) return;
    await sleep(1000);
  }
  throw new Error('The jobs were not done in time.');
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : 'Not run.');
  process.exitCode = 1;
}
process.exit();
