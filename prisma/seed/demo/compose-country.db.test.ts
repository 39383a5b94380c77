import pg from 'pg';
import { expect, it } from 'vitest';
import { evaluatePersons } from '~/domain/quality/evaluate-persons.server';
import { RULES } from '~/domain/quality/rules';
import { asSystem } from '~/platform/db.server';
import { withDatabase } from '~test/setup/database';
import { RULES_OF_2026 } from '../data/rule-sets';
import { composeCountry } from './compose-country';
import { composePerson } from './compose-person';
import { randomOf } from './random';
import type { Setting } from './setting';
import { demoDuf } from './synthetic-person';
import { writeRegister } from './write-register';

const db = withDatabase();
/** The rules that the demo data is made for. */
const ROUND = RULES.filter((rule) => RULES_OF_2026.has(rule.id));
const TODAY = '2026-11-21';

async function write(persons: Parameters<typeof writeRegister>[1]): Promise<number[]> {
  const client = new pg.Client({ connectionString: db.url });
  await client.connect();
  await client.query('begin');
  await writeRegister(client, persons);
  await client.query('commit');
  await client.end();
  const rows = await db.query<{ id: number }>('select id from person order by id');
  return rows.map((row) => row.id);
}

async function failures(ids: number[]): Promise<Map<string, number>> {
  const { persons, crashed } = await asSystem((tx) =>
    evaluatePersons(tx, ids, { today: TODAY, rules: ROUND }),
  );
  expect([...crashed]).toEqual([]);
  const counts = new Map<string, number>();
  for (const result of persons.values()) {
    for (const rule of new Set(result.failures.map((failure) => failure.ruleId)))
      counts.set(rule, (counts.get(rule) ?? 0) + 1);
  }
  return counts;
}

it('composes careful records that no rule finds fault with', async () => {
  let running = 0;
  const setting: Setting = {
    random: randomOf('careful'),
    municipalityCode: '4203',
    today: TODAY,
    specialistSystem: true,
    nextDuf: (year) => {
      running += 1;
      return demoDuf(year, running);
    },
  };
  const ids = await write(Array.from({ length: 1500 }, () => composePerson(setting)));
  expect(Object.fromEntries(await failures(ids))).toEqual({});
  await db.query('truncate person cascade');
});

it('gives the whole country about 6 000 persons with faults of all rules', async () => {
  const country = composeCountry(TODAY);
  expect(country.length).toBeGreaterThan(5_500);
  expect(country.length).toBeLessThan(6_500);
  expect(country).toEqual(composeCountry(TODAY));
  const counts = await failures(await write(country));
  expect([...counts.keys()].sort()).toEqual(ROUND.map((rule) => rule.id).sort());
});
