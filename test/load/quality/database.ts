import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { RULES } from '~/domain/quality/rules';
import { newRulesInShadow } from '../../../prisma/seed/data/rule-sets';
import { connectionOptions } from '../../../scripts/database/connection';
import { prepareDatabase } from '../../../scripts/database/prepare';
import { say } from '../statistics';
import { fillRegister } from './country/fill';
import { makeCountry } from './country/generate';
import type { Manifest } from './country/manifest';

export const FOLDER = path.resolve('.cache', 'bench-quality');

export type FilledDatabase = {
  url: string;
  manifest: Manifest;
  /** Findings that the rules must raise, by `person rule`. */
  expected: Map<string, number>;
};

export async function query<Row extends pg.QueryResultRow>(
  url: string,
  sql: string,
  values: unknown[] = [],
): Promise<Row[]> {
  const client = new pg.Client(connectionOptions(url));
  await client.connect();
  try {
    return (await client.query<Row>(sql, values)).rows;
  } finally {
    await client.end();
  }
}

/** Changes when the generator does, so that no database outlives it. */
function generatorMark(): string {
  const hash = createHash('sha256');
  const folder = path.join(import.meta.dirname, 'country');
  for (const name of readdirSync(folder).sort()) {
    if (!name.endsWith('.test.ts')) hash.update(readFileSync(path.join(folder, name)));
  }
  return hash.digest('hex').slice(0, 12);
}

/** The database `nir_quality_N` beside the one given: made and filled, or kept from the last run of this size. */
export async function openDatabase(server: string, persons: number, today: string): Promise<FilledDatabase> {
  const name = `nir_quality_${persons}`;
  const url = new URL(server);
  url.pathname = `/${name}`;
  const mark = `quality ${persons} ${today} ${generatorMark()}`;
  const files = { manifest: file(`manifest-${persons}.json`), expected: file(`expected-${persons}.tsv`) };
  const [made] = await query(server, 'select 1 from pg_database where datname = $1', [name]);
  if (made) {
    const [found] = await query<{ mark: string | null }>(
      url.href,
      "select obj_description('public'::regnamespace) as mark",
    );
    if (found?.mark === mark && existsSync(files.manifest) && existsSync(files.expected)) {
      await prepareDatabase(url.href);
      await activateRules(url.href);
      return { url: url.href, ...readFiles(files) };
    }
    await query(server, `drop database ${name} with (force)`);
  }
  await query(server, `create database ${name}`);
  await prepareDatabase(url.href);
  await activateRules(url.href);
  await fill(url.href, { persons, today, files });
  await query(url.href, `comment on schema public is '${mark}'`);
  return { url: url.href, ...readFiles(files) };
}

/** Every rule counts in every year, those in shadow too. */
export async function activateRules(url: string): Promise<void> {
  const pairs = RULES.flatMap((rule) => rule.regimes.map((regime) => ({ rule: rule.id, regime })));
  await query(url, 'delete from rule_in_year');
  await query(
    url,
    `insert into rule_in_year (control_year, regime, rule_id, status, reason)
     select 2000, r.regime, r.rule, 'active', '' from jsonb_to_recordset($1::jsonb) r(regime text, rule text)`,
    [JSON.stringify(pairs)],
  );
}

/** The rules count as the portal comes: those newer than the round of 2026 are in shadow. */
export async function activateRulesInForce(url: string): Promise<void> {
  await activateRules(url);
  await query(
    url,
    `insert into rule_in_year (control_year, regime, rule_id, status, reason)
     select control_year, regime, rule_id, status, reason
     from jsonb_to_recordset($1::jsonb) r(control_year int, regime text, rule_id text, status text, reason text)`,
    [JSON.stringify(newRulesInShadow())],
  );
}

const file = (name: string): string => path.join(FOLDER, name);

type Files = { manifest: string; expected: string };

async function fill(
  url: string,
  { persons, today, files }: { persons: number; today: string; files: Files },
): Promise<void> {
  const began = performance.now();
  const expected: string[] = [];
  const manifest = await fillRegister(
    url,
    makeCountry(persons, today),
    (step) => say(`  ${Math.round((performance.now() - began) / 1000)} s: ${step}`),
    (person) => {
      for (const [rule, findings] of Object.entries(person.expected)) {
        expected.push(`${person.number}\t${rule}\t${findings}`);
      }
    },
  );
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(files.manifest, `${JSON.stringify(manifest, null, 1)}\n`);
  writeFileSync(files.expected, `${expected.join('\n')}\n`);
  const seconds = Math.round((performance.now() - began) / 1000);
  const megabytes = Math.round((process.resourceUsage().maxRSS * 1024) / 1e6);
  say(`${persons} persons with ${manifest.rows} rows made in ${seconds} s, with ${megabytes} MB at most`);
}

function readFiles({ manifest, expected }: Files): Pick<FilledDatabase, 'manifest' | 'expected'> {
  const lines = readFileSync(expected, 'utf8').split('\n').filter(Boolean);
  return {
    manifest: JSON.parse(readFileSync(manifest, 'utf8')) as Manifest,
    expected: new Map(
      lines.map((line) => {
        const [number, rule, findings] = line.split('\t');
        return [`${number} ${rule}`, Number(findings)];
      }),
    ),
  };
}

/** Forgets every judgement, so that the next run is the first. */
export async function forgetFindings(url: string): Promise<void> {
  const tables = [
    'finding',
    'finding_event',
    'person_quality',
    'person_rest',
    'municipality_quality',
    'quality_run',
    'activity',
  ];
  const sums = ['municipality_quality_day', 'rule_count', 'shadow_effect'];
  await query(url, `truncate ${[...tables, ...sums].join(', ')} cascade`);
}

/** Findings that are wrong: raised without a fault, not raised where there is one, or raised too few or too many times. */
export async function wrongFindings({
  url,
  expected,
}: FilledDatabase): Promise<{ right: number; wrong: string[] }> {
  const raised = await query<{ key: string; findings: number }>(
    url,
    `select person_id || ' ' || rule_id as key, count(*)::int as findings
     from finding where state <> 'resolved' group by person_id, rule_id`,
  );
  const left = new Map(expected);
  const wrong: string[] = [];
  let right = 0;
  for (const { key, findings } of raised) {
    if (left.get(key) === findings) right += findings;
    else wrong.push(`${key}: ${findings} and not ${left.get(key) ?? 0}`);
    left.delete(key);
  }
  for (const [key, findings] of left) wrong.push(`${key}: 0 and not ${findings}`);
  return { right, wrong };
}
