import type { Verdict } from '~/domain/findings/comparison/verdict';

/** Classes of the score on the map, lowest first, by the bound that each lies under. */
const SCORE_BOUNDS = [80, 90, 95, 98] as const;
export const SCORE_CLASSES = ['c0', 'c1', 'c2', 'c3', 'c4'] as const;
export type MapClass = (typeof SCORE_CLASSES)[number] | Verdict | 'none';

/** The class of a score; `none` without one. */
export function scoreClass(score: number | null): MapClass {
  if (score === null) return 'none';
  return SCORE_CLASSES[SCORE_BOUNDS.filter((bound) => score >= bound).length] ?? 'none';
}
