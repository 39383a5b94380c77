import pg from 'pg';
import { expect, it } from 'vitest';
import type { Rule } from '~/domain/quality/define-rule';
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

async function failures(
  ids: number[],
  { today = TODAY, rules = RULES as readonly Rule[] } = {},
): Promise<Map<string, number>> {
  const { persons, crashed } = await asSystem((tx) => evaluatePersons(tx, ids, { today, rules }));
  expect([...crashed]).toEqual([]);
  const counts = new Map<string, number>();
  for (const result of persons.values()) {
    for (const rule of new Set(result.failures.map((failure) => failure.ruleId)))
      counts.set(rule, (counts.get(rule) ?? 0) + 1);
  }
  return counts;
}

// The demo is loaded on any day: in the midst of a round, at its end, and when the law of today is years old.
it.each([TODAY, '2027-03-02', '2028-06-01'])(
  'composes careful records that no rule faults on %s',
  async (today) => {
    let running = 0;
    const setting: Setting = {
      random: randomOf(`careful ${today}`),
      municipalityCode: '4203',
      today,
      specialistSystem: true,
      nextDuf: (year) => {
        running += 1;
        return demoDuf(year, running);
      },
    };
    const ids = await write(Array.from({ length: 1500 }, () => composePerson(setting)));
    expect(Object.fromEntries(await failures(ids, { today }))).toEqual({});
    await db.query('truncate person cascade');
  },
);

it('gives the whole country about 6 000 persons with faults of all rules', async () => {
  const country = composeCountry(TODAY);
  expect(country.length).toBeGreaterThan(5_500);
  expect(country.length).toBeLessThan(6_500);
  expect(country).toEqual(composeCountry(TODAY));
  const ids = await write(country);
  const counts = await failures(ids, { rules: ROUND });
  expect([...counts.keys()].sort()).toEqual(ROUND.map((rule) => rule.id).sort());
  const newer = [...(await failures(ids))].filter(([ruleId]) => !RULES_OF_2026.has(ruleId));
  expect(newer.length).toBeGreaterThan(10);
  // The newer rules can be switched on without most of the country turning red.
  for (const [ruleId, persons] of newer) expect(persons, ruleId).toBeLessThan(country.length * 0.07);
});
