import type { Rule } from './define-rule';
import { type RuleStatus, type RuleStatuses, statusOf } from './rule-status';
import { RULES } from './rules';

const kept = new Map<string, readonly Rule[]>();

/**
 * The rules that have the status, each under those laws alone under which it has it. The same list for the same decisions,
 * since a statement is kept for each list. `among` is asked by tests.
 */
export function rulesWithStatus(
  statuses: RuleStatuses,
  status: RuleStatus,
  among: readonly Rule[] = RULES,
): readonly Rule[] {
  const rules = among
    .map((rule) => ({
      ...rule,
      regimes: rule.regimes.filter((regime) => statusOf(statuses, rule, regime) === status),
    }))
    .filter(({ regimes }) => regimes.length > 0);
  if (among !== RULES) return rules;
  const key = rules.map(({ id, regimes }) => `${id} ${regimes.join(' ')}`).join();
  const known = kept.get(key) ?? rules;
  kept.set(key, known);
  return known;
}
