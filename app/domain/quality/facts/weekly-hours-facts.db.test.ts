import { afterAll, expect, it } from 'vitest';
import { addDays, daysBetween, type IsoDate } from '~/platform/dates';
import { asSystem, closeDb } from '~/platform/db.server';
import { inPassing } from '~/platform/in-passing.server';
import { insertRecords } from '~test/factories/insert-record';
import { CASE_TODAY, type CaseRecord } from '../case-record';
import { evaluatePersons } from '../evaluate-persons.server';
import { dq043 } from '../rules/dq-043';
import { dq044 } from '../rules/dq-044';

const START: IsoDate = '2026-01-01';
const LAST = daysBetween(START, '2026-10-31');
const WINDOW = 91;

/** The same numbers in every run. */
function numbers(seed: number): (from: number, to: number) => number {
  let state = seed;
  return (from, to) => {
    state = (state * 48_271) % 2_147_483_647;
    return from + (state % (to - from + 1));
  };
}

/** A programme with leave, an end and measures in any order, from the first day of 2026. */
function randomRecord(seed: number): CaseRecord {
  const pick = numbers(seed + 1);
  const day = (from: number, to: number): IsoDate => addDays(START, pick(from, to));
  const leave = pick(0, 2) === 0 ? [{ from: pick(0, 250), length: pick(0, 20) }] : [];
  return {
    decisions: [
      { scheme: 'INTRO', type: 'TILDELING', fromDate: day(0, 40), toDate: day(100, 400) },
      ...leave.map(({ from, length }) => ({
        scheme: 'INTRO',
        type: 'PERMISJON',
        fromDate: addDays(START, from),
        toDate: addDays(START, from + length),
      })),
    ],
    measures: Array.from({ length: pick(1, 6) }, () => {
      const from = pick(-30, 250);
      return {
        type: 'NORSK',
        hoursPerWeek: pick(10, 80) / 2,
        fromDate: addDays(START, from),
        toDate: pick(0, 6) === 0 ? null : addDays(START, from + pick(0, 250)),
      };
    }),
    ends: pick(0, 4) === 0 ? [{ endedOn: day(100, 300), reason: 'ARBEID' }] : [],
  };
}

/** Day by day what the facts compute from the changes: whether there is a window, one too thin, one too crowded. */
function dayByDay({ decisions = [], measures = [], ends = [] }: CaseRecord) {
  const holds = (row: { fromDate?: string | null; toDate?: string | null }, day: string): boolean =>
    (row.fromDate ?? '') <= day && day <= (row.toDate ?? '9999');
  const hours: (number | null)[] = [];
  for (let place = 0; place <= LAST; place += 1) {
    const day = addDays(START, place);
    const within = decisions.every((row) => holds(row, day) === (row.type === 'TILDELING'));
    const active = within && ends.every((end) => day <= (end.endedOn ?? ''));
    const running = measures.filter((row) => holds(row, day));
    hours.push(active ? running.reduce((sum, row) => sum + (row.hoursPerWeek ?? 0), 0) : null);
  }
  const totals = hours
    .map((_, first) => hours.slice(first, first + WINDOW))
    .filter((week) => week.length === WINDOW && !week.includes(null))
    .map((week) => week.reduce<number>((sum, one) => sum + (one ?? 0), 0));
  return {
    judged: totals.length > 0,
    thin: totals.some((total) => total < 30 * WINDOW),
    crowded: totals.some((total) => total > 50 * WINDOW),
  };
}

afterAll(closeDb);

it('sums of moving windows are those of counting day by day', async () => {
  const records = Array.from({ length: 300 }, (_, seed) => randomRecord(seed * 7919));
  const expected = records.map(dayByDay);
  const found = await inPassing(asSystem, async (tx) => {
    const ids = await insertRecords(tx, records);
    const { persons } = await evaluatePersons(tx, ids, { today: CASE_TODAY, rules: [dq043, dq044] });
    return ids.map((id) => {
      const person = persons.get(id);
      const failed = (rule: string): boolean =>
        person?.failures.some(({ ruleId, businessKey }) => ruleId === rule && businessKey === '') ?? false;
      return {
        judged: person?.applicable.includes('DQ-043') ?? false,
        thin: failed('DQ-043'),
        crowded: failed('DQ-044'),
      };
    });
  });
  expect(found).toEqual(expected);
  for (const key of ['judged', 'thin', 'crowded'] as const) {
    const times = expected.filter((one) => one[key]).length;
    expect(times).toBeGreaterThan(20);
    expect(times).toBeLessThan(280);
  }
});
