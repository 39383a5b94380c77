import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import type { CaseRecord } from '~/domain/quality/case-record';
import { ruleById } from '~/domain/quality/rules';
import { FIELDS, ITEM_KINDS, type RegisterTable } from '~/domain/register/record';
import { asSystem, closeDb } from '~/platform/db.server';
import { insertRecords } from '~test/factories/insert-record';
import { withDatabase } from '~test/setup/database';
import { itemsOfKey } from './finding';
import { reevaluatePersons } from './reevaluate-persons.server';
import { evaluateNow } from './run-evaluation.server';

const db = withDatabase();
const TODAY = '2026-11-01';
afterAll(closeDb);

type Open = { rule_id: string; business_key: string };

const judge = (personId: number) =>
  asSystem((tx) => reevaluatePersons(tx, [personId], { today: TODAY, cause: 'data', notify: false }));

const openOf = (personId: number) =>
  db.query<Open>(
    "select rule_id, business_key from finding where person_id = $1 and state = 'open' order by rule_id, business_key",
    [personId],
  );

const lossOf = async (personId: number): Promise<number> => {
  const [row] = await db.query<{ loss: number }>('select loss from person_quality where person_id = $1', [
    personId,
  ]);
  return row?.loss ?? 0;
};

async function added(record: CaseRecord): Promise<number> {
  const [personId = 0] = await asSystem((tx) => insertRecords(tx, [record]));
  await judge(personId);
  return personId;
}

const annul = (table: string, personId: number, more = '') =>
  db.query(
    `update ${table} set annulled_at = clock_timestamp(), annulment_reason = 'mistake' where person_id = $1 and annulled_at is null ${more}`,
    [personId],
  );

const AWARD = {
  scheme: 'INTRO',
  type: 'TILDELING',
  decidedOn: '2024-03-01',
  fromDate: '2024-04-01',
  toDate: '2026-03-31',
  registeredOn: '2024-03-02',
};
/** No goal, an end without a reason, education not known: three critical rules. */
const FAULTY: CaseRecord = {
  person: { hasUpperSecondary: null },
  categories: [
    { code: 'RP_INTRO', fromDate: '2024-03-01' },
    { code: 'RP_NORSK', fromDate: '2024-03-01' },
  ],
  decisions: [AWARD],
  measures: [
    { type: 'SPRAKPRAKSIS', fromDate: '2024-04-01', toDate: '2026-03-31', registeredOn: '2026-04-01' },
  ],
  ends: [{ endedOn: '2026-03-31', reason: 'IKKE_REGISTRERT', registeredOn: '2026-04-01' }],
};

const rulesOf = (open: Open[]): string[] => [...new Set(open.map((one) => one.rule_id))];

