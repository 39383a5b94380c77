import { controlLimits } from './control-limits';

/** The control limits where so much is expected, as ratios to it; halfway between the last count inside and the first outside. */
export type LimitPoint = { expected: number; low: number; lowOuter: number; high: number; highOuter: number };

const POINTS = 48;

/** The lines of a funnel from one expected failure to the most that is expected of any, evenly on a logarithmic scale. */
export function limitCurves(expected: readonly number[], spread: number): LimitPoint[] {
  const most = Math.max(10, ...expected);
  return Array.from({ length: POINTS }, (_, i) => {
    const here = most ** (i / (POINTS - 1));
    const { low, lowOuter, high, highOuter } = controlLimits(here, spread);
    const below = (count: number | null): number => (count === null ? 0 : (count + 0.5) / here);
    return {
      expected: here,
      low: below(low),
      lowOuter: below(lowOuter),
      high: (high - 0.5) / here,
      highOuter: (highOuter - 0.5) / here,
    };
  });
}
