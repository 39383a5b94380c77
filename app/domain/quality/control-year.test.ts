import { expect, it } from 'vitest';
import { controlYear, controlYearDays } from './control-year';

it.each([
  ['2026-11-01', 2026],
  ['2026-03-01', 2026],
  ['2026-02-28', 2025],
  ['2026-01-01', 2025],
  ['2028-02-29', 2027],
  ['2028-03-01', 2028],
])('on %s the figures of %i are being put right', (today, year) => {
  expect(controlYear(today)).toBe(year);
  expect(controlYearDays(today)).toEqual({ start: `${year}-01-01`, end: `${year}-12-31` });
});
