import type { SeverityClass } from './define-rule';

/** Points that a failing rule of a class costs the person. The valid ones stand in the table `score_weight`. */
export type ScoreWeights = Readonly<Record<SeverityClass, number>>;

export const DEFAULT_WEIGHTS: ScoreWeights = { critical: 50, major: 20, minor: 5, query: 0 };

/** More than this no person can lose. */
export const MAX_LOSS = 100;

/** Points that a person loses by the classes of its failing rules (each rule once, however often it fails). */
export function lossOf(failingRules: readonly SeverityClass[], weights: ScoreWeights): number {
  return Math.min(
    MAX_LOSS,
    failingRules.reduce((sum, severity) => sum + weights[severity], 0),
  );
}

/**
 * Quality score of a municipality, 0–100 with one decimal, half up: 100 − points lost / persons. Null when it has no
 * persons: then a score is not applicable («ikke aktuelt»). Integer arithmetic, so that 86.25 is always 86.3.
 */
export function scoreOf(lossTotal: number, persons: number): number | null {
  if (persons <= 0) return null;
  const tenths = 1000 * persons - 10 * lossTotal;
  return Math.floor((2 * tenths + persons) / (2 * persons)) / 10;
}
