import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { missingMigrations, readMigrations } from '~/platform/migrations.server';
import { withDatabase } from '~test/setup/database';
import { migrate } from './migrate';

const database = withDatabase();
let client: pg.Client;

beforeAll(async () => {
  client = new pg.Client(database.url);
  await client.connect();
});
afterAll(() => client.end());

describe('migrate', () => {
  it('has nothing left to do on a migrated database', async () => {
    expect(await missingMigrations(client)).toEqual([]);
    expect(await migrate(database.url)).toEqual([]);
  });

  it('notes what it did the way Prisma does', async () => {
    const rows = await database.query<{ migration_name: string; checksum: string }>(
      'select migration_name, checksum from _prisma_migrations where finished_at is not null order by migration_name',
    );
    expect(rows).toEqual(readMigrations().map(({ name, checksum }) => ({ migration_name: name, checksum })));
  });

  it('refuses a migration that was edited after it had been applied', async () => {
    const [last] = readMigrations().slice(-1);
    await database.query(
      'update _prisma_migrations set checksum = repeat($1, 64) where migration_name = $2',
      ['0', last?.name],
    );
    await expect(migrate(database.url)).rejects.toThrow('was changed after it had been applied');
  });

  it('lets two processes at once take turns', async () => {
    await database.query('update _prisma_migrations set checksum = $1 where migration_name = $2', [
      readMigrations().at(-1)?.checksum,
      readMigrations().at(-1)?.name,
    ]);
    expect(await Promise.all([migrate(database.url), migrate(database.url)])).toEqual([[], []]);
  });
});
