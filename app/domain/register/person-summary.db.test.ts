import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { asSystem, closeDb, type Tx } from '~/platform/db.server';
import { insertRecords } from '~test/factories/insert-record';
import { withDatabase } from '~test/setup/database';

const db = withDatabase();
let ids: number[];

beforeAll(async () => {
  ids = await asSystem((tx) => insertRecords(tx, [{}, {}, {}, {}]));
});
afterAll(closeDb);

const day = fc.constantFrom(
  '2020-12-31',
  '2024-02-29',
  '2025-06-30',
  '2026-01-01',
  '2026-11-02',
  '2027-02-28',
);
const openDay = fc.option(day, { nil: null });

/** A row of each table the summary is taken from, without the person. */
const ROWS: Record<string, fc.Arbitrary<Record<string, string | number | null>>> = {
  category: fc.record({
    code: fc.constantFrom('RP_INTRO', 'KT_INTRO', 'RP_NORSK'),
    from_date: day,
    to_date: openDay,
  }),
  decision: fc.record({
    scheme: fc.constantFrom('INTRO', 'INTRO', 'NORSK'),
    type: fc.constantFrom('TILDELING', 'FORLENGELSE', 'AVSLAG', 'PERMISJON'),
    decided_on: openDay,
    from_date: openDay,
    to_date: openDay,
  }),
  final_goal: fc.record({ code: fc.constantFrom('ARBEID', 'VGO_FULL'), set_on: openDay }),
  contract: fc.record({ signed_on: openDay }),
  language_goal: fc.record({ listening: fc.constantFrom('A1', 'B1', null), set_on: openDay }),
  measure: fc.record({ type: fc.constantFrom('NORSK', 'VGO'), from_date: openDay, to_date: openDay }),
  training_hours: fc.record({
    scheme: fc.constant('NORSK'),
    subject: fc.constantFrom('NORSK', 'SAMF'),
    hours: fc.option(fc.integer({ min: 1, max: 500 }), { nil: null }),
  }),
  absence: fc.record({ type: fc.constant('LEGE'), from_date: openDay }),
  full_time_upper_secondary: fc.record({ from_date: openDay }),
  programme_end: fc.record({
    ended_on: openDay,
    reason: fc.constantFrom('ARBEID', 'IKKE_REGISTRERT'),
    reopened_on: fc.option(day, { nil: null, freq: 4 }),
    set_by: fc.constant('BRUKER'),
  }),
};
const TABLES = Object.keys(ROWS);

type Edit = { name: string; run: (tx: Tx) => Promise<unknown> };
const place = fc.nat({ max: 3 });
const table = fc.constantFrom(...TABLES);

const insert = table.chain((name) =>
  fc.tuple(fc.array(fc.tuple(place, ROWS[name] ?? fc.constant({})), { minLength: 1, maxLength: 4 })).map(
    ([rows]): Edit => ({
      name: `insert ${name} ${JSON.stringify(rows)}`,
      run: async (tx) => {
        for (const [at, row] of rows) {
          const columns = ['person_id', 'source', ...Object.keys(row)].join(', ');
          await tx.$executeRawUnsafe(
            `insert into ${name} (${columns}) select ${columns} from jsonb_populate_record(null::${name}, $1::jsonb)`,
            JSON.stringify({ ...row, person_id: ids[at], source: 'WEB' }),
          );
        }
      },
    }),
  ),
);

/** Of all persons in one statement, so that triggers see many at once. */
const change = fc.tuple(table, fc.constantFrom('annul', 'touch', 'give away', 'delete'), place, place).map(
  ([name, kind, from, to]): Edit => ({
    name: `${kind} ${name} ${from} ${to}`,
    run: (tx) => {
      if (kind === 'annul')
        return tx.$executeRawUnsafe(
          `update ${name} set annulled_at = case when annulled_at is null then now() end where id % 2 = 0`,
        );
      if (kind === 'touch') return tx.$executeRawUnsafe(`update ${name} set source = 'FILE'`);
      if (kind === 'give away')
        return tx.$executeRawUnsafe(
          `update ${name} set person_id = $2 where person_id = $1`,
          ids[from],
          ids[to],
        );
      return tx.$executeRawUnsafe(`delete from ${name} where person_id = $1`, ids[from]);
    },
  }),
);

const move = fc.tuple(place, fc.constantFrom('4203', '1151', '0301')).map(
  ([at, code]): Edit => ({
    name: `move ${at} to ${code}`,
    run: (tx) =>
      tx.$executeRawUnsafe('update person set municipality_code = $2 where id = $1', ids[at], code),
  }),
);

/** The number of writes is the only thing that making it anew does not bring back. */
const READ = "select to_jsonb(s) - 'version' as row from person_summary s order by person_id";
type Row = { row: Record<string, unknown> };

it('is after any edits what it would be if it were made anew', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof({ weight: 3, arbitrary: insert }, { weight: 2, arbitrary: change }, move), {
        minLength: 1,
        maxLength: 10,
      }),
      async (edits) => {
        await asSystem(async (tx) => {
          for (const edit of edits) await edit.run(tx);
        });
        const kept = await db.query<Row>(READ);
        await db.query(
          "update person_summary set measures = -1, municipality_code = '9999', standing_ends = -1",
        );
        await db.query('select summarise_all()');
        expect(kept).toEqual(await db.query<Row>(READ));
        expect(kept).toHaveLength(ids.length);
        const moved = await db.query(
          'select 1 from person_summary s join person p on p.id = s.person_id where s.municipality_code <> p.municipality_code',
        );
        expect(moved).toEqual([]);
      },
    ),
    { numRuns: 60 },
  );
});

it('loses nothing when two write about one person at the same time', async () => {
  const [first, second] = await Promise.all(
    [ids[0], ids[0]].map((personId, n) =>
      asSystem(async (tx) => {
        await tx.measure.create({
          data: { personId: personId ?? 0, type: n === 0 ? 'FAGBREV' : 'BRANSJEKURS', source: 'WEB' },
        });
        await new Promise((resolve) => setTimeout(resolve, 100));
        return n;
      }),
    ),
  );
  expect([first, second]).toEqual([0, 1]);
  const [row] = await db.query<{ types: string[] }>(
    'select measure_types as types from person_summary where person_id = $1',
    [ids[0]],
  );
  expect(row?.types).toEqual(expect.arrayContaining(['FAGBREV', 'BRANSJEKURS']));
});
