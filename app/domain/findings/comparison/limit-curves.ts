import { type ControlLimits, limitLines } from './control-limits';

/** The control limits where so much is expected, as ratios to it. */
export type LimitPoint = { expected: number } & Record<keyof ControlLimits, number>;

const POINTS = 48;

/** The lines of a funnel from one expected failure to the most that is expected of any, evenly on a logarithmic scale. */
export function limitCurves(expected: readonly number[], spread: number): LimitPoint[] {
  const most = Math.max(10, ...expected);
  return Array.from({ length: POINTS }, (_, i) => {
    const here = most ** (i / (POINTS - 1));
    const { low, lowOuter, high, highOuter } = limitLines(here, spread);
    return {
      expected: here,
      low: low / here,
      lowOuter: lowOuter / here,
      high: high / here,
      highOuter: highOuter / here,
    };
  });
}
