import { RULES } from '~/domain/quality/rules';
import { closeDb } from '~/platform/db.server';
import {
  activateRules,
  activateRulesInForce,
  forgetFindings,
  openDatabase,
  wrongFindings,
} from './quality/database';
import { compareWithDuckdb } from './quality/duckdb/compare';
import { explainStatement } from './quality/explain';
import { evaluateAll, judgeAfterFix, judgeThousand } from './quality/measure';
import { measureQualityPages } from './quality/pages';
import { say } from './statistics';

/** The day as of which everyone is judged. */
const TODAY = '2026-11-01';
/** Two days before, which the nights begin from: an ordinary one, and the one in which a month begins. */
const DAYS = { before: '2026-10-30', night: '2026-10-31', newMonth: TODAY } as const;
const USUAL_SIZE = 30_000;
const PARTS = ['full', 'person', 'thousand', 'duckdb'] as const;
/** Parts that are measured when asked for by name. */
const ASKED_FOR = ['explain', 'pages', 'in-force'] as const;
/** Numbers of persons whose statement is taken apart. */
const EXPLAINED = [1, 1000, 10_000];

type Row = [name: string, value: string];

/**
 * `npm run bench:quality [persons ...] [-- --only full|person|thousand|duckdb|explain|pages|in-force]`: the rules over a whole made-up country of which it is
 * known what each rule must find. Full evaluation, first run, second run with nothing to write, and the nights after it, each in a
 * process of its own; one person after a fix; a thousand persons; the same checks in DuckDB. Every finding is checked against the manifest. The database of each size
 * is kept for the next run. `--only explain` prints instead what the statement of the rules spends its time on, `--only pages`
 * measures the pages that grow with the country, and `--only in-force` measures with the rules that count in 2026, the others in shadow.
 */
export async function benchQuality(args: readonly string[]): Promise<void> {
  const sizes = args.filter((arg) => /^\d+$/.test(arg)).map(Number);
  const only = args.includes('--only') ? (args[args.indexOf('--only') + 1] ?? '') : '';
  const asked = ASKED_FOR.find((part) => part === only);
  const parts = PARTS.filter((part) => part.startsWith(only));
  if (parts.length === 0 && !asked) throw new Error(`--only takes ${[...PARTS, ...ASKED_FOR].join(', ')}`);
  process.env.PORTAL_DEMO = 'true';
  const server = process.env.DATABASE_URL ?? '';
  const columns: Row[][] = [];
  try {
    for (const persons of sizes.length > 0 ? sizes : [USUAL_SIZE]) {
      if (asked === 'explain') await explainSize(server, persons);
      else if (asked === 'pages') await measurePagesOf(server, persons);
      else if (asked === 'in-force') columns.push(await measureRulesInForce(server, persons));
      else columns.push(await measureSize(server, persons, parts));
      await closeDb();
    }
  } finally {
    await closeDb();
  }
  printTable(columns);
}

async function explainSize(server: string, persons: number): Promise<void> {
  const { url } = await openDatabase(server, persons, TODAY);
  for (const some of EXPLAINED) if (some <= persons) await explainStatement(url, TODAY, some);
}

async function measurePagesOf(server: string, persons: number): Promise<void> {
  const { url } = await openDatabase(server, persons, TODAY);
  process.env.DATABASE_URL = url;
  await measureQualityPages(url, TODAY);
}

async function measureSize(server: string, persons: number, parts: readonly string[]): Promise<Row[]> {
  const database = await openDatabase(server, persons, TODAY);
  const { url, manifest } = database;
  process.env.DATABASE_URL = url;
  const rows: Row[] = [
    ['persons', String(persons)],
    ['rows', String(manifest.rows)],
    ['rules', String(RULES.length)],
  ];
  if (parts.includes('full')) {
    await forgetFindings(url);
    rows.push(...(await runRows('first run', url, DAYS.before, 'anew')));
    rows.push(...(await runRows('second run', url, DAYS.before, 'anew')));
    rows.push(...(await runRows('first night', url, DAYS.before, 'night')));
    rows.push(...(await runRows('next night', url, DAYS.night, 'night')));
    rows.push(...(await runRows('night of a new month', url, DAYS.newMonth, 'night')));
  }
  if (parts.some((part) => part !== 'duckdb')) {
    const { right, wrong } = await wrongFindings(database);
    for (const line of wrong.slice(0, 10)) say(`  wrong: ${line}`);
    rows.push(['findings right', String(right)], ['findings wrong', String(wrong.length)]);
  }
  if (parts.includes('person')) rows.push(...(await personRows(url)));
  if (parts.includes('thousand')) rows.push(await thousandRow(url));
  if (parts.includes('duckdb')) rows.push(...(await compareWithDuckdb(database, { persons, today: TODAY })));
  sayRows(rows);
  return rows;
}

/** The same with the rules that count in 2026; afterwards all count again. */
async function measureRulesInForce(server: string, persons: number): Promise<Row[]> {
  const { url } = await openDatabase(server, persons, TODAY);
  process.env.DATABASE_URL = url;
  const rows: Row[] = [['persons', String(persons)]];
  await activateRulesInForce(url);
  try {
    rows.push(...(await runRows('run after the rules changed', url, TODAY, 'anew')));
    rows.push(...(await runRows('second run', url, TODAY, 'anew')));
    rows.push(...(await personRows(url)), await thousandRow(url));
  } finally {
    await activateRules(url);
    await evaluateAll(url, TODAY, 'anew');
  }
  sayRows(rows);
  return rows;
}

async function personRows(url: string): Promise<Row[]> {
  const { median, p95 } = await judgeAfterFix(url, TODAY);
  return [
    ['one person after a fix, median', `${median.toFixed(1)} ms`],
    ['one person after a fix, p95', `${p95.toFixed(1)} ms`],
  ];
}

async function thousandRow(url: string): Promise<Row> {
  return ['1 000 persons', `${(await judgeThousand(url, TODAY)).toFixed(0)} ms`];
}

function sayRows(rows: readonly Row[]): void {
  for (const [name, value] of rows) say(`  ${name.padEnd(34)}${value}`);
}

async function runRows(name: string, url: string, today: string, manner: 'night' | 'anew'): Promise<Row[]> {
  const run = await evaluateAll(url, today, manner);
  const steps = run.steps.map(([step, seconds]) => `${step} ${seconds.toFixed(1)}`).join(', ');
  say(`  ${name}: ${run.opened} opened, ${run.closed} closed; steps in s: ${steps}`);
  if (run.crashed.length > 0) say(`  crashed: ${run.crashed.join(', ')}`);
  return [
    [name, `${run.seconds.toFixed(1)} s`],
    [`${name}, computing in Node`, `${run.cpuSeconds.toFixed(1)} s`],
    [`${name}, memory of Node`, `${run.megabytesBefore} to ${run.megabytes} MB`],
  ];
}

function printTable(columns: readonly Row[][]): void {
  const [first] = columns;
  if (!first || columns.length < 2) return;
  say('');
  for (const [place, [name]] of first.entries()) {
    say(`${name.padEnd(34)}${columns.map((rows) => (rows[place]?.[1] ?? '').padStart(16)).join('')}`);
  }
}