describe('deleting or blanking', () => {
  it('leaves the findings that hung on it, with their points, and says so', async () => {
    const personId = await added(FAULTY);
    const before = rulesOf(await openOf(personId));
    expect(before).toEqual(expect.arrayContaining(['DQ-030', 'DQ-050', 'DQ-081']));
    for (const table of ['programme_end', 'decision', 'measure']) {
      const loss = await lossOf(personId);
      await annul(table, personId);
      await judge(personId);
      expect(await lossOf(personId)).toBeGreaterThanOrEqual(loss);
    }
    expect(rulesOf(await openOf(personId))).toEqual(expect.arrayContaining(before));
    const [told] = await db.query<{ evidence: { dataRemoved?: boolean } }>(
      "select evidence from finding where person_id = $1 and rule_id = 'DQ-081'",
      [personId],
    );
    expect(told?.evidence.dataRemoved).toBe(true);
    const [count] = await db.query<{ applicable: boolean }>(
      `select 'DQ-081' = any(applicable_rules) as applicable from person_quality where person_id = $1`,
      [personId],
    );
    expect(count?.applicable).toBe(true);
  });

  it('is held back by a full run too, which writes nothing the second time', async () => {
    const personId = await added(FAULTY);
    await annul('programme_end', personId);
    await evaluateNow({ today: TODAY });
    expect(rulesOf(await openOf(personId))).toContain('DQ-081');
    expect(await evaluateNow({ today: TODAY })).toMatchObject({ opened: 0, reopened: 0, closed: 0 });
    expect(rulesOf(await openOf(personId))).toContain('DQ-081');
  });

  it('is made good by registering anew', async () => {
    const personId = await added(FAULTY);
    await annul('programme_end', personId);
    await judge(personId);
    await db.query(
      `insert into programme_end (person_id, ended_on, reason, source, registered_on) values ($1, '2026-03-31', 'ARBEIDSSOKER', 'WEB', '2026-04-01')`,
      [personId],
    );
    await judge(personId);
    expect(rulesOf(await openOf(personId))).not.toContain('DQ-081');
  });

  it('of one of two awards that overlap is what the rule asks for: what hung on the copy goes with it', async () => {
    const personId = await added({ ...FAULTY, decisions: [AWARD, { ...AWARD, decidedOn: '2024-03-05' }] });
    expect(rulesOf(await openOf(personId))).toContain('DQ-025');
    const loss = await lossOf(personId);
    await annul('decision', personId, "and decided_on = '2024-03-05'");
    await judge(personId);
    expect(rulesOf(await openOf(personId))).not.toContain('DQ-025');
    expect(await lossOf(personId)).toBeLessThanOrEqual(loss);
  });

  it('of an end that NIR set by itself takes the missing reason along, since a rule asked for it from the beginning', async () => {
    const personId = await added({
      ...FAULTY,
      ends: [
        { endedOn: '2026-03-31', reason: 'IKKE_REGISTRERT', setBy: 'SYSTEM', registeredOn: '2026-04-01' },
      ],
    });
    await annul('programme_end', personId);
    await judge(personId);
    expect(rulesOf(await openOf(personId))).not.toEqual(expect.arrayContaining(['DQ-082']));
    expect(rulesOf(await openOf(personId))).not.toContain('DQ-081');
  });

  it('of an emptied day leaves what the day failed', async () => {
    const personId = await added({
      ...FAULTY,
      measures: [
        { type: 'SPRAKPRAKSIS', fromDate: '2026-04-01', toDate: '2026-03-31', registeredOn: '2026-04-01' },
      ],
    });
    expect(rulesOf(await openOf(personId))).toContain('DQ-023');
    await db.query('update measure set to_date = null where person_id = $1', [personId]);
    await judge(personId);
    expect(rulesOf(await openOf(personId))).toContain('DQ-023');
    await db.query("update measure set to_date = '2026-04-30' where person_id = $1", [personId]);
    await judge(personId);
    expect(rulesOf(await openOf(personId))).not.toContain('DQ-023');
  });
});

const keyOf = ({ rule_id, business_key }: Open): string => `${rule_id}|${business_key}`;

/** A row to annul or a field to empty, chosen among what is there. */
type Removal = { table: RegisterTable; id: number; field: string | null };

async function removable(personId: number): Promise<Removal[]> {
  const found: Removal[] = [];
  for (const table of ['person', ...ITEM_KINDS] as const) {
    const rows = await db.query<{ row: Record<string, unknown> }>(
      table === 'person'
        ? `select to_jsonb(t) as row from person t where id = $1`
        : `select to_jsonb(t) as row from "${table}" t where person_id = $1 and annulled_at is null order by id`,
      [personId],
    );
    const required = await db.query<{ name: string }>(
      "select column_name as name from information_schema.columns where table_name = $1 and is_nullable = 'NO'",
      [table],
    );
    const fixed = new Set(required.map(({ name }) => name));
    for (const { row } of rows) {
      const id = Number(row.id);
      if (table !== 'person') found.push({ table, id, field: null });
      for (const { name } of FIELDS[table]) {
        if (row[name] !== null && !fixed.has(name)) found.push({ table, id, field: name });
      }
    }
  }
  return found;
}

async function remove({ table, id, field }: Removal): Promise<void> {
  const what = field ? `"${field}" = null` : `annulled_at = clock_timestamp(), annulment_reason = 'mistake'`;
  await db.query(`update "${table}" set ${what} where id = $1`, [id]);
}

