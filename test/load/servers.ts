import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startEmbedded } from '../../scripts/database/embedded';
import { prepareDatabase } from '../../scripts/database/prepare';
import { query } from './quality/database';
import type { CountryJudged } from './servers/judge-country';
import { say } from './statistics';

const DATABASE = 'nir_compare';

/**
 * `npm run compare-servers -- postgresql://…`: judges the demo's country by all rules on the embedded PostgreSQL and on the server
 * named, and compares every finding and sum. Makes and drops the database `nir_compare` on both. Fails when anything differs.
 */
async function compareServers(args: readonly string[]): Promise<void> {
  const [server = ''] = args;
  if (!/^postgres(ql)?:\/\//.test(server)) {
    say('Name a server: npm run compare-servers -- postgresql://user:password@host:5432/postgres');
    process.exitCode = 2;
    return;
  }
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'nir-compare-'));
  const embedded = await startEmbedded({ dataDir, throwAway: true });
  try {
    const ours = await judgeOn('embedded', embedded.url);
    const theirs = await judgeOn('server', server);
    const parts = new Set([...Object.keys(ours.digests), ...Object.keys(theirs.digests)]);
    const differing = [...parts].filter((part) => ours.digests[part] !== theirs.digests[part]).sort();
    const crashed = [...ours.crashed, ...theirs.crashed];
    if (crashed.length > 0) say(`crashed: ${crashed.join(', ')}`);
    say(
      differing.length === 0
        ? `the same in all ${parts.size} parts: ${[...parts].sort().join(', ')}`
        : `differs in: ${differing.join(', ')}`,
    );
    if (differing.length + crashed.length > 0) process.exitCode = 1;
  } finally {
    await embedded.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function judgeOn(name: string, server: string): Promise<CountryJudged> {
  const url = new URL(server);
  url.pathname = `/${DATABASE}`;
  await query(server, `drop database if exists ${DATABASE} with (force)`);
  await query(server, `create database ${DATABASE}`);
  try {
    await prepareDatabase(url.href);
    const judged = await inOwnProcess(url.href);
    say(`${name}: PostgreSQL ${judged.version}, ${judged.persons} persons, ${judged.findings} findings`);
    return judged;
  } finally {
    await query(server, `drop database if exists ${DATABASE} with (force)`);
  }
}

/** The pool of a process knows one database. */
function inOwnProcess(url: string): Promise<CountryJudged> {
  return new Promise((resolve, reject) => {
    const child = fork(path.join(import.meta.dirname, 'servers', 'judge-country.ts'), [], {
      execArgv: ['--import', 'tsx'],
      env: { ...process.env, DATABASE_URL: url },
    });
    child.once('message', (told) => resolve(told as CountryJudged));
    child.once('exit', (code) => reject(new Error(`The evaluation ended with ${code} and told nothing.`)));
    child.once('error', reject);
  });
}

await compareServers(process.argv.slice(2));
