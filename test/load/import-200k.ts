import { mkdtempSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { importFromDisk } from '~/domain/transfer/import-from-disk.server';
import type { Receipt } from '~/domain/transfer/transfer';
import { closeDb } from '~/platform/db.server';
import { connectionOptions } from '../../scripts/database/connection';
import { prepareDatabase } from '../../scripts/database/prepare';
import { writeLargeFiles } from './import-files';
import { say } from './statistics';

const MUNICIPALITY = '4203';
const SAMPLE_MS = 50;

/**
 * `npm run bench -- import [rows]`: takes a file of 200 000 items (and the persons they belong to) in, then the same file again,
 * in a database of its own on the same server. Prints seconds per step and the largest memory of the process.
 */
export async function benchImport(args: readonly string[]): Promise<void> {
  const rows = Number(args[0] ?? 200_000);
  const folder = mkdtempSync(path.join(os.tmpdir(), 'nir-bench-'));
  const server = process.env.DATABASE_URL ?? '';
  const name = `nir_bench_${process.pid}`;
  try {
    await admin(server, `create database ${name}`);
    const url = new URL(server);
    url.pathname = `/${name}`;
    process.env.DATABASE_URL = url.href;
    await prepareDatabase(url.href);
    const files = await writeLargeFiles(folder, rows);
    say(
      `${files.rows[0]} persons, ${files.rows[1]} items (${Math.round(statSync(files.items).size / 1e6)} MB)`,
    );
    await measured('persons, first time', url.href, files.persons);
    await measured('items, first time', url.href, files.items);
    await measured('items, same file again', url.href, files.items);
  } finally {
    await closeDb();
    await admin(server, `drop database if exists ${name} with (force)`);
    rmSync(folder, { recursive: true });
  }
}

async function admin(server: string, sql: string): Promise<void> {
  const client = new pg.Client(connectionOptions(server));
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/** Runs one import and looks from outside which step it is at. */
async function measured(label: string, url: string, file: string): Promise<void> {
  const watcher = new pg.Client(connectionOptions(url));
  await watcher.connect();
  const begun = new Map<string, number>();
  let memory = 0;
  let looking: Promise<void> | null = null;
  const start = performance.now();
  const before = process.cpuUsage();
  const look = async () => {
    const { rows } = await watcher.query<{ step: string }>(
      "select step from transfer where state = 'running'",
    );
    const step = rows[0]?.step;
    if (step && !begun.has(step)) begun.set(step, performance.now());
  };
  const timer = setInterval(() => {
    memory = Math.max(memory, process.memoryUsage().rss);
    looking ??= look().finally(() => {
      looking = null;
    });
  }, SAMPLE_MS);
  let receipt: Receipt | undefined;
  try {
    [receipt] = await importFromDisk(MUNICIPALITY, [file]);
  } finally {
    clearInterval(timer);
    await looking;
    await watcher.end();
  }
  const end = performance.now();
  const used = process.cpuUsage(before);
  const seconds = (ms: number) => (ms / 1000).toFixed(1);
  const evaluating = begun.get('evaluating');
  const saving = begun.get('saving') ?? end;
  const rules = evaluating === undefined ? 0 : saving - evaluating;
  say(
    `${label}: ${seconds(end - start)} s, of it rules ${seconds(rules)} s; without ${seconds(end - start - rules)} s; ` +
      `own computing ${seconds((used.user + used.system) / 1000)} s; ${Math.round(memory / 1e6)} MB; new ${receipt?.added}, unchanged ${receipt?.unchanged}, rejected ${receipt?.rejected}`,
  );
  for (const [step, at] of begun) say(`  ${step} after ${seconds(at - start)} s`);
}
