import type { Rule } from './define-rule';

/** Shadow: the rule runs and shows what it would find, but raises and scores nothing. Active: it counts. Retired: it rests. */
export const RULE_STATUSES = ['shadow', 'active', 'retired'] as const;
export type RuleStatus = (typeof RULE_STATUSES)[number];

/** Where a rule may go from its status. What has been retired is seen in shadow before it counts again. */
export const NEXT_STATUSES: Readonly<Record<RuleStatus, readonly RuleStatus[]>> = {
  shadow: ['active', 'retired'],
  active: ['shadow', 'retired'],
  retired: ['shadow'],
};

/** What has been decided for a control year, by rule and law. */
export type RuleStatuses = ReadonlyMap<string, RuleStatus>;

const keyOf = (ruleId: string, regime: string): string => `${ruleId} ${regime}`;

/** Statuses out of the decisions that hold in a year. */
export function ruleStatuses(
  decisions: readonly { ruleId: string; regime: string; status: RuleStatus }[],
): RuleStatuses {
  return new Map(decisions.map(({ ruleId, regime, status }) => [keyOf(ruleId, regime), status]));
}

/** The status of a rule under a law: as decided, otherwise as the rule itself begins. */
export function statusOf(
  statuses: RuleStatuses,
  rule: Pick<Rule, 'id' | 'startsAs'>,
  regime: string,
): RuleStatus {
  return statuses.get(keyOf(rule.id, regime)) ?? rule.startsAs ?? 'active';
}

/** Whether the rule counts under any of its laws. */
export function isActive(statuses: RuleStatuses, rule: Rule): boolean {
  return rule.regimes.some((regime) => statusOf(statuses, rule, regime) === 'active');
}
