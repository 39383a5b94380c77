import { statSync } from 'node:fs';
import path from 'node:path';
import type { IsoDate } from '~/platform/dates';
import { median, say, spread } from '../../statistics';
import { type FilledDatabase, FOLDER, query } from '../database';
import { CHECKS } from './checks';
import { portalFindings } from './portal-findings';
import { EXPORTED_TABLES, exportRegister, nameRegister } from './register-files';
import { checkFiles, type Findings, runChecks, withDuckdb } from './run-checks';

const DUCKDB_RUNS = 5;
const PORTAL_RUNS = 3;
const MISTAKES_SHOWN = 10;

type Row = [name: string, value: string];

/** Findings of one that the other does not have, or has another number of. */
export function differences(found: Findings, wanted: Findings): string[] {
  const keys = [...new Set([...found.keys(), ...wanted.keys()])].sort();
  return keys
    .filter((key) => found.get(key) !== wanted.get(key))
    .map((key) => `${key}: ${found.get(key) ?? 0} and not ${wanted.get(key) ?? 0}`);
}

/** What the checked rules must find, out of what all rules must. */
export function expectedOfChecks(expected: Findings): Findings {
  const rules = new Set<string>(CHECKS.map(({ rule }) => rule));
  return new Map([...expected].filter(([key]) => rules.has(key.split(' ')[1] ?? '')));
}

async function seconds<T>(work: () => Promise<T>): Promise<[T, number]> {
  const began = performance.now();
  const result = await work();
  return [result, (performance.now() - began) / 1000];
}

async function timed<T>(runs: number, work: () => Promise<T>): Promise<[T, number[]]> {
  let [result, first] = await seconds(work);
  const times = [first];
  while (times.length < runs) {
    const [again, time] = await seconds(work);
    result = again;
    times.push(time);
  }
  return [result, times];
}

/**
 * The same checks in DuckDB over Parquet and in the portal's statement over PostgreSQL: both must find what the manifest
 * says, and how long each takes. Throws when anything differs.
 */
export async function compareWithDuckdb(
  { url, expected }: FilledDatabase,
  { persons, today }: { persons: number; today: IsoDate },
): Promise<Row[]> {
  const folder = path.join(FOLDER, `parquet-${persons}`);
  const [database] = await query<{ mark: string }>(
    url,
    "select obj_description('public'::regnamespace) as mark",
  );
  const mark = database?.mark ?? '';
  const [isNew, exporting] = await seconds(() =>
    withDuckdb((duckdb) => exportRegister(duckdb, { url, folder, mark })),
  );
  if (isNew) say(`  Parquet files made in ${exporting.toFixed(1)} s`);
  const bytes = EXPORTED_TABLES.reduce(
    (sum, table) => sum + statSync(path.join(folder, `${table}.parquet`)).size,
    0,
  );

  const [found, fromFiles] = await timed(DUCKDB_RUNS, () => checkFiles(folder, today));
  const [loading, inMemory] = await withDuckdb(async (duckdb) => {
    const [, load] = await seconds(() => nameRegister(duckdb, folder, 'table'));
    const [, times] = await timed(DUCKDB_RUNS, () => runChecks(duckdb, today));
    return [load, times];
  });
  const [raised, inPortal] = await timed(PORTAL_RUNS, () => portalFindings(today));

  const wanted = expectedOfChecks(expected);
  refuse('DuckDB and the manifest', differences(found, wanted));
  refuse('DuckDB and the portal', differences(found, raised));
  const total = [...found.values()].reduce((sum, count) => sum + count, 0);
  const ratio = (times: readonly number[]): string => (median(inPortal) / median(times)).toFixed(1);
  return [
    ['rules written for DuckDB as well', String(CHECKS.length)],
    ['findings of both', String(total)],
    ['Parquet files', `${(bytes / 1e6).toFixed(1)} MB`],
    ['DuckDB, files to findings', `${spread(fromFiles, 2)} s`],
    ['DuckDB, loading the files', `${loading.toFixed(2)} s`],
    ['DuckDB, loaded to findings', `${spread(inMemory, 2)} s`],
    ['portal, the same rules', `${spread(inPortal, 2)} s`],
    ['portal to DuckDB, from files', ratio(fromFiles)],
    ['portal to DuckDB, loaded', ratio(inMemory)],
  ];
}

function refuse(who: string, mistakes: readonly string[]): void {
  if (mistakes.length === 0) return;
  for (const line of mistakes.slice(0, MISTAKES_SHOWN)) say(`  wrong: ${line}`);
  throw new Error(`${who} differ in ${mistakes.length} places`);
}
