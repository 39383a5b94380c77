import type { Actor } from '~/domain/accounts/actor';
import { can } from '~/domain/accounts/permissions';
import { today } from '~/platform/clock.server';
import { asActor } from '~/platform/db.server';
import { AppError } from '~/platform/errors';
import { controlYear } from './control-year';
import type { Affects, Dimension, Rule, SeverityClass } from './define-rule';
import { MUNICIPALITY_RULES } from './municipality-rules';
import { type RuleSetName, readRuleSet } from './read-rule-set.server';
import type { Regime } from './regime';
import { type RuleStatus, statusOf } from './rule-status';
import { RULES } from './rules';
import { AWAITED_RULES, type AwaitedRule } from './rules/awaited-rules';

/** One rule in the list of all. */
export type ListedRule = {
  id: string;
  title: string;
  severity: SeverityClass;
  affects: readonly Affects[];
  dimension: Dimension;
  /** Its status this control year under each law that it judges. */
  statuses: { regime: Regime; status: RuleStatus }[];
};

export type RuleList = {
  /** The rule set of the control year. */
  ruleSet: RuleSetName;
  /** How many rules count. */
  active: number;
  rules: ListedRule[];
  /** Rules over the figures of a whole municipality. */
  municipality: ListedRule[];
  /** Rules of the reference that are not run, and what they wait for. */
  awaited: { id: string; title: string; awaits: AwaitedRule['awaits'] }[];
};

type Wanted = { status?: RuleStatus | null; dimension?: Dimension | null };

/** All rules with their status this control year, in the order of the reference. @throws AppError forbidden */
export async function findRules(actor: Actor, { status, dimension }: Wanted = {}): Promise<RuleList> {
  if (!can(actor, 'rules.read')) throw new AppError('forbidden');
  const year = controlYear(today());
  return asActor(actor, async (tx) => {
    const set = await readRuleSet(tx, year);
    const settings = await tx.ruleSetting.findMany();
    const severities = new Map(settings.map((setting) => [setting.ruleId, setting.severity]));
    const listed = (
      rule: Pick<Rule, 'id' | 'words' | 'severity' | 'affects' | 'dimension' | 'regimes' | 'startsAs'>,
    ): ListedRule => ({
      id: rule.id,
      title: rule.words[actor.language].title,
      severity: severities.get(rule.id) ?? rule.severity,
      affects: rule.affects,
      dimension: rule.dimension,
      statuses: rule.regimes.map((regime) => ({ regime, status: statusOf(set.statuses, rule, regime) })),
    });
    const wanted = (rule: ListedRule): boolean =>
      (!dimension || rule.dimension === dimension) &&
      (!status || rule.statuses.some((one) => one.status === status));
    return {
      ruleSet: { year, version: set.version },
      active: set.active,
      rules: RULES.map(listed).filter(wanted),
      municipality: MUNICIPALITY_RULES.map(listed).filter(wanted),
      awaited:
        status || dimension
          ? []
          : AWAITED_RULES.map(({ id, title, awaits }) => ({ id, title: title[actor.language], awaits })),
    };
  });
}
