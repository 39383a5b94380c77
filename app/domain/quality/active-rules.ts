import type { Rule } from './define-rule';
import { isActive, type RuleStatuses } from './rule-status';
import { RULES } from './rules';

const kept = new Map<string, readonly Rule[]>();

/** The rules that count under some law; the same list for the same decisions, since a statement is kept for each list. */
export function activeRules(statuses: RuleStatuses): readonly Rule[] {
  const rules = RULES.filter((rule) => isActive(statuses, rule));
  const key = rules.map(({ id }) => id).join(' ');
  const known = kept.get(key) ?? rules;
  kept.set(key, known);
  return known;
}
