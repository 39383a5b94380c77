import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { runMigrations } from 'graphile-worker';
import pg from 'pg';
import { PlainError } from '../plain-error';
import { connectionOptions } from './connection';

/** Prisma's own lock number, so that "prisma migrate deploy" and this runner wait for each other. */
const prismaLock = 72707369;

interface Migration {
  name: string;
  checksum: string;
  sql: string;
}

/** The migrations in a folder laid out as Prisma does, in order. */
export function readMigrations(folder: string): Migration[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(path.join(folder, entry.name, 'migration.sql')))
    .map(({ name }) => {
      const sql = readFileSync(path.join(folder, name, 'migration.sql'), 'utf8');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Names of the migrations that the database has not had yet. */
export async function missingMigrations(client: pg.ClientBase, folder: string): Promise<string[]> {
  const table = await client.query("select to_regclass('_prisma_migrations') is not null as there");
  const wanted = readMigrations(folder).map(({ name }) => name);
  if (!table.rows[0].there) return wanted;
  const done = await client.query<{ migration_name: string }>(
    'select migration_name from _prisma_migrations where finished_at is not null and rolled_back_at is null',
  );
  const names = new Set(done.rows.map((row) => row.migration_name));
  return wanted.filter((name) => !names.has(name));
}

/**
 * Brings a database up to date: the job queue's own tables, then our migrations, each in one transaction and noted in
 * `_prisma_migrations` the way Prisma does. Safe to call from several processes at once.
 * @returns the names of the migrations applied now
 * @throws PlainError when a migration fails, or one that was applied has been edited since
 */
export async function migrate(databaseUrl: string, folder: string): Promise<string[]> {
  const client = new pg.Client(connectionOptions(databaseUrl));
  client.on('error', () => {});
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [prismaLock]);
    await runMigrations({ connectionString: databaseUrl });
    await client.query(migrationsTable);
    return await applyMissing(client, readMigrations(folder));
  } finally {
    await client.end();
  }
}

async function applyMissing(client: pg.Client, migrations: Migration[]): Promise<string[]> {
  const known = await client.query<{ migration_name: string; checksum: string; finished_at: Date | null }>(
    'select migration_name, checksum, finished_at from _prisma_migrations where rolled_back_at is null',
  );
  const applied: string[] = [];
  for (const migration of migrations) {
    const before = known.rows.find((row) => row.migration_name === migration.name);
    if (before && !before.finished_at) {
      throw new PlainError(
        `Migration ${migration.name} was begun by Prisma and not finished. Run "npx prisma migrate resolve --rolled-back ${migration.name}", then migrate again.`,
      );
    }
    if (before && before.checksum !== migration.checksum) {
      throw new PlainError(
        `Migration ${migration.name} was changed after it had been applied. Restore the file (in development: "npm run demo -- --reset").`,
      );
    }
    if (before) continue;
    await apply(client, migration);
    applied.push(migration.name);
  }
  return applied;
}

async function apply(client: pg.Client, { name, checksum, sql }: Migration): Promise<void> {
  try {
    await client.query('begin');
    await client.query(sql);
    await client.query(
      `insert into _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       values ($1, $2, $3, now(), clock_timestamp(), 1)`,
      [randomUUID(), checksum, name],
    );
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    const { message, where, position } = error as pg.DatabaseError;
    const line = position ? ` (line ${sql.slice(0, Number(position)).split('\n').length})` : '';
    throw new PlainError(
      `Migration ${name} failed${line}: ${message}${where ? ` – ${where}` : ''}. Nothing of it was kept.`,
    );
  }
}

const migrationsTable = `create table if not exists _prisma_migrations (
  id varchar(36) primary key not null,
  checksum varchar(64) not null,
  finished_at timestamptz,
  migration_name varchar(255) not null,
  logs text,
  rolled_back_at timestamptz,
  started_at timestamptz not null default now(),
  applied_steps_count integer not null default 0
)`;
