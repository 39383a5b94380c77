import type { SeverityClass } from '~/domain/quality/define-rule';
import type { FindingRef, QualityTotals } from './finding';

/** A finding that a change closes or opens, by its rule: ids of rows that do not exist yet mean nothing in a preview. */
export type EffectFinding = { ruleId: string; severity: SeverityClass };

/** What a change does to findings and score. A preview and the change itself give the same. */
export type FixEffect = {
  closed: EffectFinding[];
  /** New findings and such that come back. */
  opened: EffectFinding[];
  /** Score of the municipality, one decimal; null when it has no persons. */
  scoreBefore: number | null;
  scoreAfter: number | null;
  /** Points that the municipality's persons lose together, for changes too small for the score's one decimal. */
  lossBefore: number;
  lossAfter: number;
  persons: number;
};

export type FixResult = FixEffect & { changeId: number };

function inOrder(refs: readonly FindingRef[]): EffectFinding[] {
  return refs
    .map(({ ruleId, severity }) => ({ ruleId, severity }))
    .sort((a, b) => a.ruleId.localeCompare(b.ruleId));
}

/** Puts a re-evaluation in the form that is shown and kept with the change. */
export function effectOf(moved: {
  opened: FindingRef[];
  reopened: FindingRef[];
  closed: FindingRef[];
  before: QualityTotals;
  after: QualityTotals;
}): FixEffect {
  return {
    closed: inOrder(moved.closed),
    opened: inOrder([...moved.opened, ...moved.reopened]),
    scoreBefore: moved.before.score,
    scoreAfter: moved.after.score,
    lossBefore: moved.before.lossTotal,
    lossAfter: moved.after.lossTotal,
    persons: moved.after.persons,
  };
}
