import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { reportFailure } from '../../app/platform/plain-error.server';
import { connectionOptions } from '../../scripts/database/connection';
import { startEmbedded } from '../../scripts/database/embedded';
import { demo } from '../../scripts/demo/demo';
import { openMailSink } from '../factories/mail-sink';
import { e2e } from './e2e-settings';

// The portal for the browser tests: the same start as `npm run demo`, on a fresh throw-away database, with a mail
// server beside it that keeps what it gets.
async function serve(): Promise<void> {
  rmSync(e2e.dataDir, { recursive: true, force: true });
  mkdirSync(e2e.mailDir, { recursive: true });
  await startMailServer();
  Object.assign(process.env, {
    PORT: String(e2e.port),
    PORTAL_URL: e2e.url,
    PORTAL_TODAY: e2e.today,
    DATA_DIR: e2e.dataDir,
    SMTP_URL: `smtp://127.0.0.1:${e2e.smtpPort}`,
    DATABASE_URL: await freshDatabase(),
  });
  await demo([]);
}

async function freshDatabase(): Promise<string> {
  const given = process.env.TEST_DATABASE_URL;
  if (!given) {
    const dataDir = path.join(e2e.dataDir, 'database');
    return (await startEmbedded({ dataDir, throwAway: true })).url;
  }
  const client = new pg.Client(connectionOptions(given));
  await client.connect();
  const name = `nir_e2e_${e2e.port}`;
  await client.query(`drop database if exists ${name} with (force)`);
  await client.query(`create database ${name}`);
  await client.end();
  const url = new URL(given);
  url.pathname = `/${name}`;
  return url.href;
}

/** Keeps every mail as a file, since the tests that read them are another process. */
async function startMailServer(): Promise<void> {
  let count = 0;
  await openMailSink(e2e.smtpPort, ({ raw }) => {
    count += 1;
    writeFileSync(path.join(e2e.mailDir, `${String(count).padStart(5, '0')}.eml`), raw);
  });
}

serve().catch((error: unknown) => {
  reportFailure(error);
  process.exit(1);
});
