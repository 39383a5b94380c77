import { describe, expect, it } from 'vitest';
import { figuresQuery, periodOf, stepOf, stepsOf } from './desk-figures';

/** A Sunday. */
const TODAY = '2026-11-22';

describe('steps of the desk figures', () => {
  it('begin with a whole week and say that the last is not over', () => {
    const period = periodOf(figuresQuery.parse({}), '2026-11-19');
    expect(period).toEqual({ from: '2026-08-24', to: '2026-11-19' });
    const steps = stepsOf(period, stepOf(period), '2026-11-19');
    expect(steps).toHaveLength(13);
    expect(steps[0]).toEqual({ start: '2026-08-24', from: '2026-08-24', to: '2026-08-30', part: null });
    expect(steps.slice(0, -1).every(({ part }) => part === null)).toBe(true);
    expect(steps.at(-1)).toEqual({
      start: '2026-11-16',
      from: '2026-11-16',
      to: '2026-11-19',
      part: 'so_far',
    });
  });

  it('are not over on their last day, and are the day after', () => {
    const week = { from: '2026-11-16', to: '2026-11-22' };
    expect(stepsOf(week, 'week', TODAY)[0]?.part).toBe('so_far');
    expect(stepsOf(week, 'week', '2026-11-23')[0]?.part).toBeNull();
  });

  it('say when the period cuts them, at either end', () => {
    expect(stepsOf({ from: '2026-01-15', to: '2026-03-10' }, 'month', TODAY)).toEqual([
      { start: '2026-01-01', from: '2026-01-15', to: '2026-01-31', part: 'cut' },
      { start: '2026-02-01', from: '2026-02-01', to: '2026-02-28', part: null },
      { start: '2026-03-01', from: '2026-03-01', to: '2026-03-10', part: 'cut' },
    ]);
  });

  it('are whole days but for today', () => {
    expect(stepsOf({ from: '2026-11-21', to: TODAY }, 'day', TODAY).map(({ part }) => part)).toEqual([
      null,
      'so_far',
    ]);
  });
});
