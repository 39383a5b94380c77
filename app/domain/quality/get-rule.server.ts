import type { Actor } from '~/domain/accounts/actor';
import { can } from '~/domain/accounts/permissions';
import { today } from '~/platform/clock.server';
import { asActor, type Tx } from '~/platform/db.server';
import { AppError, notFound } from '~/platform/errors';
import { type ControlRound, currentRound } from './control-round.server';
import { controlYear } from './control-year';
import type { Affects, Dimension, FixKind, RuleWords, SeverityClass, SeverityLetter } from './define-rule';
import { type KnownRule, knownRule } from './known-rule';
import { openYears } from './open-years.server';
import { type RuleSet, type RuleSetName, readRuleSet } from './read-rule-set.server';
import type { Regime } from './regime';
import { type RuleStatus, statusOf } from './rule-status';

/** A rule as its page shows it. */
export type RulePage = {
  id: string;
  /** Whether it judges persons or the figures of whole municipalities. */
  scope: KnownRule['scope'];
  words: RuleWords;
  severity: SeverityClass;
  letter: SeverityLetter;
  affects: readonly Affects[];
  dimension: Dimension;
  regimes: readonly Regime[];
  minutes: number;
  fixes: readonly FixKind[];
  /** Its status under each law that it judges, per control year from this one on. */
  years: { year: number; statuses: { regime: Regime; status: RuleStatus }[] }[];
  /** What has been decided of it, newest first. */
  decisions: RuleDecided[];
  /** Control years that may still be decided on. */
  openYears: number[];
  round: ControlRound;
  ruleSet: RuleSetName;
};

/** A decision that was made about a rule. `by` is null for what the portal came with. */
export type RuleDecided = {
  year: number;
  regime: string;
  status: string;
  reason: string;
  at: Date;
  by: string | null;
};

function yearOf(rule: KnownRule, year: number, { statuses }: RuleSet): RulePage['years'][number] {
  return {
    year,
    statuses: rule.regimes.map((regime) => ({ regime, status: statusOf(statuses, rule, regime) })),
  };
}

async function readDecisions(tx: Tx, ruleId: string): Promise<RuleDecided[]> {
  return tx.$queryRaw<RuleDecided[]>`
    select d.control_year as year, d.regime, d.status, d.reason, d.decided_at as at, u.name as by
    from rule_in_year d left join user_account u on u.id = d.decided_by_id
    where d.rule_id = ${ruleId} order by d.control_year desc, d.decided_at desc, d.regime`;
}

/** A rule in the reader's language. Throws `not_found` for an id that no rule has, `forbidden` without the right. */
export async function getRule(actor: Actor, ruleId: string): Promise<RulePage> {
  if (!can(actor, 'rules.read')) throw new AppError('forbidden');
  const rule = knownRule(ruleId);
  if (!rule) throw notFound();
  return asActor(actor, async (tx) => {
    const year = controlYear(today());
    const set = await readRuleSet(tx, year);
    const nextSet = await readRuleSet(tx, year + 1);
    const setting = await tx.ruleSetting.findUnique({ where: { ruleId } });
    return {
      id: rule.id,
      scope: rule.scope,
      words: rule.words[actor.language],
      severity: setting?.severity ?? rule.severity,
      letter: rule.letter,
      affects: rule.affects,
      dimension: rule.dimension,
      regimes: rule.regimes,
      minutes: rule.minutes,
      fixes: rule.fixes,
      years: [yearOf(rule, year, set), yearOf(rule, year + 1, nextSet)],
      decisions: await readDecisions(tx, ruleId),
      openYears: await openYears(tx, today()),
      round: await currentRound(tx, today()),
      ruleSet: { year, version: set.version },
    };
  });
}
