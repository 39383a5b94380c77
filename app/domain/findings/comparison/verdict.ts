import { type ControlLimits, controlLimits, ratioRange } from './control-limits';

/** Failures that a municipality has, and those that the country would have had with the same persons, rules and laws. */
export type Counted = { observed: number; expected: number };

/** How a municipality stands to what is expected of it. Never a rank, and nothing about any other municipality. */
export const VERDICTS = ['far_more', 'more', 'as_expected', 'fewer', 'far_fewer'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** The verdict on a count within its control limits; null when nothing was expected, so that nothing can be said. */
export function verdictOf({ observed, expected }: Counted, limits: ControlLimits): Verdict | null {
  if (!(expected > 0)) return null;
  if (observed >= limits.highOuter) return 'far_more';
  if (observed >= limits.high) return 'more';
  if (limits.lowOuter !== null && observed <= limits.lowOuter) return 'far_fewer';
  if (limits.low !== null && observed <= limits.low) return 'fewer';
  return 'as_expected';
}

/** Where a municipality stands, with the limits that say so. */
export type Standing = Counted & { limits: ControlLimits; verdict: Verdict | null; ratio: number | null };

/** Puts a municipality against what is expected of it. `spread` as in `controlLimits`. */
export function standingOf(counted: Counted, spread: number): Standing {
  const limits = controlLimits(counted.expected, spread);
  const ratio = counted.expected > 0 ? counted.observed / counted.expected : null;
  return { ...counted, limits, verdict: verdictOf(counted, limits), ratio };
}

/** What may be said of two municipalities side by side: that one has more, or nothing. */
export type Comparison = {
  ranges: ({ from: number; to: number } | null)[];
  difference: 'first_more' | 'second_more' | 'none';
};

/** Two municipalities are called different only when the ranges that their counts are compatible with lie apart. */
export function compareTwo(first: Counted, second: Counted, spread: number): Comparison {
  const [a, b] = [first, second].map(({ observed, expected }) => ratioRange(observed, expected, spread));
  const difference =
    !a || !b ? 'none' : a.from > b.to ? 'first_more' : b.from > a.to ? 'second_more' : 'none';
  return { ranges: [a ?? null, b ?? null], difference };
}
