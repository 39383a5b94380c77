import type { Actor } from '~/domain/accounts/actor';
import { can } from '~/domain/accounts/permissions';
import { noteActivity } from '~/domain/activity/note-activity.server';
import { controlYear } from '~/domain/quality/control-year';
import { knownRule } from '~/domain/quality/known-rule';
import { openYears } from '~/domain/quality/open-years.server';
import { readRuleSet } from '~/domain/quality/read-rule-set.server';
import type { RuleDecision } from '~/domain/quality/rule-decision-form';
import { NEXT_STATUSES, statusOf } from '~/domain/quality/rule-status';
import { now, today } from '~/platform/clock.server';
import { asSystem } from '~/platform/db.server';
import { AppError, notFound } from '~/platform/errors';
import { orderEvaluation } from './run-evaluation.server';

/**
 * Decides whether a rule counts from a control year on, under the laws named, and orders the run that makes it so. A year
 * whose round has opened keeps the rules it opened with.
 * @throws AppError forbidden; not_found for a rule that is not; invalid beside the field for a year that is pinned, a law
 * that the rule does not judge, or a step that is not allowed
 */
export async function decideRule(actor: Actor, decision: RuleDecision): Promise<void> {
  if (!can(actor, 'rules.decide')) throw new AppError('forbidden');
  const { ruleId, controlYear: year, regimes, status, reason } = decision;
  const rule = knownRule(ruleId);
  if (!rule) throw notFound();
  if (regimes.some((regime) => !rule.regimes.includes(regime)))
    refuse('regimes', 'rules.decide.errors.regimes');
  const day = today();
  await asSystem(async (tx) => {
    // One decision at a time, so that the step is taken from what stands.
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('rule_in_year'))`;
    if (!(await openYears(tx, day)).includes(year)) refuse('controlYear', 'rules.decide.errors.pinned');
    const set = await readRuleSet(tx, year);
    const before = regimes.map((regime) => statusOf(set.statuses, rule, regime));
    if (before.every((one) => one === status)) refuse('status', 'rules.decide.errors.same');
    if (before.some((one) => one !== status && !NEXT_STATUSES[one].includes(status))) {
      refuse('status', 'rules.decide.errors.step');
    }
    for (const regime of regimes) {
      const key = { controlYear: year, regime, ruleId };
      const data = { status, reason, decidedById: actor.id, decidedAt: now() };
      await tx.ruleInYear.upsert({
        where: { controlYear_regime_ruleId: key },
        create: { ...key, ...data },
        update: data,
      });
    }
    await noteActivity(tx, {
      kind: 'quality.rule_decided',
      actorId: actor.id,
      municipalityCode: null,
      data: { ruleId, controlYear: year, regimes, status, reason },
    });
    if (year <= controlYear(day)) await orderEvaluation(tx, actor.id);
  });
}

function refuse(field: string, key: string): never {
  throw new AppError('invalid', key, { fields: { [field]: key } });
}
