import type { SeverityClass } from '~/domain/quality/define-rule';
import { lossOf, type ScoreWeights, scoreOf } from '~/domain/quality/score';

type OpenFinding = { id: number; ruleId: string; severity: SeverityClass };

type Totals = { persons: number; lossTotal: number };

/** What it is worth when something closes. */
export type Price = {
  /** Points that the person, and so the municipality, gets back. */
  points: number;
  /** Score of the municipality afterwards, one decimal; null without persons. */
  scoreAfter: number | null;
  /** Rise of the shown score, one decimal. */
  change: number;
};

/** Rise from one shown score to another, one decimal, without the dust of floating point. */
export function scoreChange(before: number | null, after: number | null): number {
  if (before === null || after === null) return 0;
  return Math.round((after - before) * 10) / 10;
}

function priceOf(
  open: readonly OpenFinding[],
  left: readonly OpenFinding[],
  weights: ScoreWeights,
  totals: Totals,
): Price {
  const loss = (findings: readonly OpenFinding[]): number =>
    lossOf([...new Map(findings.map((finding) => [finding.ruleId, finding.severity])).values()], weights);
  const points = loss(open) - loss(left);
  const before = scoreOf(totals.lossTotal, totals.persons);
  const scoreAfter = scoreOf(totals.lossTotal - points, totals.persons);
  return { points, scoreAfter, change: scoreChange(before, scoreAfter) };
}

/**
 * Price of a rule on a person: exactly what the score gains when all its findings on that person close, the cap of 100
 * points per person in regard. `open` are the person's open findings.
 */
export function priceOfRule(
  open: readonly OpenFinding[],
  ruleId: string,
  weights: ScoreWeights,
  totals: Totals,
): Price {
  return priceOf(
    open,
    open.filter((finding) => finding.ruleId !== ruleId),
    weights,
    totals,
  );
}

/** Price of a single finding: nothing as long as the same rule fails elsewhere on the person. */
export function priceOfFinding(
  open: readonly OpenFinding[],
  findingId: number,
  weights: ScoreWeights,
  totals: Totals,
): Price {
  return priceOf(
    open,
    open.filter((finding) => finding.id !== findingId),
    weights,
    totals,
  );
}
