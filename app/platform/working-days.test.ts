import { expect, it } from 'vitest';
import { addWorkingDays, isWorkingDay, publicHolidays } from './working-days';

it.each([
  [2024, '2024-03-31'],
  [2025, '2025-04-20'],
  [2026, '2026-04-05'],
  [2027, '2027-03-28'],
])('puts Easter Sunday of %i on %s', (year, easter) => {
  expect(publicHolidays(year).has(easter)).toBe(true);
});

it('counts the twelve Norwegian public holidays of 2026', () => {
  expect([...publicHolidays(2026)].sort()).toEqual([
    '2026-01-01',
    '2026-04-02',
    '2026-04-03',
    '2026-04-05',
    '2026-04-06',
    '2026-05-01',
    '2026-05-14',
    '2026-05-17',
    '2026-05-24',
    '2026-05-25',
    '2026-12-25',
    '2026-12-26',
  ]);
});

it.each([
  ['2026-04-01', 3, '2026-04-09'], // over Easter: 7, 8 and 9 April
  ['2026-11-06', 1, '2026-11-09'], // over a weekend
  ['2026-05-13', 1, '2026-05-15'], // over Ascension Day
  ['2026-12-24', 2, '2026-12-29'],
])('%s plus %i working days is %s', (from, days, expected) => {
  expect(addWorkingDays(from, days)).toBe(expected);
});

it('does not work on Constitution Day or Sundays', () => {
  expect(['2027-05-17', '2026-11-22', '2026-11-23'].map(isWorkingDay)).toEqual([false, false, true]);
});
