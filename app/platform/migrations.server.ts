import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { ClientBase } from 'pg';

export type Migration = { name: string; checksum: string; sql: string };

/** Where the migrations lie, seen from the project's folder, in which every process of the portal is started. */
export const MIGRATIONS_FOLDER = path.join('prisma', 'migrations');

/** The migrations in a folder laid out as Prisma does, in order. */
export function readMigrations(folder: string = MIGRATIONS_FOLDER): Migration[] {
  return migrationNames(folder).map((name) => {
    const sql = readFileSync(path.join(folder, name, 'migration.sql'), 'utf8');
    return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
  });
}

/** Names of the migrations that the database has not had yet; all of them for an empty database. */
export async function missingMigrations(
  client: ClientBase,
  folder: string = MIGRATIONS_FOLDER,
): Promise<string[]> {
  const wanted = migrationNames(folder);
  const table = await client.query<{ there: boolean }>(
    "select to_regclass('_prisma_migrations') is not null as there",
  );
  if (!table.rows[0]?.there) return wanted;
  const done = await client.query<{ migration_name: string }>(
    'select migration_name from _prisma_migrations where finished_at is not null and rolled_back_at is null',
  );
  const names = new Set(done.rows.map((row) => row.migration_name));
  return wanted.filter((name) => !names.has(name));
}

function migrationNames(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(path.join(folder, entry.name, 'migration.sql')))
    .map((entry) => entry.name)
    .sort();
}
