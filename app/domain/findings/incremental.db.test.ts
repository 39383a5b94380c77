import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { asSystem, closeDb, type Tx } from '~/platform/db.server';
import { insertRecords } from '~test/factories/insert-record';
import { withDatabase } from '~test/setup/database';
import { priceOfRule } from './price';
import { reevaluatePersons } from './reevaluate-persons.server';
import { evaluateNow } from './run-evaluation.server';
import { readScoreBasis } from './score-basis.server';

const db = withDatabase();
const TODAY = '2026-11-01';
const PLACES = ['4203', '1151', '0301'];

/** Days around the cut-overs of the law, the deadlines before today, a leap day and the control year. */
const DAYS = [
  '2020-12-31',
  '2021-01-01',
  '2022-03-11',
  '2024-02-29',
  '2024-12-31',
  '2025-01-01',
  '2025-06-30',
  '2025-12-31',
  '2026-01-01',
  '2026-06-30',
  '2026-07-01',
  '2026-08-01',
  '2026-08-31',
  '2026-09-01',
  '2026-09-02',
  '2026-10-31',
  '2026-11-01',
  '2026-11-02',
  '2027-02-28',
  '2028-02-29',
];

const day = fc.constantFrom(...DAYS);
const openDay = fc.option(day, { nil: null });
const toDate = (iso: string | null): Date | null => (iso ? new Date(iso) : null);

type Edit = (tx: Tx, personId: number) => Promise<void>;

const source = 'WEB' as const;
const period = fc.record({ from: day, to: openDay, registered: openDay });

const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc
    .record({
      period,
      decided: openDay,
      kind: fc.constantFrom(
        'INTRO TILDELING',
        'INTRO TILDELING',
        'INTRO FORLENGELSE',
        'INTRO PERMISJON',
        'INTRO AVSLAG',
        'NORSK TILDELING',
        'NORSK_RETT TILDELING',
        'NORSK_RETT UTVIDET_NORSK',
      ),
    })
    .map(
      ({ period: { from, to, registered }, decided, kind }): Edit =>
        async (tx, personId) => {
          const [scheme = '', type = ''] = kind.split(' ');
          const days = {
            decidedOn: toDate(decided),
            offeredStartOn: toDate(from),
            fromDate: toDate(from),
            toDate: toDate(to),
          };
          await tx.decision.create({
            data: { personId, scheme, type, ...days, registeredOn: toDate(registered), source },
          });
        },
    ),
  period.map(
    ({ from, to, registered }): Edit =>
      async (tx, personId) => {
        const days = { fromDate: toDate(from), toDate: toDate(to), registeredOn: toDate(registered) };
        await tx.measure.create({ data: { personId, type: 'SPRAKPRAKSIS', ...days, source } });
      },
  ),
  period.map(
    ({ from, to }): Edit =>
      async (tx, personId) => {
        const days = { fromDate: toDate(from), toDate: toDate(to) };
        await tx.trainingHours.create({
          data: { personId, scheme: 'NORSK', subject: 'NORSK', ...days, source },
        });
      },
  ),
  fc
    .record({
      on: day,
      reason: fc.constantFrom('ARBEID', 'IKKE_REGISTRERT'),
      setBy: fc.constantFrom('SYSTEM', 'BRUKER'),
    })
    .map(
      ({ on, reason, setBy }): Edit =>
        async (tx, personId) => {
          await tx.programmeEnd.create({ data: { personId, endedOn: toDate(on), reason, setBy, source } });
        },
    ),
  fc.record({ code: fc.constantFrom('RP_INTRO', 'RP_NORSK', 'R_NORSK'), from: day, to: openDay }).map(
    ({ code, from, to }): Edit =>
      async (tx, personId) => {
        await tx.category.create({
          data: { personId, code, fromDate: new Date(from), toDate: toDate(to), source },
        });
      },
  ),
  fc.constantFrom('ARBEID', 'VGO_FULL', 'FAGBREV').map(
    (code): Edit =>
      async (tx, personId) => {
        await tx.finalGoal.create({ data: { personId, code, setOn: new Date('2025-01-01'), source } });
      },
  ),
  fc.constantFrom('decision', 'measure', 'training_hours', 'programme_end', 'category', 'final_goal').map(
    (table): Edit =>
      async (tx, personId) => {
        await tx.$executeRawUnsafe(
          `update ${table} set annulled_at = now() where id = (select max(id) from ${table} where person_id = $1 and annulled_at is null)`,
          personId,
        );
      },
  ),
  fc.record({ table: fc.constantFrom('decision', 'measure', 'category'), to: openDay }).map(
    ({ table, to }): Edit =>
      async (tx, personId) => {
        await tx.$executeRawUnsafe(
          `update ${table} set to_date = $2::date where person_id = $1`,
          personId,
          to,
        );
      },
  ),
  fc
    .record({
      hasUpperSecondary: fc.constantFrom(true, false, null),
      nationalId: fc.constantFrom('01019900283', '29029900157', null, null),
      regime: fc.constantFrom('INTRO', 'INTEG', 'INTEG_6A'),
      municipalityCode: fc.constantFrom(...PLACES),
      permitDate: day.map((iso) => new Date(iso)),
    })
    .map(
      (data): Edit =>
        async (tx, id) => {
          await tx.person.update({ where: { id }, data });
        },
    ),
);

let persons: number[] = [];
const everything = () =>
  db.query(
    `select (select json_agg(f order by f.id) from finding f) as findings, (select count(*)::int from finding_event) as events,
      (select json_agg(q order by q.person_id) from person_quality q) as persons,
      (select json_agg(m order by m.municipality_code) from municipality_quality m) as totals,
      (select json_agg(c order by c.municipality_code, c.rule_id) from rule_count c) as rules`,
  );

beforeAll(async () => {
  persons = await asSystem((tx) =>
    insertRecords(
      tx,
      Array.from({ length: 40 }, (_, place) => ({ person: { municipalityCode: PLACES[place % 3] } })),
    ),
  );
  await evaluateNow({ today: TODAY });
});
afterAll(closeDb);

it('gives after any edits, person by person, what a full run gives', async () => {
  const edits = fc.array(fc.tuple(fc.nat(11), edit), { minLength: 1, maxLength: 12 });
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
      expect(await evaluateNow({ today: TODAY })).toMatchObject({
        persons: 40,
        opened: 0,
        reopened: 0,
        closed: 0,
        crashed: [],
      });
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
