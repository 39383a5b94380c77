import pg from 'pg';
import { afterAll, expect, it } from 'vitest';
import { evaluatePersons } from '~/domain/quality/evaluate-persons.server';
import { RULES } from '~/domain/quality/rules';
import { asSystem, closeDb } from '~/platform/db.server';
import { withDatabase } from '~test/setup/database';
import { RULES_OF_2026 } from '../data/rule-sets';
import { lateProgrammes } from './late-programmes';
import { demoDuf } from './synthetic-person';
import { writeRegister } from './write-register';

const db = withDatabase();
const TODAY = '2026-11-21';
afterAll(closeDb);

it('gives the older reports persons with the faults that are meant, and the others none', async () => {
  let running = 0;
  const nextDuf = (year: number) => {
    running += 1;
    return demoDuf(year, running);
  };
  const persons = lateProgrammes({ today: TODAY, specialistSystem: false, nextDuf });
  const client = new pg.Client({ connectionString: db.url });
  await client.connect();
  await client.query('begin');
  await writeRegister(client, persons);
  await client.query('commit');
  await client.end();
  const ids = (await db.query<{ id: number }>('select id from person order by id')).map(({ id }) => id);
  const rules = RULES.filter((rule) => RULES_OF_2026.has(rule.id));
  const { persons: judged } = await asSystem((tx) => evaluatePersons(tx, ids, { today: TODAY, rules }));
  const found = new Map<string, number>();
  for (const { failures } of judged.values()) {
    for (const { ruleId } of failures) found.set(ruleId, (found.get(ruleId) ?? 0) + 1);
  }
  expect([...found.keys()].sort()).toEqual(['DQ-040', 'DQ-081']);
  const [ended] = await db.query<{ now: number }>(
    'select count(*) filter (where end_years @> array[2026])::int as now from person_summary',
  );
  expect(ended?.now).toBeGreaterThan(15);
});
