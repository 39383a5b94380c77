import { scoreChange } from '~/domain/findings/score-change';
import type { SeverityClass } from '~/domain/quality/define-rule';
import { lossOf, type ScoreWeights, scoreOf } from '~/domain/quality/score';

type OpenFinding = { ruleId: string; severity: SeverityClass };

type Totals = { persons: number; lossTotal: number };

/** What it is worth when something closes. */
type Price = {
  /** Points that the person, and so the municipality, gets back. */
  points: number;
  /** Score of the municipality afterwards, one decimal; null without persons. */
  scoreAfter: number | null;
  /** Rise of the shown score, one decimal. */
  change: number;
};

/**
 * Price of a rule on a person: exactly what the score gains when all its findings on that person close, the cap of 100
 * points per person in regard. `open` are the person's open findings. The portal counts this in SQL; tests hold it to this.
 */
export function priceOfRule(
  open: readonly OpenFinding[],
  ruleId: string,
  weights: ScoreWeights,
  totals: Totals,
): Price {
  const loss = (findings: readonly OpenFinding[]): number =>
    lossOf([...new Map(findings.map((finding) => [finding.ruleId, finding.severity])).values()], weights);
  const points = loss(open) - loss(open.filter((finding) => finding.ruleId !== ruleId));
  const before = scoreOf(totals.lossTotal, totals.persons);
  const scoreAfter = scoreOf(totals.lossTotal - points, totals.persons);
  return { points, scoreAfter, change: scoreChange(before, scoreAfter) };
}
