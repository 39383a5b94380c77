import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { removeEmbedded, startEmbedded } from '../../scripts/database/embedded';
import { prepareDatabase } from '../../scripts/database/prepare';
import { openMailSink } from '../factories/mail-sink';
import { checkBooks, settled } from './kill-books';
import type { Acknowledged } from './kill-client';
import { killDuring, provokeRepeats } from './kill-plan';
import { freePort, keepRunning, killDatabaseProcess } from './kill-portal';
import { fileReplyAnswer } from './kill-work';
import { say } from './statistics';

/**
 * `npm run kill-test -- [--count 1000] [--kills 30] [--repeats 20]`: starts the built portal on a database of its own, files
 * tickets and replies over HTTP, and lets IMDi answer each ticket, while `kills` processes each of web, worker and database
 * are killed at random moments, and the worker `repeats` more times just after a mail was accepted. Waits until everything
 * has settled, and compares what was acknowledged and what a mail server got with the database and its ledger. Exit code 0
 * when nothing is lost, nothing is there twice, and every kill that was asked for has hit.
 */
const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '1000' },
    kills: { type: 'string', default: '30' },
    repeats: { type: 'string', default: '20' },
  },
});
/** Filings and replies of municipalities together; each ticket is answered once besides. */
const count = Number(values.count);
const kills = Number(values.kills);
const repeats = Number(values.repeats);

async function main(): Promise<number> {
  if (!existsSync('build/web.js')) throw new Error('Build the portal first: npm run build');
  if (![count, kills, repeats].every((number) => Number.isInteger(number) && number > 0)) {
    throw new Error('Usage: npm run kill-test -- [--count 1000] [--kills 30] [--repeats 20]');
  }
  const began = Date.now();
  const dataDir = mkdtempSync(path.join(tmpdir(), 'nir-kill-'));
  const databaseDir = path.join(dataDir, 'database');
  // As in production, and not as in other tests: what is committed is on the disk.
  const database = await startEmbedded({ dataDir: databaseDir });
  const { url } = database;
  const port = await freePort();
  const base = `http://localhost:${port}`;
  const provoked = provokeRepeats(url, () => worker.kill(), {
    wanted: repeats,
    every: Math.max(1, Math.floor(count / repeats / 3)),
  });
  const mail = await openMailSink(0, provoked.accepted);
  const env = {
    NODE_ENV: 'production',
    DATABASE_URL: url,
    DATA_DIR: dataDir,
    PORT: String(port),
    PORTAL_URL: base,
    PORTAL_DEMO: 'true',
    LOG_LEVEL: 'silent',
    SMTP_URL: mail.url,
  };
  Object.assign(process.env, env);
  await prepareDatabase(url);
  const { demoUsers } = await import('../factories/users');
  await demoUsers();
  const web = keepRunning('build/web.js', env);
  const worker = keepRunning('build/worker.js', env);
  const acknowledged: Acknowledged = { tickets: [], replies: [], answers: [], repeats: 0 };
  try {
    const ways = { web: web.kill, worker: worker.kill, database: () => killDatabaseProcess(url) };
    const { tickets, replies, answers } = acknowledged;
    const submits = count + Math.ceil(count / 2);
    const progress = () => (tickets.length + replies.length + answers.length) / submits;
    const begun = Date.now();
    const killed = await killDuring(fileReplyAnswer(base, count, acknowledged), progress, ways, kills);
    const busy = secondsSince(begun);
    say(
      `${tickets.length} filings, ${replies.length} replies and ${answers.length} answers acknowledged in ${busy} s, ` +
        `${acknowledged.repeats} of them only when sent again`,
    );
    await settled(url);
    const unnoted = await provoked.unnoted();
    say(
      `killed: web ${killed.web}, worker ${killed.worker}, database ${killed.database}; ` +
        `worker right after a mail was accepted, before that was noted: ${unnoted.length}`,
    );
    const wrong = await checkBooks({
      url,
      count,
      kills,
      repeats,
      acknowledged,
      killed,
      unnoted,
      mails: mail.mails,
    });
    say(`${secondsSince(began)} s in all. ${wrong === 0 ? 'Nothing is lost.' : `${wrong} WRONG.`}`);
    return wrong === 0 ? 0 : 1;
  } finally {
    await Promise.all([web.stop(), worker.stop()]);
    await mail.close();
    const { closeDb } = await import('../../app/platform/db.server');
    await closeDb().catch(() => {});
    await database.stop();
    await removeEmbedded(databaseDir);
    rmSync(dataDir, { recursive: true, force: true });
  }
}

const secondsSince = (moment: number) => Math.round((Date.now() - moment) / 1000);

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : 'Not run.');
  process.exitCode = 1;
}
process.exit();
