import { SHOWN_FROM_PERSONS } from '../shown-from';
import type { Counted, Standing } from './verdict';

/** Where the ratio is drawn to; what is above stands in the last place. */
export const STRIP_END = 3;
const STEP = 0.1;

/** Bounds of the classes in the table beside the strip. */
export const RATIO_CLASSES = [0.5, 0.8, 1.25, 2] as const;

/** All municipalities by the ratio of what they have to what is expected, without names. */
export type Strip = {
  /** How many have each ratio, in steps of a tenth from 0 on; the last holds all above. */
  bins: number[];
  /** How many have a ratio below the first bound, between it and the next, and so on. */
  classes: number[];
  /** The class and the place of the own municipality, and its limits as ratios. */
  ownClass: number;
  own: number;
  limits: { low: number | null; lowOuter: number | null; high: number; highOuter: number };
  municipalities: number;
  /** Left out: under five persons, or less than one failure expected. */
  leftOut: number;
};

const classOf = (ratio: number): number => RATIO_CLASSES.filter((bound) => ratio >= bound).length;

/** Sets the municipalities on the strip. Those that are too small for others to see are counted as left out only. */
export function placesOf(
  all: readonly (Counted & { code: string; persons: number })[],
  own: { code: string },
  standing: Standing,
): Strip {
  const withPersons = all.filter(({ persons }) => persons > 0);
  const shown = withPersons.filter(({ persons, expected }) => persons >= SHOWN_FROM_PERSONS && expected >= 1);
  const bins = Array.from({ length: Math.round(STRIP_END / STEP) + 1 }, () => 0);
  const classes = Array.from({ length: RATIO_CLASSES.length + 1 }, () => 0);
  for (const { observed, expected } of shown) {
    const ratio = observed / expected;
    const bin = Math.min(bins.length - 1, Math.floor(ratio / STEP + 1e-9));
    bins[bin] = (bins[bin] ?? 0) + 1;
    classes[classOf(ratio)] = (classes[classOf(ratio)] ?? 0) + 1;
  }
  const { expected, limits } = standing;
  const ratio = (count: number | null): number | null => (count === null ? null : count / expected);
  const ownRatio = standing.ratio ?? 0;
  return {
    bins,
    classes,
    ownClass: classOf(ownRatio),
    own: ownRatio,
    limits: {
      low: ratio(limits.low),
      lowOuter: ratio(limits.lowOuter),
      high: limits.high / expected,
      highOuter: limits.highOuter / expected,
    },
    municipalities: shown.length,
    leftOut:
      withPersons.filter(({ code }) => code !== own.code).length -
      shown.filter(({ code }) => code !== own.code).length,
  };
}
