import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { keptFor } from './kept-for';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

it('loads once for all who ask in time, and anew after that or when forgotten', async () => {
  let loads = 0;
  const ask = keptFor(1000, async () => ++loads);
  expect(await Promise.all([ask(), ask()])).toEqual([1, 1]);
  vi.advanceTimersByTime(999);
  expect(await ask()).toBe(1);
  vi.advanceTimersByTime(1);
  expect(await ask()).toBe(2);
  ask.forget();
  expect(await ask()).toBe(3);
});

it('keeps no failure', async () => {
  let loads = 0;
  const ask = keptFor(1000, async () => {
    loads += 1;
    if (loads === 1) throw new Error('away');
    return loads;
  });
  await expect(ask()).rejects.toThrow('away');
  expect(await ask()).toBe(2);
});

it('loads with what the caller lends who finds it due', async () => {
  const ask = keptFor(1000, async (lent: string) => lent);
  expect(await Promise.all([ask('first'), ask('second')])).toEqual(['first', 'first']);
  ask.forget();
  expect(await ask('third')).toBe('third');
});
