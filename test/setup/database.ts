import pg from 'pg';
import { afterAll } from 'vitest';
import { connectionOptions } from '../../scripts/database/connection';

export interface TestDatabase {
  /** URL of this test file's own database: migrated, with reference data, no persons and no users. */
  url: string;
  /** Runs SQL as the owner, outside any actor and transaction. */
  query<Row extends pg.QueryResultRow>(sql: string, values?: unknown[]): Promise<Row[]>;
}

/**
 * The database of this test file (every `*.db.test.ts` has its own; DATABASE_URL leads to it before the first import).
 * Call it at the top of the file when the test looks past the application at the tables.
 */
export function withDatabase(): TestDatabase {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error('Only files named *.db.test.ts have a database.');
  const pool = new pg.Pool({ ...connectionOptions(url), max: 2 });
  pool.on('error', () => {});
  afterAll(() => pool.end());
  return {
    url,
    async query<Row extends pg.QueryResultRow>(sql: string, values: unknown[] = []) {
      return (await pool.query<Row>(sql, values)).rows;
    },
  };
}
