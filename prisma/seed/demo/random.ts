import { addDays, daysBetween, type IsoDate } from '~/platform/dates';

/** A generator of repeatable chance: the same seed gives the same demo data on every machine. */
export type Random = {
  /** 0 ≤ x < 1 */
  next: () => number;
  /** A whole number from `low` to `high`, both included. */
  int: (low: number, high: number) => number;
  chance: (share: number) => boolean;
  pick: <T>(list: readonly [T, ...T[]]) => T;
  /** One of the pairs' values, in proportion to the weights. */
  weighted: <T>(pairs: readonly (readonly [T, number])[]) => T;
  /** A day from `from` to `to`; `from` when the range is empty. */
  day: (from: IsoDate, to: IsoDate) => IsoDate;
  /** About 1, always above 0, with a long tail upwards. */
  lognormal: (spread: number) => number;
  uuid: () => string;
};

function hash(text: string): number {
  let h = 2166136261;
  for (let i = 0; i < text.length; i += 1) h = Math.imul(h ^ text.charCodeAt(i), 16777619);
  return h >>> 0;
}

/** Mulberry32, seeded by a text. */
export function randomOf(seed: string): Random {
  let state = hash(seed);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const int = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  return {
    next,
    int,
    chance: (share) => next() < share,
    pick: (list) => list[int(0, list.length - 1)] ?? list[0],
    weighted: (pairs) => {
      let left = next() * pairs.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [value, weight] of pairs) {
        left -= weight;
        if (left < 0) return value;
      }
      const last = pairs.at(-1);
      if (!last) throw new Error('Nothing to choose from');
      return last[0];
    },
    day: (from, to) => addDays(from, int(0, Math.max(0, daysBetween(from, to)))),
    lognormal: (spread) => {
      const u = Math.max(next(), 1e-9);
      return Math.exp(spread * Math.sqrt(-2 * Math.log(u)) * Math.cos(2 * Math.PI * next()));
    },
    uuid: () => {
      const hex = Array.from({ length: 32 }, () => int(0, 15).toString(16));
      hex[12] = '4';
      hex[16] = '8';
      const text = hex.join('');
      return `${text.slice(0, 8)}-${text.slice(8, 12)}-${text.slice(12, 16)}-${text.slice(16, 20)}-${text.slice(20)}`;
    },
  };
}

/** The earlier of two days. */
export function earliest(a: IsoDate, b: IsoDate): IsoDate {
  return a < b ? a : b;
}
