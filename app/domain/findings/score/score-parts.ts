import { DIMENSIONS, type Dimension, type SeverityClass } from '~/domain/quality/define-rule';
import { type ScoreWeights, scoreOf } from '~/domain/quality/score';
import type { IsoDate } from '~/platform/dates';
import type { QualityTotals } from '../finding';

/** How many persons fail a rule that costs points, and how many it applies to. */
export type RuleTally = {
  ruleId: string;
  title: string;
  severity: SeverityClass;
  dimension: Dimension;
  applicable: number;
  failing: number;
  /** Those of the failing whose rules together cost more than 100 points: how many exceed it by so much. */
  beyond?: readonly { by: number; persons: number }[];
};

/** One step down from 100: what a rule takes. */
export type WaterfallStep = Omit<RuleTally, 'beyond'> & {
  /** Points that come back when this rule alone is fixed on everyone, as in the lists of findings. */
  points: number;
  /** The same of the municipality's score, not rounded. */
  ofScore: number;
  /** Where the score stands before and after the step, not rounded. */
  from: number;
  to: number;
};

/**
 * The way from 100 to the score, the costliest rule first. No person loses more than 100 points, so some points come back
 * only when several rules of a person are fixed: they stand in `shared`, and the steps and they are together exactly the
 * distance. Null without persons.
 */
export type Waterfall = {
  steps: WaterfallStep[];
  /** Points that no rule alone gives back. */
  shared: number;
  sharedOfScore: number;
  /** Points that the persons lose together. */
  lost: number;
  score: number;
};

/** Points that come back when a rule of a weight closes on all who fail it and nothing else does, the limit of 100 in regard. */
function pointsBack({ failing, beyond = [] }: RuleTally, weight: number): number {
  return beyond.reduce(
    (points, { by, persons }) => points - persons * Math.min(weight, by),
    failing * weight,
  );
}

/** Takes the score apart by rule. */
export function waterfallOf(
  tallies: readonly RuleTally[],
  totals: Pick<QualityTotals, 'persons' | 'lossTotal'>,
  weights: ScoreWeights,
): Waterfall | null {
  const score = scoreOf(totals.lossTotal, totals.persons);
  if (score === null) return null;
  const costly = tallies
    .filter(({ failing, severity }) => failing * weights[severity] > 0)
    .map(({ beyond, ...tally }) => ({
      ...tally,
      points: pointsBack({ ...tally, beyond }, weights[tally.severity]),
    }))
    .sort((a, b) => b.points - a.points || a.ruleId.localeCompare(b.ruleId));
  let taken = 0;
  const at = (points: number): number => 100 - points / totals.persons;
  const steps = costly.map((tally) => {
    const from = at(taken);
    taken += tally.points;
    return { ...tally, ofScore: tally.points / totals.persons, from, to: at(taken) };
  });
  const shared = totals.lossTotal - taken;
  return { steps, shared, sharedOfScore: shared / totals.persons, lost: totals.lossTotal, score };
}

/** How a dimension of quality stands: of the points that its rules put at stake, the share that is kept. */
export type DimensionScore = {
  dimension: Dimension;
  /** 0–100 with one decimal; null when no rule of it applies to anybody. */
  score: number | null;
  /** Checks made (a rule on a person) and failed. */
  checks: number;
  failed: number;
  /** Points lost to its rules, before the limit of 100 per person. */
  points: number;
};

/** The dimensions in their own order. Rules that only ask and cost nothing count as checks, not in the score. */
export function dimensionScores(tallies: readonly RuleTally[], weights: ScoreWeights): DimensionScore[] {
  return DIMENSIONS.map((dimension) => {
    const own = tallies.filter((tally) => tally.dimension === dimension);
    const sum = (of: (tally: RuleTally) => number): number => own.reduce((total, one) => total + of(one), 0);
    const stake = sum(({ applicable, severity }) => applicable * weights[severity]);
    const points = sum(({ failing, severity }) => failing * weights[severity]);
    return {
      dimension,
      score: scoreOf(100 * points, stake),
      checks: sum(({ applicable }) => applicable),
      failed: sum(({ failing }) => failing),
      points,
    };
  });
}

/** The score as it would be if something laid aside counted. */
export type Counted = { findings: number; persons: number; points: number; score: number | null };

/** What must be registered on those whom the municipality has a duty for. */
export const COVERAGE_KINDS = [
  'programme_decision',
  'final_goal',
  'contract',
  'measure',
  'norwegian_decision',
  'language_goal',
  'education',
  'training_hours',
] as const;
export type CoverageKind = (typeof COVERAGE_KINDS)[number];

/** Persons with the duty; with it registered; without, while the time for it has not run out. */
export type CoverageLine = { kind: CoverageKind; duty: number; covered: number; waiting: number };

/** What is registered with the day on which it happened. */
const EVENT_KINDS = ['decision', 'measure', 'training_hours', 'programme_end'] as const;
type EventKind = (typeof EVENT_KINDS)[number];

/** Time from the event until it was registered; the first three are within the legal two months. */
const DELAYS = ['week', 'month', 'two_months', 'quarter', 'half_year', 'year', 'later'] as const;
export type Delay = (typeof DELAYS)[number];

/** Classes within the two months that the law gives (regulation § 58). */
export const IN_TIME: readonly Delay[] = ['week', 'month', 'two_months'];

export type Timeliness = {
  countedOn: IsoDate | null;
  /** Registrations per delay, in all and by what was registered. */
  delays: { delay: Delay; count: number }[];
  kinds: { kind: EventKind; count: number; inTime: number }[];
  count: number;
  inTime: number;
};

/** Puts stored counts into the order of the histogram; classes without any are there with zero. */
export function timelinessOf(
  rows: readonly { kind: string; delay: string; count: number; countedOn: IsoDate }[],
): Timeliness {
  const sum = (fits: (row: (typeof rows)[number]) => boolean): number =>
    rows.filter(fits).reduce((total, row) => total + row.count, 0);
  const soon = (delay: string): boolean => (IN_TIME as readonly string[]).includes(delay);
  return {
    countedOn: rows[0]?.countedOn ?? null,
    delays: DELAYS.map((delay) => ({ delay, count: sum((row) => row.delay === delay) })),
    kinds: EVENT_KINDS.map((kind) => ({
      kind,
      count: sum((row) => row.kind === kind),
      inTime: sum((row) => row.kind === kind && soon(row.delay)),
    })),
    count: sum(() => true),
    inTime: sum((row) => soon(row.delay)),
  };
}

/** The score at the end of a day. */
export type TrendPoint = { day: IsoDate; score: number | null; persons: number; lost: number };

/** How a control round went: the score when it opened, and on the last recorded day up to its deadline. */
export type RoundTrend = {
  year: number;
  opensOn: IsoDate;
  deadline: IsoDate;
  opened: TrendPoint | null;
  last: TrendPoint | null;
  /** The deadline has not passed: `last` is how it stands so far. */
  running: boolean;
};

/** Finds each round's first and last recorded day. `points` in order of days. */
export function roundTrends(
  rounds: readonly { year: number; opensOn: IsoDate; deadline: IsoDate }[],
  points: readonly TrendPoint[],
  today: IsoDate,
): RoundTrend[] {
  return rounds.flatMap((round) => {
    const within = points.filter(({ day }) => day >= round.opensOn && day <= round.deadline);
    const running = round.deadline >= today && round.opensOn <= today;
    if (within.length === 0 && !running) return [];
    return [{ ...round, opened: within[0] ?? null, last: within.at(-1) ?? null, running }];
  });
}
