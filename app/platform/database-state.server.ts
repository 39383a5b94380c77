import { pgPool } from './db.server';

export type DatabaseState = {
  version: string;
  /** Size of the database in bytes. */
  size: number;
  connections: number;
  /** Round trip of one statement, in milliseconds. */
  roundTripMs: number;
  migrations: { applied: number; unfinished: number; last: string | null };
};

/** How the database feels; throws when it does not answer. */
export async function readDatabaseState(): Promise<DatabaseState> {
  const before = performance.now();
  await pgPool().query('select 1');
  const roundTripMs = performance.now() - before;
  const facts = await pgPool().query<{ version: string; size: string; connections: number }>(
    `select current_setting('server_version') as version, pg_database_size(current_database())::text as size,
            (select count(*)::int from pg_stat_activity where datname = current_database()) as connections`,
  );
  const migrations = await pgPool().query<{ applied: number; unfinished: number; last: string | null }>(
    `select count(*) filter (where finished_at is not null)::int as applied,
            count(*) filter (where finished_at is null and rolled_back_at is null)::int as unfinished,
            max(migration_name) filter (where finished_at is not null) as last
       from _prisma_migrations`,
  );
  const { version = '', size = '0', connections = 0 } = facts.rows[0] ?? {};
  const { applied = 0, unfinished = 0, last = null } = migrations.rows[0] ?? {};
  return {
    version,
    size: Number(size),
    connections,
    roundTripMs: Math.round(roundTripMs * 10) / 10,
    migrations: { applied, unfinished, last },
  };
}
