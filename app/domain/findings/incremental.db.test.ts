import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { asSystem, closeDb } from '~/platform/db.server';
import { countAllRules, forgetOutcomes } from '~test/factories/every-rule';
import { insertRecords } from '~test/factories/insert-record';
import { priceOfRule } from '~test/factories/price-of-rule';
import { EDIT_PLACES, randomEdit } from '~test/factories/random-edits';
import { withDatabase } from '~test/setup/database';
import { reevaluatePersons } from './reevaluate-persons.server';
import { evaluateNow } from './run-evaluation.server';
import { readScoreBasis } from './score-basis.server';

const db = withDatabase();
const TODAY = '2026-11-01';

let persons: number[] = [];
const everything = () =>
  db.query(
    `select (select json_agg(f order by f.id) from finding f) as findings, (select count(*)::int from finding_event) as events,
      (select json_agg(to_jsonb(q) - 'evaluated_at' order by q.person_id) from person_quality q) as persons,
      (select json_agg(to_jsonb(m) - 'updated_at' order by m.municipality_code) from municipality_quality m) as totals,
      (select json_agg(c order by c.municipality_code, c.rule_id) from rule_count c) as rules`,
  );

beforeAll(async () => {
  persons = await asSystem((tx) =>
    insertRecords(
      tx,
      Array.from({ length: 40 }, (_, place) => ({
        person: { municipalityCode: EDIT_PLACES[place % EDIT_PLACES.length] },
      })),
    ),
  );
  // All rules, those that the portal begins in shadow as well.
  await countAllRules();
  await evaluateNow({ today: TODAY });
});
afterAll(closeDb);

it('gives after any edits, person by person, what a full run gives', async () => {
  const edits = fc.array(fc.tuple(fc.nat(11), randomEdit), { minLength: 1, maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(edits, async (steps) => {
      for (const [place, change] of steps) {
        const personId = persons[place] ?? 0;
        await asSystem(async (tx) => {
          await change(tx, personId);
          await reevaluatePersons(tx, [personId], { today: TODAY, cause: 'data' });
        });
      }
      const incremental = await everything();
      const nothing = { persons: 40, opened: 0, reopened: 0, closed: 0, crashed: [] };
      expect(await evaluateNow({ today: TODAY })).toMatchObject(nothing);
      expect(await everything()).toEqual(incremental);
      // And a run that takes nobody's word for being as last judged.
      await forgetOutcomes();
      expect(await evaluateNow({ today: TODAY })).toMatchObject(nothing);
      expect(await everything()).toEqual(incremental);
    }),
    { numRuns: 25 },
  );
}, 120_000);

it('moves the score by exactly the price that was told', async () => {
  const rows = await db.query<{ person_id: number; rule_id: string; municipality_code: string }>(
    "select distinct person_id, rule_id, municipality_code from finding where state = 'open' order by person_id, rule_id limit 40",
  );
  expect(rows.length).toBeGreaterThan(5);
  for (const { person_id: personId, rule_id: ruleId, municipality_code: code } of rows) {
    await asSystem(async (tx) => {
      const { weights, totals } = await readScoreBasis(tx, code);
      const open = await tx.finding.findMany({
        where: { personId, state: 'open' },
        select: { id: true, ruleId: true, severity: true },
      });
      const price = priceOfRule(open, ruleId, weights, totals);
      await tx.finding.updateMany({
        where: { personId, ruleId, state: 'open' },
        data: { state: 'excepted' },
      });
      const { before, after } = await reevaluatePersons(tx, [personId], { today: TODAY, cause: 'data' });
      expect(before.lossTotal - after.lossTotal).toBe(price.points);
      expect(after.score).toBe(price.scoreAfter);
    });
  }
}, 60_000);
