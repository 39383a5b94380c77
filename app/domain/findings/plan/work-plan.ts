import { MAX_LOSS } from '~/domain/quality/score';

/** A person who becomes right in published figures counts as much as this many points: as a finding of class major. */
export const FIGURE_WORTH = 20;

export const PLAN_WEIGHTS = ['both', 'points', 'figures'] as const;
export type PlanWeight = (typeof PLAN_WEIGHTS)[number];

/** One correction: a rule on a person, all its findings together. */
export type PlanItem = {
  personId: number;
  ruleId: string;
  /** The first of the findings. */
  findingId: number;
  /** Points that the rule costs before the cap. */
  points: number;
  /** Expected minutes for all findings of the rule on the person; at least one. */
  minutes: number;
  /** Whether it spoils published figures. */
  figures: boolean;
};

/** A person with what can be corrected, and what stays whatever one does. */
export type PlanPerson = {
  items: readonly PlanItem[];
  /** Points of the rules that nobody here can correct, before the cap. */
  otherPoints: number;
  /** Whether one of those spoils published figures. */
  otherFigures: boolean;
};

export type PlanStep = PlanItem & {
  /** Points given back by this step, the cap of 100 in regard; may be 0 until the next step of the same person. */
  released: number;
  /** Whether the person is right in published figures with this step. */
  figuresRight: boolean;
  /** Minutes and points from the start of the plan, this step included. */
  minutesSoFar: number;
  pointsSoFar: number;
};

/** So many corrections of a person are weighed against each other; the quickest gains come first. */
const MOST_ITEMS = 10;

const WORTH: Record<PlanWeight, { point: number; figure: number }> = {
  both: { point: 1, figure: FIGURE_WORTH },
  points: { point: 1, figure: 0 },
  figures: { point: 0.01, figure: FIGURE_WORTH },
};

/** A person whose corrections are planned one bundle after another. */
class Chain {
  readonly done: PlanItem[] = [];
  private left: PlanItem[];
  private best: { limit: number; items: PlanItem[]; ratio: number; minutes: number } | null = null;

  constructor(
    private readonly person: PlanPerson,
    private readonly weight: PlanWeight,
  ) {
    const quickest = (a: PlanItem, b: PlanItem) => b.points / b.minutes - a.points / a.minutes;
    this.left = [...person.items].sort(quickest).slice(0, MOST_ITEMS);
  }

  /** Points that the person loses when these are corrected. */
  private loss(done: readonly PlanItem[]): number {
    const all = this.person.items.reduce((sum, { points }) => sum + points, this.person.otherPoints);
    return Math.min(
      MAX_LOSS,
      done.reduce((sum, { points }) => sum - points, all),
    );
  }

  private isRight(done: readonly PlanItem[]): boolean {
    return (
      !this.person.otherFigures && this.person.items.every((item) => !item.figures || done.includes(item))
    );
  }

  /** Points given back and whether published figures become right, from one state to the next. */
  gain(from: readonly PlanItem[], to: readonly PlanItem[]): { points: number; right: boolean } {
    return { points: this.loss(from) - this.loss(to), right: this.isRight(to) && !this.isRight(from) };
  }

  /** The bundle of corrections that gives most per minute and takes no longer than the limit; null when none gives anything. */
  next(limit: number): { items: PlanItem[]; ratio: number; minutes: number } | null {
    if (this.best && this.best.minutes <= limit && limit <= this.best.limit) return this.best;
    this.best = null;
    const worth = WORTH[this.weight];
    for (let choice = 1; choice < 2 ** this.left.length; choice += 1) {
      const items = this.left.filter((_, at) => choice & (1 << at));
      const minutes = items.reduce((sum, item) => sum + item.minutes, 0);
      if (minutes > limit) continue;
      const { points, right } = this.gain(this.done, [...this.done, ...items]);
      const ratio = (points * worth.point + (right ? worth.figure : 0)) / minutes;
      const better =
        !this.best || ratio > this.best.ratio || (ratio === this.best.ratio && minutes < this.best.minutes);
      if (ratio > 0 && better) this.best = { limit, items, ratio, minutes };
    }
    return this.best;
  }

  take(items: readonly PlanItem[]): void {
    this.left = this.left.filter((item) => !items.includes(item));
    this.best = null;
  }
}

/**
 * The corrections that fit in the minutes, those first that give most per minute: points given back and effect on published
 * figures. Corrections of one person that give something only together (the cap of 100 points, figures that are right
 * when all is) are weighed as a bundle. Pure.
 */
export function workPlan(
  persons: readonly PlanPerson[],
  minutes: number,
  weight: PlanWeight = 'both',
): PlanStep[] {
  const chains = persons.map((person) => new Chain(person, weight));
  const steps: PlanStep[] = [];
  let used = 0;
  let points = 0;
  for (;;) {
    let first: { chain: Chain; items: PlanItem[]; ratio: number; minutes: number } | null = null;
    for (const chain of chains) {
      const bundle = chain.next(minutes - used);
      if (!bundle) continue;
      const better =
        !first ||
        bundle.ratio > first.ratio ||
        (bundle.ratio === first.ratio && bundle.minutes < first.minutes);
      if (better) first = { chain, ...bundle };
    }
    if (!first) return steps;
    for (const item of first.items) {
      const gain = first.chain.gain(first.chain.done, [...first.chain.done, item]);
      first.chain.done.push(item);
      used += item.minutes;
      points += gain.points;
      const sums = { minutesSoFar: used, pointsSoFar: points };
      steps.push({ ...item, released: gain.points, figuresRight: gain.right, ...sums });
    }
    first.chain.take(first.items);
  }
}
