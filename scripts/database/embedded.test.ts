import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { startEmbedded } from './embedded';
import { isAlive } from './leases';

let dataDir: string;

beforeEach(() => {
  dataDir = mkdtempSync(path.join(os.tmpdir(), 'nir-embedded-'));
  chmodSync(dataDir, 0o755);
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }));

const pidFile = () => path.join(dataDir, 'pg', 'postmaster.pid');
const serverPid = () => Number(readFileSync(pidFile(), 'utf8').split('\n')[0]);

async function ask(url: string, sql: string): Promise<unknown> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query({ text: sql, rowMode: 'array' })).rows[0]?.[0];
  } finally {
    await client.end();
  }
}

it('starts, keeps what was written, and leaves nothing running', async () => {
  const first = await startEmbedded({ dataDir });
  expect(await ask(first.url, 'create table kept as select 1 as one')).toBeUndefined();
  expect(await ask(first.url, 'select rolsuper from pg_roles where rolname = current_user')).toBe(false);
  const pid = serverPid();
  await first.stop();
  expect(existsSync(pidFile())).toBe(false);
  expect(existsSync(path.join(dataDir, 'pg-users'))).toBe(false);
  expect(isAlive(pid)).toBe(false);

  // A number left behind by a crash, which belongs to another program by now.
  writeFileSync(pidFile(), `${process.pid}\n${dataDir}/pg\n1\n5432\n`);
  const second = await startEmbedded({ dataDir });
  expect(await ask(second.url, 'select one from kept')).toBe(1);
  await second.stop();
}, 60_000);

it('is shared by several processes, and ends with the last of them, killed or not', async () => {
  const other = spawn(
    process.execPath,
    [
      '--import',
      'tsx',
      '--input-type=module',
      '--eval',
      `import { startEmbedded } from './scripts/database/embedded.ts';
       startEmbedded({ dataDir: process.argv[1] }).then(() => { process.send('ready'); setInterval(() => {}, 1000); });`,
      dataDir,
    ],
    { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] },
  );
  await new Promise((ready) => other.once('message', ready));
  const shared = await startEmbedded({ dataDir });
  expect(shared.reused).toBe(true);
  const pid = serverPid();
  await shared.stop();
  expect(isAlive(pid)).toBe(true);

  other.kill('SIGKILL');
  await expect.poll(() => isAlive(pid), { timeout: 10_000 }).toBe(false);
  await expect.poll(() => existsSync(path.join(dataDir, 'pg-users')), { timeout: 5000 }).toBe(false);
}, 60_000);
