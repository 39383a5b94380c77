import type { TrendPoint } from '~/domain/findings/score/score-parts';
import { daysBetween, type IsoDate } from '~/platform/dates';

type Frame = { left: number; right: number; top: number; bottom: number };

type TrendScale = {
  points: { day: IsoDate; score: number; px: number; py: number }[];
  /** Scores to draw a line at, with their height. */
  lines: { score: number; y: number }[];
  x: (day: IsoDate) => number;
  first: IsoDate;
  last: IsoDate;
};

const STEPS = [0.5, 1, 2, 5, 10, 20];
const MOST_LINES = 5;

/**
 * Places the days of a trend in a frame. The height begins at a round score under the lowest and never shows less than
 * two points, so that a move of a tenth does not look like a fall. Null with fewer than two days.
 */
export function trendScale(
  trend: readonly TrendPoint[],
  { left, right, top, bottom }: Frame,
): TrendScale | null {
  const known = trend.flatMap(({ day, score }) => (score === null ? [] : [{ day, score }]));
  const [start] = known;
  const end = known.at(-1);
  if (!start || !end || start.day === end.day) return null;
  const scores = known.map(({ score }) => score);
  const high = Math.min(100, Math.ceil(Math.max(...scores)));
  const low = Math.max(0, Math.min(high - 2, Math.floor(Math.min(...scores))));
  const step = STEPS.find((size) => (high - low) / size <= MOST_LINES) ?? 20;
  const x = (day: IsoDate): number =>
    left + ((right - left) * daysBetween(start.day, day)) / daysBetween(start.day, end.day);
  const y = (score: number): number => bottom - ((bottom - top) * (score - low)) / (high - low);
  const lines: TrendScale['lines'] = [];
  for (let score = Math.ceil(low / step) * step; score <= high; score += step)
    lines.push({ score, y: y(score) });
  const round = (value: number): number => Math.round(value * 10) / 10;
  const points = known.map(({ day, score }) => ({ day, score, px: round(x(day)), py: round(y(score)) }));
  return { points, lines, x, first: start.day, last: end.day };
}
