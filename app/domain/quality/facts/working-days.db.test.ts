import { afterAll, expect, it } from 'vitest';
import { addDays } from '~/platform/dates';
import { asSystem, closeDb } from '~/platform/db.server';
import { isWorkingDay } from '~/platform/working-days';
import { workingDays } from './working-days';

afterAll(closeDb);

async function count(intervals: readonly (readonly [string, string])[]): Promise<number[]> {
  const rows = await asSystem((tx) =>
    tx.$queryRawUnsafe<{ days: number }[]>(
      `select ${workingDays('i.a', 'i.b')} as days
       from unnest($1::date[], $2::date[]) with ordinality as i(a, b, place) order by place`,
      intervals.map(([from]) => from),
      intervals.map(([, to]) => to),
    ),
  );
  return rows.map((row) => row.days);
}

it.each([
  ['a Monday', '2024-06-03', '2024-06-03', 1],
  ['a Saturday', '2024-06-08', '2024-06-08', 0],
  ['a Sunday', '2024-06-09', '2024-06-09', 0],
  ['a week', '2024-06-03', '2024-06-09', 5],
  ['two weeks from a Wednesday', '2024-06-05', '2024-06-18', 10],
  // Maundy Thursday 28 March, Good Friday, Easter Monday 1 April are free: Monday to Wednesday, and Tuesday to Friday.
  ['the two weeks around Easter 2024', '2024-03-25', '2024-04-05', 7],
  ['Maundy Thursday to Easter Monday 2024', '2024-03-28', '2024-04-01', 0],
  // 17 May 2024 is a Friday, Whit Monday is 20 May.
  ['17 May on a weekday', '2024-05-17', '2024-05-17', 0],
  ['the week of 17 May 2024', '2024-05-13', '2024-05-19', 4],
  // 17 May 2025 is a Saturday and takes nothing away.
  ['the week of 17 May 2025', '2025-05-12', '2025-05-18', 5],
  // May 2024: 23 weekdays less 1 May, Ascension Day 9 May, 17 May and Whit Monday 20 May.
  ['May 2024', '2024-05-01', '2024-05-31', 19],
  // Christmas Day and the day after are Wednesday and Thursday; 24 and 31 December are working days.
  ['Christmas 2024', '2024-12-23', '2024-12-31', 5],
  ['over New Year', '2024-12-31', '2025-01-02', 2],
  ['the leap day', '2024-02-29', '2024-02-29', 1],
  ['before the first year with holidays', '2008-12-25', '2008-12-25', 1],
  ['after the last year with holidays', '2041-12-25', '2041-12-25', 1],
  ['the first year with holidays', '2010-01-01', '2010-01-01', 0],
  ['the last year with holidays', '2040-12-25', '2040-12-26', 0],
])('%s has so many working days', async (_, from, to, days) => {
  expect(await count([[from, to]])).toEqual([days]);
});

it('agrees with counting day by day', async () => {
  const intervals = Array.from({ length: 400 }, (_, place) => {
    const from = addDays('2019-01-01', place * 6);
    return [from, addDays(from, (place * 7) % 97)] as const;
  });
  const oneByOne = intervals.map(([from, to]) => {
    let days = 0;
    for (let day = from; day <= to; day = addDays(day, 1)) if (isWorkingDay(day)) days += 1;
    return days;
  });
  expect(await count(intervals)).toEqual(oneByOne);
});