/** Rules of the open findings that ask for this very removal, or for the removal of whatever they found. */
function asking(open: readonly Open[], { table, id, field }: Removal): Open[] {
  if (field) return [];
  return open.filter(({ rule_id, business_key }) => {
    const items = itemsOfKey(business_key);
    const fixes: readonly string[] = ruleById(rule_id)?.fixes ?? [];
    const takes = fixes.includes('annul_duplicate') || fixes.includes('replace_automatic_end');
    return takes && (items.length === 0 || items.some((item) => item.table === table && item.id === id));
  });
}

const day = fc.constantFrom(
  '2024-03-01',
  '2025-01-01',
  '2025-12-31',
  '2026-01-01',
  '2026-03-31',
  '2026-08-31',
  '2026-10-31',
);
const openDay = fc.option(day, { nil: null });
const period = { fromDate: day, toDate: openDay, registeredOn: openDay };
const record: fc.Arbitrary<CaseRecord> = fc.record({
  person: fc.record({
    regime: fc.constantFrom('INTRO', 'INTEG', 'INTEG_6A'),
    hasUpperSecondary: fc.constantFrom(true, false, null),
    skillsMappedOn: openDay,
    settledOn: openDay,
  }),
  categories: fc.array(
    fc.record({ code: fc.constantFrom('RP_INTRO', 'RP_NORSK', 'R_NORSK'), fromDate: day, toDate: openDay }),
    { maxLength: 2 },
  ),
  decisions: fc.array(
    fc.record({
      scheme: fc.constantFrom('INTRO', 'INTRO', 'NORSK'),
      type: fc.constantFrom('TILDELING', 'TILDELING', 'FORLENGELSE'),
      decidedOn: openDay,
      ...period,
    }),
    { maxLength: 3 },
  ),
  finalGoals: fc.array(fc.record({ code: fc.constantFrom('ARBEID', 'VGO_FULL'), setOn: openDay }), {
    maxLength: 1,
  }),
  measures: fc.array(
    fc.record({
      type: fc.constantFrom('SPRAKPRAKSIS', 'VGO'),
      hoursPerWeek: fc.constantFrom(5, 30, 45),
      ...period,
    }),
    { maxLength: 2 },
  ),
  hours: fc.array(
    fc.record({
      scheme: fc.constant('NORSK'),
      subject: fc.constantFrom('NORSK', 'SAMF'),
      hours: fc.constantFrom(10, 900),
      ...period,
    }),
    { maxLength: 2 },
  ),
  ends: fc.array(
    fc.record({
      endedOn: openDay,
      reason: fc.constantFrom('ARBEID', 'IKKE_REGISTRERT'),
      setBy: fc.constantFrom('SYSTEM' as const, 'BRUKER' as const),
      registeredOn: openDay,
    }),
    { maxLength: 1 },
  ),
});

it('never raises the score, whatever is deleted or emptied in whatever order, but by what a rule itself asks to take away', async () => {
  let asked = 0;
  let plain = 0;
  await fc.assert(
    fc.asyncProperty(record, fc.array(fc.nat(10_000), { minLength: 1, maxLength: 5 }), async (one, picks) => {
      const personId = await added(one);
      for (const pick of picks) {
        const choices = await removable(personId);
        const choice = choices[pick % Math.max(1, choices.length)];
        if (!choice) break;
        const before = await openOf(personId);
        const loss = await lossOf(personId);
        const named = asking(before, choice);
        await remove(choice);
        await judge(personId);
        const after = new Set((await openOf(personId)).map(keyOf));
        const mayClose = (open: Open): boolean =>
          named.length > 0 &&
          (named.includes(open) ||
            named.some(({ rule_id }) => ruleById(rule_id)?.dimension === 'uniqueness') ||
            itemsOfKey(open.business_key).some(
              (item) => item.table === choice.table && item.id === choice.id,
            ));
        for (const open of before) if (!mayClose(open)) expect(after).toContain(keyOf(open));
        if (named.length === 0) {
          plain += 1;
          expect(await lossOf(personId)).toBeGreaterThanOrEqual(loss);
        } else asked += 1;
      }
    }),
    { numRuns: 60 },
  );
  expect(plain).toBeGreaterThan(50);
  expect(asked).toBeGreaterThan(0);
}, 240_000);
