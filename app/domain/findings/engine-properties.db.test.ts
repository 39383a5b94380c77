import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { CASE_TODAY } from '~/domain/quality/case-record';
import { RULES } from '~/domain/quality/rules';
import { asSystem, closeDb } from '~/platform/db.server';
import { countAllRules } from '~test/factories/every-rule';
import { insertRecords } from '~test/factories/insert-record';
import { EDIT_PLACES, type Edit, randomEdit } from '~test/factories/random-edits';
import { withDatabase } from '~test/setup/database';
import { evaluateNow } from './run-evaluation.server';

const db = withDatabase();
afterAll(closeDb);

const TODAY = '2026-11-01';
const PERSONS = 24;
/** Rules that are tried while the others count. */
const TRIED = ['DQ-030', 'DQ-042', 'DQ-080'];

let persons: number[] = [];
beforeAll(async () => {
  persons = await asSystem((tx) =>
    insertRecords(
      tx,
      Array.from({ length: PERSONS }, (_, place) => ({
        person: { municipalityCode: EDIT_PLACES[place % EDIT_PLACES.length] },
      })),
    ),
  );
  await countAllRules(TRIED);
});

/** Changes that no rule has looked at yet. */
const changes = fc.array(fc.tuple(fc.nat(PERSONS - 1), randomEdit), { minLength: 20, maxLength: 60 });

async function change(steps: [number, Edit][]): Promise<void> {
  await asSystem(async (tx) => {
    for (const [place, edit] of steps) await edit(tx, persons[place] ?? 0);
  });
}

/** What a run wrote, without the ids and the times at which it did. */
const written = async (): Promise<unknown> => {
  const [row] = await db.query(`select
    (select json_agg(to_jsonb(f) - '{id,opened_at,first_opened_at}'::text[] order by f.person_id, f.rule_id, f.business_key)
      from finding f) as findings,
    (select json_agg(json_build_array(f.person_id, f.rule_id, f.business_key, e.kind, e.cause) order by f.person_id, f.rule_id, f.business_key)
      from finding_event e join finding f on f.id = e.finding_id) as events,
    (select json_agg(to_jsonb(q) - 'evaluated_at' order by q.person_id) from person_quality q) as persons,
    (select json_agg(to_jsonb(m) - 'updated_at' order by m.municipality_code) from municipality_quality m) as totals,
    (select json_agg(c order by c.municipality_code, c.rule_id) from rule_count c where c.applicable > 0 or c.failing > 0) as rules,
    (select json_agg(s order by s.municipality_code, s.rule_id) from shadow_effect s) as shadow`);
  return row;
};

const TABLES = [
  'finding',
  'finding_event',
  'person_quality',
  'municipality_quality',
  'rule_count',
  'shadow_effect',
  'known_error_hit',
  'activity',
];

/** Every row with the transaction that wrote it: what is equal has not been written again, not even with the same values. */
const rowsAsWritten = async (): Promise<Record<string, unknown>> => {
  const of = (table: string) =>
    `(select json_agg(json_build_array(t.xmin::text, t) order by t.ctid) from ${table} t) as ${table}`;
  const [row] = await db.query<Record<string, unknown>>(`select ${TABLES.map(of).join(', ')}`);
  return row ?? {};
};

const forgetRuns = () => db.query(`truncate ${TABLES.join(', ')}, quality_run cascade`);

it('judges everyone the same in chunks of 1, 7 and 1 000', async () => {
  await fc.assert(
    fc.asyncProperty(changes, async (steps) => {
      await change(steps);
      const found: unknown[] = [];
      for (const chunk of [1, 7, 1000]) {
        await forgetRuns();
        expect(await evaluateNow({ today: TODAY }, { chunk })).toMatchObject({
          persons: PERSONS,
          crashed: [],
        });
        found.push(await written());
      }
      expect(found[1]).toEqual(found[0]);
      expect(found[2]).toEqual(found[0]);
    }),
    { numRuns: 8 },
  );
}, 120_000);

it('writes nothing when the same run is done twice', async () => {
  await fc.assert(
    fc.asyncProperty(changes, async (steps) => {
      await change(steps);
      await evaluateNow({ today: TODAY });
      const before = await rowsAsWritten();
      expect(await evaluateNow({ today: TODAY })).toMatchObject({ opened: 0, reopened: 0, closed: 0 });
      const after = await rowsAsWritten();
      for (const table of TABLES) expect(after[table], table).toEqual(before[table]);
    }),
    { numRuns: 8 },
  );
}, 120_000);

const findingsOf = (ruleId: string, own: boolean) =>
  db.query(
    `select f.xmin::text, to_jsonb(f) as row from finding f where (f.rule_id = $1) = $2 order by f.id`,
    [ruleId, own],
  );

/** Rules that count, each with a worked example that fails it on the day and may be put in several times. */
const BREAKABLE = RULES.filter(({ id }) => !TRIED.includes(id)).flatMap((rule) => {
  const example = rule.cases.find(
    ({ expect: outcome, today = CASE_TODAY, record: { person = {} } }) =>
      outcome === 'fails' && today === TODAY && !('duf' in person) && !('nationalId' in person),
  );
  return example ? [{ broken: rule, record: example.record }] : [];
});

it('leaves the findings of a rule that crashes, marks the run, and judges by all the others', async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...BREAKABLE), changes, async ({ broken, record }, steps) => {
      await evaluateNow({ today: TODAY });
      await change(steps);
      await asSystem((tx) => insertRecords(tx, [record]));
      const before = await findingsOf(broken.id, true);
      const rules = RULES.map((rule) =>
        rule.id === broken.id ? { ...rule, fails: `no_such_function(f.person_id)` } : rule,
      );
      const { runId, crashed } = await evaluateNow({ today: TODAY }, { rules });
      expect(crashed).toEqual([broken.id]);
      const [run] = await db.query('select state, result from quality_run where id = $1', [runId]);
      expect(run).toMatchObject({ state: 'done', result: { crashed: [broken.id] } });
      expect(await findingsOf(broken.id, true)).toEqual(before);
      const others = await findingsOf(broken.id, false);
      const whole = await evaluateNow({ today: TODAY });
      expect(whole.crashed).toEqual([]);
      expect(await findingsOf(broken.id, false)).toEqual(others);
      // The broken rule had something to say.
      expect(whole.opened).toBeGreaterThan(0);
    }),
    { numRuns: 6 },
  );
}, 180_000);
