import { createHash } from 'node:crypto';
import type { Tx } from '~/platform/db.server';
import { isActive, type RuleStatus, type RuleStatuses, ruleStatuses } from './rule-status';
import { RULES } from './rules';
import { RULES_VERSION } from './rules/rules-version';

/** SQL for the decisions that hold in the control year `$n`: for each rule and law the last one up to that year. */
export const decisionsInYear = (year: string): string => `select distinct on (d.rule_id, d.regime)
    d.rule_id as "ruleId", d.regime, d.status from rule_in_year d where d.control_year <= ${year}
  order by d.rule_id, d.regime, d.control_year desc`;

/** The rules of a control year: the year says it to a reader, the version to those who look for what changed. */
export type RuleSetName = { year: number; version: string };

/** What has been decided of each rule in a control year, how many count, and the name of the whole. */
export type RuleSet = RuleSetName & { statuses: RuleStatuses; active: number };

/** The rule set of a control year. */
export async function readRuleSet(tx: Tx, controlYear: number): Promise<RuleSet> {
  const rows = await tx.$queryRawUnsafe<{ ruleId: string; regime: string; status: RuleStatus }[]>(
    `/*prepare:quality.rule_set.1*/ ${decisionsInYear('$1')}`,
    controlYear,
  );
  const statuses = ruleStatuses(rows);
  return {
    year: controlYear,
    statuses,
    active: RULES.filter((rule) => isActive(statuses, rule)).length,
    version: versionOf(rows),
  };
}

/** Eight characters that change when a rule judges or weighs otherwise, or is put in or out of use. */
function versionOf(decisions: readonly object[]): string {
  if (decisions.length === 0) return RULES_VERSION;
  return createHash('sha256')
    .update(RULES_VERSION)
    .update(JSON.stringify(decisions))
    .digest('hex')
    .slice(0, 8);
}
