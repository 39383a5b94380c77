import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseRecord } from '~/domain/quality/case-record';
import { RULES } from '~/domain/quality/rules';
import { asSystem, closeDb } from '~/platform/db.server';
import { insertRecords } from '~test/factories/insert-record';
import { fillRegister } from '../country/fill';
import { makeCountry } from '../country/generate';
import { query } from '../database';
import { CHECKS } from './checks';
import { differences, expectedOfChecks } from './compare';
import { CHECKED_RULES, portalFindings } from './portal-findings';
import { exportRegister } from './register-files';
import { checkFiles, type Findings, withDuckdb } from './run-checks';

/** The day of most worked examples. */
const TODAY = '2026-11-01';
const PERSONS = 400;

/** Records of the worked examples of all rules, which lie on the edges of what rules allow. */
function workedExamples(): CaseRecord[] {
  const successors = new Map<string, NonNullable<CaseRecord['successors']>[number]>();
  const taken = new Set<string>();
  // A number can be registered once: who comes later gets another.
  const withOwnNumber = ({ duf, ...person }: NonNullable<CaseRecord['person']> = {}): typeof person => {
    if (!duf || taken.has(duf)) return person;
    taken.add(duf);
    return { duf, ...person } as typeof person;
  };
  const records = RULES.flatMap((rule) => rule.cases).map(({ record }) => {
    for (const one of record.successors ?? []) successors.set(`${one.oldCode} ${one.newCode}`, one);
    const person = withOwnNumber(record.person);
    return { ...record, person, others: record.others?.map(withOwnNumber), successors: [] };
  });
  return [...records, { successors: [...successors.values()] }];
}

const root = mkdtempSync(path.join(os.tmpdir(), 'nir-parquet-'));
const url = process.env.DATABASE_URL ?? '';

/** Exports the register as it stands. */
async function exported(name: string): Promise<string> {
  const folder = path.join(root, name);
  await withDuckdb((duckdb) => exportRegister(duckdb, { url, folder, mark: name }));
  return folder;
}

const expected: Findings = new Map();
let country: string;
let examples: string;

beforeAll(async () => {
  await fillRegister(url, makeCountry(PERSONS, TODAY), undefined, ({ number, expected: own }) => {
    for (const [rule, findings] of Object.entries(own)) expected.set(`${number} ${rule}`, findings);
  });
  country = await exported('country');
  // Both make up the same numbers for persons.
  await query(url, 'truncate person cascade');
  await asSystem((tx) => insertRecords(tx, workedExamples()));
  examples = await exported('examples');
});

afterAll(async () => {
  rmSync(root, { recursive: true });
  await closeDb();
});

describe('the checks in DuckDB', () => {
  it('stand for rules of the portal, each once', () => {
    expect(CHECKED_RULES.map(({ id }) => id)).toEqual(CHECKS.map(({ rule }) => rule).sort());
  });

  it('find what was spoilt, and nothing else', async () => {
    expect(differences(await checkFiles(country, TODAY), expectedOfChecks(expected))).toEqual([]);
  });

  it.each([TODAY, '2024-02-29', '2026-03-01'])(
    'find what the rules of the portal find on %s',
    async (today) => {
      const found = await checkFiles(examples, today);
      expect(differences(found, await portalFindings(today))).toEqual([]);
      const rules = new Set([...found.keys()].map((key) => key.split(' ')[1]));
      const idle = CHECKS.filter(({ rule }) => !rules.has(rule));
      if (today === TODAY) expect(idle).toEqual([]);
    },
  );
});
