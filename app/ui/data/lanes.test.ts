import { describe, expect, it } from 'vitest';
import { placeOf, scaleFor, yearsIn } from './lanes';

describe('time scale', () => {
  const scale = { from: '2024-01-01', to: '2024-12-31' };
  it.each([
    ['2024-01-01', 0],
    ['2024-12-31', 100],
    ['2024-07-01', 49.86],
    ['1990-01-01', 0],
    ['2090-01-01', 100],
  ])('%s lies at %s %%', (day, place) => {
    expect(placeOf(day, scale)).toBe(place);
  });

  it('does not divide by nothing', () => {
    expect(placeOf('2024-01-01', { from: '2024-01-01', to: '2024-01-01' })).toBe(0);
  });

  it('holds every day and today', () => {
    expect(scaleFor(['2022-03-14', null, '2025-01-31'], '2026-11-21')).toEqual({
      from: '2022-03-01',
      to: '2027-01-31',
    });
    expect(scaleFor([], '2026-11-21')).toEqual({ from: '2026-11-01', to: '2027-01-31' });
  });

  it('names the years, not too many', () => {
    expect(yearsIn({ from: '2022-03-01', to: '2024-05-01' })).toEqual([2023, 2024]);
    expect(yearsIn({ from: '2024-01-01', to: '2024-05-01' })).toEqual([2024]);
    expect(yearsIn({ from: '1990-01-01', to: '2026-01-01' }).length).toBeLessThanOrEqual(8);
  });
});
