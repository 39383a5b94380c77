import type { DuckDBConnection } from '@duckdb/node-api';
import type { IsoDate } from '~/platform/dates';
import { checksStatement } from './checks';
import { nameRegister } from './register-files';

const THREADS = 2;

/** Number of findings by `person rule`. */
export type Findings = Map<string, number>;

/** Work with a DuckDB of its own in memory, which is closed afterwards. */
export async function withDuckdb<T>(work: (duckdb: DuckDBConnection) => Promise<T>): Promise<T> {
  // Loaded here, so that other benchmarks run where there is no DuckDB.
  const { DuckDBInstance } = await import('@duckdb/node-api');
  const instance = await DuckDBInstance.create(':memory:', { threads: String(THREADS) });
  try {
    const connection = await instance.connect();
    try {
      return await work(connection);
    } finally {
      connection.closeSync();
    }
  } finally {
    instance.closeSync();
  }
}

/** What the checks find in the tables that are named in the connection. */
export async function runChecks(duckdb: DuckDBConnection, today: IsoDate): Promise<Findings> {
  const reader = await duckdb.runAndReadAll(checksStatement(today));
  return new Map(reader.getRows().map(([rule, person, findings]) => [`${person} ${rule}`, Number(findings)]));
}

/** What the checks find in the Parquet files of a folder. */
export const checkFiles = (folder: string, today: IsoDate): Promise<Findings> =>
  withDuckdb(async (duckdb) => {
    await nameRegister(duckdb, folder, 'view');
    return runChecks(duckdb, today);
  });
