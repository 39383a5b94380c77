import { afterAll, beforeAll, expect, it } from 'vitest';
import { addDays, type IsoDate } from '~/platform/dates';
import { asSystem, closeDb } from '~/platform/db.server';
import { inPassing } from '~/platform/in-passing.server';
import { insertRecords } from '~test/factories/insert-record';
import { workedExamples } from '~test/factories/worked-examples';
import { buildStatement, placesIn } from '../build-statement';
import type { CaseRecord } from '../case-record';
import { controlYear } from '../control-year';
import { RULES } from '../rules';
import { runRules } from '../run-rules.server';

afterAll(closeDb);

const inProgramme = { scheme: 'INTRO', type: 'TILDELING', fromDate: '2023-06-15' } as const;
const leave = { scheme: 'INTRO', type: 'PERMISJON', fromDate: '2026-11-02' } as const;

/** What the examples lack: records that turn on a day of their own. */
const TURNING: readonly CaseRecord[] = [
  { person: { duf: '202790000100' } },
  { person: { regime: 'INTRO', permitGround: 'INTRO', permitDate: '2023-01-01' }, decisions: [inProgramme] },
  { decisions: [inProgramme, { ...leave, reason: 'OMSORG', fromDate: '2025-07-05', toDate: null }] },
  { decisions: [{ ...leave, reason: 'FERIE', toDate: '2027-12-31' }] },
  { decisions: [{ ...leave, reason: 'VELFERD', fromDate: '2027-02-01', toDate: '2027-06-30' }] },
  {
    decisions: [{ ...inProgramme, fromDate: '2026-05-04' }],
    measures: [{ type: 'NORSK', fromDate: '2026-05-11', toDate: '2026-05-20' }],
  },
  {
    decisions: [{ ...inProgramme, fromDate: '2026-05-04', toDate: '2026-06-10' }],
    ends: [{ endedOn: '2026-06-05', reason: 'FLYTTET' }],
  },
  {
    decisions: [{ ...inProgramme, toDate: '2026-06-10' }],
    absences: [{ type: 'LEGE', fromDate: '2026-05-05', toDate: '2026-12-31' }],
  },
  {
    decisions: [{ ...inProgramme, toDate: '2026-06-10' }],
    absences: [{ type: 'LEGE', fromDate: '2026-01-05', toDate: '2026-12-31' }],
  },
  {
    decisions: [inProgramme],
    measures: [{ type: 'NORSK', fromDate: '2026-04-01', hoursPerWeek: 30 }],
    absences: [{ type: 'UGYLDIG', fromDate: '2026-04-02', hours: 20 }],
  },
  { measures: [{ type: 'VGO', fromDate: '2026-05-12', hoursPerWeek: 30 }] },
  { decisions: [{ ...inProgramme, fromDate: null, toDate: null, decisionMunicipalityCode: '0101' }] },
  {
    person: { regime: 'INTEG', hasUpperSecondary: true },
    decisions: [{ ...inProgramme, fromDate: '2025-10-13' }],
    finalGoals: [{ code: 'HOYERE' }],
  },
  {
    person: { regime: 'INTEG', hasUpperSecondary: true },
    decisions: [{ ...inProgramme, fromDate: '2025-04-13' }],
  },
  {
    person: { regime: 'INTEG', hasUpperSecondary: false },
    decisions: [{ ...inProgramme, fromDate: '2024-04-13' }],
    finalGoals: [{ code: 'ARBEID' }],
  },
  {
    person: { regime: 'INTEG', hasUpperSecondary: false },
    decisions: [{ ...inProgramme, fromDate: '2023-04-13' }],
    finalGoals: [{ code: 'VGO_FULL' }],
  },
  {
    person: { regime: 'INTEG_6A' },
    decisions: [{ scheme: 'NORSK', type: 'TILDELING', fromDate: '2025-05-14', offeredStartOn: '2025-03-03' }],
    hours: [{ scheme: 'NORSK', subject: 'NORSK', fromDate: '2026-09-01', hours: 20 }],
  },
  { decisions: [inProgramme, { ...leave, reason: 'VELFERD', fromDate: '2026-04-20', toDate: null }] },
  {
    decisions: [{ ...inProgramme, fromDate: '2025-06-16', toDate: '2026-06-15' }],
    absences: [{ type: 'LEGE', fromDate: '2026-04-28', toDate: '2026-07-31' }],
  },
];

