import type { Actor } from '~/domain/accounts/actor';
import { controlYear } from '~/domain/quality/control-year';
import { type RuleSetName, readRuleSet } from '~/domain/quality/read-rule-set.server';
import { today } from '~/platform/clock.server';
import { asActor } from '~/platform/db.server';
import { municipalityOf } from './visible-findings.server';

/** How fresh findings are: as of when they hold, by how many rules, and which version of them. */
export type Judgement = {
  /** Null before the first full run. */
  judgedAt: Date | null;
  rules: number;
  ruleSet: RuleSetName;
};

/**
 * When the findings were last brought in step with the records: the last finished run that covered the municipality, or
 * the change or upload after it that moved its totals. For those who see all, the last run of all.
 */
export function lastJudgement(actor: Actor, wanted?: string | null): Promise<Judgement> {
  const code = municipalityOf(actor, wanted) ?? null;
  return asActor(actor, async (tx) => {
    const [last] = await tx.$queryRaw<{ judgedAt: Date | null }[]>`/*prepare:findings.last-judgement.1*/
      with run as (
        select max(finished_at) as at from quality_run
        where state = 'done' and (scope = 'all' or municipality_code = ${code})
      )
      select case when run.at is null then null else greatest(run.at,
        (select q.updated_at from municipality_quality q where q.municipality_code = ${code})) end as "judgedAt" from run`;
    const { active, year, version } = await readRuleSet(tx, controlYear(today()));
    return { judgedAt: last?.judgedAt ?? null, rules: active, ruleSet: { year, version } };
  });
}
