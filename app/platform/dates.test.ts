import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  daysBetween,
  isIsoDate,
  lastOfFebruary,
  parseNearDay,
  parseNorwegianDate,
} from './dates';

describe('parseNorwegianDate', () => {
  it.each([
    ['28.02.2027', '2027-02-28'],
    ['1.3.2026', '2026-03-01'],
    [' 2026-11-01 ', '2026-11-01'],
    ['29.02.2024', '2024-02-29'],
    ['29.02.2025', null],
    ['31.04.2026', null],
    ['00.01.2026', null],
    ['01.13.2026', null],
    ['01.01.26', null],
    ['i går', null],
    ['', null],
  ])('%s → %s', (text, expected) => {
    expect(parseNorwegianDate(text)).toBe(expected);
  });
});

describe('parseNearDay', () => {
  it.each([
    ['01.12.2030', '2030-12-01'],
    ['2026-11-22', '2026-11-22'],
    ['31.12.9999', null],
    ['0001-01-01', null],
    ['0000-01-01', null],
    ['9999-99-99', null],
  ])('reads %s as %s', (text, day) => expect(parseNearDay(text)).toBe(day));
});

describe('addMonths', () => {
  it.each([
    ['2024-01-31', 1, '2024-02-29'],
    ['2025-01-31', 1, '2025-02-28'],
    ['2025-08-31', 3, '2025-11-30'],
    ['2025-12-15', 1, '2026-01-15'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
  ])('%s + %i → %s', (from, months, expected) => {
    expect(addMonths(from, months)).toBe(expected);
  });
});

it('counts days over summer time and leap days', () => {
  expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
  expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
  expect(addDays('2026-10-24', 2)).toBe('2026-10-26');
});

it('knows the last day of February', () => {
  expect([lastOfFebruary(2027), lastOfFebruary(2028)]).toEqual(['2027-02-28', '2028-02-29']);
});

it('refuses days that do not exist', () => {
  expect(isIsoDate('0000-01-01')).toBe(false);
  expect(['2026-02-30', '2026-2-1', '20260201', 'x'].map(isIsoDate)).toEqual([false, false, false, false]);
});