const RECORDS = [...workedExamples(), ...TURNING];

const STATEMENT = buildStatement(
  RULES,
  `select j.*, to_char(t.turns_on, 'YYYY-MM-DD') as turns_on from judgement j left join turning t using (person_id) order by 1`,
);

type Row = Record<`mask_${number}`, number> & {
  person_id: number;
  outcome: string;
  turns_on: string | null;
  failures: { rule: string }[][] | null;
};

/** Around the days of the examples, leap days, and the change of months, quarters and years. */
const STRETCHES: readonly [from: IsoDate, days: number][] = [
  ['2021-02-20', 12],
  ['2024-02-20', 12],
  ['2024-04-26', 8],
  ['2025-06-20', 14],
  ['2025-10-25', 12],
  ['2025-12-26', 10],
  ['2026-04-28', 50],
  ['2026-10-20', 80],
];

const judged = new Map<IsoDate, Map<number, Row>>();

beforeAll(async () => {
  await inPassing(
    (work) => asSystem(work, { timeout: 300_000 }),
    async (tx) => {
      const ids = await insertRecords(tx, RECORDS);
      await tx.$executeRaw`select set_config('enable_nestloop', 'off', true), set_config('jit', 'off', true)`;
      for (const [from, days] of STRETCHES) {
        for (let after = 0; after < days; after += 1) {
          const today = addDays(from, after);
          const rows = await runRules<Row>(tx, STATEMENT, ids, { today, rules: RULES });
          judged.set(today, new Map(rows.map((row) => [row.person_id, row])));
        }
      }
    },
  );
}, 300_000);

/** Rules that say something else of the person in the second judgement. */
function turned(before: Row, after: Row): string[] {
  const said = (row: Row): Map<string, string> => {
    const failures = (row.failures ?? []).flat();
    return new Map(
      placesIn(row, RULES.length).flatMap((place) => {
        const id = RULES[place]?.id;
        return id ? [[id, JSON.stringify(failures.filter(({ rule }) => rule === id))]] : [];
      }),
    );
  };
  const [was, is] = [said(before), said(after)];
  return RULES.map(({ id }): string => id).filter((id) => was.get(id) !== is.get(id));
}

/** What the days of a stretch say of each person: which rules turned, and whether the day had been foretold. */
function turns(): { foretold: boolean; day: IsoDate; rules: string[] }[] {
  return STRETCHES.flatMap(([from, days]) =>
    Array.from({ length: days - 1 }, (_, after) => addDays(from, after + 1)).flatMap((day) =>
      [...(judged.get(day)?.values() ?? [])].flatMap((row) => {
        const before = judged.get(addDays(day, -1))?.get(row.person_id);
        if (!before || before.outcome === row.outcome) return [];
        // With a new control year everybody is looked at.
        if (controlYear(day) !== controlYear(addDays(day, -1))) return [];
        return [{ foretold: before.turns_on === day, day, rules: turned(before, row) }];
      }),
    ),
  );
}

it('no rule says something else of an unchanged record on a day that was not foretold', () => {
  const missed = turns().filter(({ foretold }) => !foretold);
  expect(missed).toEqual([]);
});

it('the examples turn on the days looked at, by every rule that knows what day it is', () => {
  const seen = new Set(turns().flatMap(({ rules }) => rules));
  const never = RULES.filter(({ id, turns: days }) => days && !seen.has(id)).map(({ id }) => id);
  expect(never).toEqual([]);
});

it('days lie ahead, and most persons rest on most days', () => {
  const rows = [...judged].flatMap(([day, persons]) => [...persons.values()].map((row) => ({ day, row })));
  expect(rows.filter(({ day, row }) => row.turns_on !== null && row.turns_on <= day)).toEqual([]);
  const awake = rows.filter(({ day, row }) => row.turns_on === addDays(day, 1)).length;
  expect(awake / rows.length).toBeLessThan(0.25);
});

it.each(RULES.map((rule) => [rule.id, rule] as const))(
  '%s says when it turns, if it asks what day it is',
  (_, rule) => {
    const sql = [
      rule.applies,
      rule.fails,
      rule.businessKey,
      ...Object.values(rule.evidence).map((value) => value.sql),
    ];
    const asks = sql.some((text) => text.includes(':today'));
    expect(Boolean(rule.turns?.length) || !asks).toBe(true);
  },
);
