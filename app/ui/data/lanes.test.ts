import { describe, expect, it } from 'vitest';
import { outsideDays, placeOf, scaleFor, sideOf, yearsIn } from './lanes';

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

  it.each([
    ['far ahead', ['2023-02-01', '2025-08-31', '2099-12-31'], { from: '2023-02-01', to: '2027-01-31' }],
    ['far back', ['1900-01-01', '2023-02-01', '2025-08-31'], { from: '2023-02-01', to: '2027-01-31' }],
    ['both', ['1900-01-01', '2025-08-31', '2206-08-31'], { from: '2025-08-01', to: '2027-01-31' }],
    ['alone', ['2099-12-31'], { from: '2026-11-01', to: '2027-01-31' }],
  ])('is not stretched by a date %s', (_, days, expected) => {
    expect(scaleFor(days, '2026-11-21')).toEqual(expected);
  });

  it('holds an old participation and a plan some years ahead', () => {
    expect(scaleFor(['2012-01-15', '2013-12-31', '2031-06-30'], '2026-11-21')).toEqual({
      from: '2012-01-01',
      to: '2031-08-31',
    });
  });

  it('knows at which end a day is written', () => {
    expect(sideOf('2023-12-31', scale)).toBe('before');
    expect(sideOf('2024-01-01', scale)).toBeNull();
    expect(sideOf('2024-12-31T22:00:00Z', scale)).toBeNull();
    expect(sideOf('2025-01-01', scale)).toBe('after');
    expect(
      outsideDays(['2099-01-01', null, '1900-01-01', '2024-05-01', '2098-01-01', '2099-01-01'], scale),
    ).toEqual([
      { side: 'before', days: ['1900-01-01'] },
      { side: 'after', days: ['2098-01-01', '2099-01-01'] },
    ]);
    expect(outsideDays(['2024-05-01'], scale)).toEqual([]);
  });

  it('names the years, not too many', () => {
    expect(yearsIn({ from: '2022-03-01', to: '2024-05-01' })).toEqual([2023, 2024]);
    expect(yearsIn({ from: '2024-01-01', to: '2024-05-01' })).toEqual([2024]);
    expect(yearsIn({ from: '1990-01-01', to: '2026-01-01' }).length).toBeLessThanOrEqual(8);
  });
});
