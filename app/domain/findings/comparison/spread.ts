import type { Counted } from './verdict';

/** Under so much expected a municipality says nothing about how much they differ. */
const LEAST_EXPECTED = 1;

/** Share of the municipalities at each end that is drawn in to the last of the others, so that a few do not set the limits for all. */
const WINSORISED = 0.1;

/** Where true ratios vary by more than a whole one, limits say nothing any more; they would reach to where counting takes forever. */
const MOST = 1;

/**
 * Variance of municipalities' true ratios beyond chance: DerSimonian and Laird's estimate from winsorised deviations, as in
 * the funnel plots of health statistics (Spiegelhalter 2005). 0 when they differ no more than chance makes them.
 */
export function spreadOf(counted: readonly Counted[]): number {
  const used = counted.filter(({ expected }) => expected >= LEAST_EXPECTED);
  if (used.length < 2) return 0;
  const deviations = used
    .map(({ observed, expected }) => (observed - expected) / Math.sqrt(expected))
    .sort((a, b) => a - b);
  const cut = Math.floor(deviations.length * WINSORISED);
  const [least = 0, most = 0] = [deviations[cut], deviations[deviations.length - 1 - cut]];
  const sum = deviations.reduce((total, one) => total + Math.max(least, Math.min(most, one)) ** 2, 0);
  const weights = used.reduce((total, { expected }) => total + expected, 0);
  const squares = used.reduce((total, { expected }) => total + expected ** 2, 0);
  const beyond = weights - squares / weights;
  return beyond > 0 ? Math.min(MOST, Math.max(0, (sum - (used.length - 1)) / beyond)) : 0;
}
