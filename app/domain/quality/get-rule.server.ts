import type { Actor } from '~/domain/accounts/actor';
import { can } from '~/domain/accounts/permissions';
import { today } from '~/platform/clock.server';
import { asActor } from '~/platform/db.server';
import { AppError, notFound } from '~/platform/errors';
import { type ControlRound, currentRound } from './control-round.server';
import { controlYear } from './control-year';
import type { Affects, Dimension, FixKind, RuleWords, SeverityClass, SeverityLetter } from './define-rule';
import { type RuleSet, readRuleSet } from './read-rule-set.server';
import type { Regime } from './regime';
import { isActive } from './rule-status';
import { ruleById } from './rules';

/** A rule as its page shows it. */
export type RulePage = {
  id: string;
  words: RuleWords;
  severity: SeverityClass;
  letter: SeverityLetter;
  affects: readonly Affects[];
  dimension: Dimension;
  regimes: readonly Regime[];
  minutes: number;
  fixes: readonly FixKind[];
  /** False when the registry owner has taken the rule out of use. */
  active: boolean;
  round: ControlRound;
  ruleSetVersion: string;
};

/** A rule in the reader's language. Throws `not_found` for an id that no rule has, `forbidden` without the right. */
export async function getRule(actor: Actor, ruleId: string): Promise<RulePage> {
  if (!can(actor, 'rules.read')) throw new AppError('forbidden');
  const rule = ruleById(ruleId);
  if (!rule) throw notFound();
  return asActor(actor, async (tx) => {
    const set: RuleSet = await readRuleSet(tx, controlYear(today()));
    const setting = await tx.ruleSetting.findUnique({ where: { ruleId } });
    return {
      id: rule.id,
      words: rule.words[actor.language],
      severity: setting?.severity ?? rule.severity,
      letter: rule.letter,
      affects: rule.affects,
      dimension: rule.dimension,
      regimes: rule.regimes,
      minutes: rule.minutes,
      fixes: rule.fixes,
      active: isActive(set.statuses, rule),
      round: await currentRound(tx, today()),
      ruleSetVersion: set.version,
    };
  });
}
