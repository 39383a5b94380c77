import { expect, it } from 'vitest';
import { osloDay, startOfOsloDay } from './clock.server';

it.each([
  ['2026-11-21T22:59:59Z', '2026-11-21'],
  ['2026-11-21T23:00:00Z', '2026-11-22'],
  ['2026-07-01T22:00:00Z', '2026-07-02'],
])('%s falls on %s in Oslo', (instant, day) => {
  expect(osloDay(new Date(instant))).toBe(day);
});

it.each([
  ['2026-11-22', '2026-11-21T23:00:00.000Z'],
  ['2026-07-02', '2026-07-01T22:00:00.000Z'],
  ['2026-03-29', '2026-03-28T23:00:00.000Z'], // the day summer time begins
  ['2026-10-25', '2026-10-24T22:00:00.000Z'], // the day it ends
])('%s begins at %s', (day, instant) => {
  expect(startOfOsloDay(day).toISOString()).toBe(instant);
});
