import { readFileSync } from 'node:fs';
import { afterAll, expect, it } from 'vitest';
import { asSystem, closeDb } from '~/platform/db.server';
import { insertRecords } from '~test/factories/insert-record';
import { readSample } from '~test/factories/read-sample';
import { evaluatePersons } from './evaluate-persons.server';
import { RULES } from './rules';

type Expected = { today: string; persons: number; extra_person_rows: number; who: Record<string, string[]> };

afterAll(closeDb);

it.each([
  ['arendal', '4203'],
  ['utsira', '1151'],
])('finds in the sample of %s exactly what is expected', async (name, code) => {
  const expected: Expected = JSON.parse(readFileSync(`test/fixtures/${name}/expected-${code}.json`, 'utf8'));
  const records = readSample(`test/fixtures/${name}`, code);
  expect(records.size).toBe(expected.persons + expected.extra_person_rows);
  const who: Record<string, string[]> = {};
  await asSystem(async (tx) => {
    const ids = await insertRecords(tx, [...records.values()]);
    const { persons, crashed } = await evaluatePersons(tx, ids, { today: expected.today, rules: RULES });
    expect([...crashed]).toEqual([]);
    const dufs = [...records.keys()];
    ids.forEach((id, place) => {
      for (const rule of new Set(persons.get(id)?.failures.map((failure) => failure.ruleId))) {
        who[rule] = [...(who[rule] ?? []), dufs[place] ?? ''].sort();
      }
    });
  });
  expect(who).toEqual(expected.who);
});
