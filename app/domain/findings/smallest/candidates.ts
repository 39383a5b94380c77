import type { FixKind } from '~/domain/quality/define-rule';
import { checkChange } from '~/domain/register/check-change';
import { rowKey } from '~/domain/register/record';
import type { Candidate, CandidateContext, Failing, Maker } from './candidate';
import {
  annulDuplicate,
  correctDates,
  registerEnd,
  replaceAutomaticEnd,
  setEndReason,
} from './edits-of-rows';
import {
  registerDecision,
  registerEducation,
  registerMeasure,
  setFinalGoal,
  setLanguageGoal,
} from './edits-that-add';

/** So many edits are tried for one finding. */
const MOST = 40;

const MAKERS: Record<Exclude<FixKind, 'support_case'>, Maker> = {
  set_end_reason: setEndReason,
  register_end: registerEnd,
  replace_automatic_end: replaceAutomaticEnd,
  correct_dates: correctDates,
  register_measure: registerMeasure,
  set_final_goal: setFinalGoal,
  set_language_goal: setLanguageGoal,
  register_education: registerEducation,
  register_decision: registerDecision,
  annul_duplicate: annulDuplicate,
};

/**
 * Edits that may clear a finding, made from the corrections that its rule offers and from days and codes at hand; those
 * that the register would refuse are left out. Pure. Whether one does clear it, only the rules can say.
 */
export function candidatesFor(failing: Failing, ctx: CandidateContext): Candidate[] {
  const seen = new Set<string>();
  const found = failing.rule.fixes.flatMap((kind, place) => {
    if (kind === 'support_case') return [];
    return MAKERS[kind](failing, ctx).flatMap(({ change, target = null, family, rank = 0 }): Candidate[] => {
      const group = `${change.kind} ${target ? rowKey(target.kind, target.id) : ''}`;
      const key = JSON.stringify([group, change.values]);
      const { errors } = checkChange(change, { ...ctx, target });
      if (seen.has(key) || Object.keys(errors).length > 0) return [];
      seen.add(key);
      return [{ key, change, target, group, family: `${change.kind}-${family}`, rank: place + rank }];
    });
  });
  return found.slice(0, MOST);
}
