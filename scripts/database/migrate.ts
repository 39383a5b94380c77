import { randomUUID } from 'node:crypto';
import { runMigrations } from 'graphile-worker';
import pg from 'pg';
import { type Migration, readMigrations } from '../../app/platform/migrations.server';
import { PlainError } from '../../app/platform/plain-error.server';
import { connectionOptions } from './connection';

/** Prisma's own lock number, so that "prisma migrate deploy" and this runner wait for each other. */
const prismaLock = 72707369;

/**
 * Brings a database up to date: the job queue's own tables, then our migrations, each in one transaction and noted in
 * `_prisma_migrations` the way Prisma does. Safe to call from several processes at once.
 * @returns the names of the migrations applied now
 * @throws PlainError when a migration fails, or one that was applied has been edited since
 */
export async function migrate(databaseUrl: string, folder?: string): Promise<string[]> {
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
