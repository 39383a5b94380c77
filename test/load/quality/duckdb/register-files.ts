import { createHash } from 'node:crypto';
import { createWriteStream, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { DuckDBConnection } from '@duckdb/node-api';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { TABLES } from '~test/factories/insert-record';
import { connectionOptions } from '../../../../scripts/database/connection';

const CHILDREN = Object.values(TABLES).map(({ table }) => table);

/** The tables that checks read: what municipalities register, and the municipalities themselves. */
export const EXPORTED_TABLES = ['person', ...CHILDREN, 'municipality', 'municipality_successor'] as const;

/** Only rows of these can be annulled. */
const ANNULLABLE = new Set<string>(CHILDREN);

type Column = { name: string; type: string };

/** How a column leaves PostgreSQL, and the type it gets in DuckDB. */
function asExported({ name, type }: Column): { select: string; type: string } {
  if (/^(smallint|integer|bigint|boolean|date|numeric)/.test(type)) return { select: name, type };
  if (type.startsWith('timestamp with time zone')) {
    return { select: `${name} at time zone 'Europe/Oslo' as ${name}`, type: 'timestamp' };
  }
  // Fixed-length text loses its padding, as it does where rules read it.
  return { select: `${name}::text as ${name}`, type: 'varchar' };
}

const fileOf = (folder: string, table: string): string => path.join(folder, `${table}.parquet`);

async function exportTable(
  client: pg.Client,
  duckdb: DuckDBConnection,
  { table, folder }: { table: string; folder: string },
): Promise<void> {
  const { rows } = await client.query<Column>(
    `select attname as name, format_type(atttypid, atttypmod) as type from pg_attribute
     where attrelid = $1::regclass and attnum > 0 and not attisdropped order by attnum`,
    [table],
  );
  const columns = rows.map((column) => ({ name: column.name, ...asExported(column) }));
  const csv = path.join(folder, `${table}.csv`);
  const select = columns.map((column) => column.select).join(', ');
  const copy = client.query(copyTo(`copy (select ${select} from ${table}) to stdout (format csv)`));
  await pipeline(copy, createWriteStream(csv));
  const types = columns.map(({ name, type }) => `'${name}': '${type}'`).join(', ');
  // An empty field is null, an empty text stands in quotes.
  await duckdb.run(
    `copy (from read_csv('${csv}', header = false, delim = ',', quote = '"', escape = '"', allow_quoted_nulls = false,
       auto_detect = false, columns = {${types}}))
     to '${fileOf(folder, table)}' (format parquet, compression zstd)`,
  );
  rmSync(csv);
}

/** Changes when the way of exporting does. */
const exportMark = (): string =>
  createHash('sha256')
    .update(readFileSync(import.meta.filename))
    .digest('hex')
    .slice(0, 12);

/**
 * The register of the database as one Parquet file per table. Kept for the next run while `mark`, which says what the
 * database was filled with, is the same. Says whether the files had to be made.
 */
export async function exportRegister(
  duckdb: DuckDBConnection,
  { url, folder, mark }: { url: string; folder: string; mark: string },
): Promise<boolean> {
  const marker = path.join(folder, 'made-from.txt');
  const wanted = `${mark} ${exportMark()}`;
  if (existsSync(marker) && readFileSync(marker, 'utf8') === wanted) return false;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const client = new pg.Client(connectionOptions(url));
  await client.connect();
  try {
    for (const table of EXPORTED_TABLES) await exportTable(client, duckdb, { table, folder });
  } finally {
    await client.end();
  }
  writeFileSync(marker, wanted);
  return true;
}

/** Names the files as tables, without annulled rows: read where a statement reads them, or loaded into memory first. */
export async function nameRegister(
  duckdb: DuckDBConnection,
  folder: string,
  as: 'view' | 'table',
): Promise<void> {
  for (const table of EXPORTED_TABLES) {
    const current = ANNULLABLE.has(table) ? 'where annulled_at is null' : '';
    await duckdb.run(`create ${as} ${table} as from read_parquet('${fileOf(folder, table)}') ${current}`);
  }
}
