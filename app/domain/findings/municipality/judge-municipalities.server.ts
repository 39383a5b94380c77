import { controlYear } from '~/domain/quality/control-year';
import { MUNICIPALITY_RULES } from '~/domain/quality/municipality-rules';
import type { MunicipalityRule } from '~/domain/quality/municipality-rules/define-municipality-rule';
import { MUNICIPALITY_YEAR, placedSql } from '~/domain/quality/municipality-rules/municipality-year';
import { readRuleSet } from '~/domain/quality/read-rule-set.server';
import { type RuleStatus, statusOf } from '~/domain/quality/rule-status';
import { now, today } from '~/platform/clock.server';
import type { IsoDate } from '~/platform/dates';
import { asSystem, type Tx } from '~/platform/db.server';
import { log } from '~/platform/log.server';
import { refreshResults } from './refresh-results.server';

/** SQL for what a rule raises now: municipality, year, evidence and what a confirmation is bound to. */
function raisedBy(rule: MunicipalityRule): string {
  const evidence = Object.entries(rule.evidence).map(([name, { sql }]) => `'${name}', ${sql}`);
  return `select f.municipality_code, f.year, jsonb_build_object(${evidence.join(', ')}) as evidence, (${rule.fingerprint}) as fingerprint
    from (${MUNICIPALITY_YEAR}) f where (${placedSql(rule.applies)}) and (${placedSql(rule.fails)})
      and $1::date is not null and $2::int is not null`;
}

/**
 * Opens, changes and closes the findings of one rule. One that the municipality has confirmed stays so until what it was bound to
 * changes; the evidence follows the figures.
 */
async function settle(tx: Tx, rule: MunicipalityRule, day: IsoDate): Promise<void> {
  await tx.$executeRawUnsafe(
    `with raised as materialized (${raisedBy(rule)}), gone as (
      update municipality_finding m set state = 'resolved', closed_at = $4::timestamptz, confirmed_at = null, confirmed_by_id = null, confirmed_reason = null
      where m.rule_id = $3::text and m.state <> 'resolved'
        and not exists (select from raised r where r.municipality_code = m.municipality_code and r.year = m.year)
    )
    insert into municipality_finding as m (rule_id, municipality_code, year, evidence, fingerprint, opened_at)
    select $3::text, municipality_code, year, evidence, fingerprint, $4::timestamptz from raised
    on conflict (municipality_code, rule_id, year) do update set evidence = excluded.evidence, fingerprint = excluded.fingerprint,
      closed_at = null,
      opened_at = case when m.state = 'resolved' then excluded.opened_at else m.opened_at end,
      state = case when m.state = 'confirmed' and m.fingerprint = excluded.fingerprint then 'confirmed' else 'open' end,
      confirmed_at = case when m.fingerprint = excluded.fingerprint then m.confirmed_at end,
      confirmed_by_id = case when m.fingerprint = excluded.fingerprint then m.confirmed_by_id end,
      confirmed_reason = case when m.fingerprint = excluded.fingerprint then m.confirmed_reason end
    where m.state = 'resolved' or m.evidence <> excluded.evidence or m.fingerprint <> excluded.fingerprint`,
    day,
    controlYear(day),
    rule.id,
    now(),
  );
}

/** What the rule would raise, kept beside the effect of the other rules in shadow; none when it is not in shadow. */
async function storeShadow(tx: Tx, rule: MunicipalityRule, day: IsoDate, inShadow: boolean): Promise<void> {
  await tx.shadowEffect.deleteMany({ where: { ruleId: rule.id } });
  if (!inShadow) return;
  await tx.$executeRawUnsafe(
    `insert into shadow_effect (rule_id, municipality_code, persons, findings)
    select $3::text, r.municipality_code, 0, count(*)::int from (${raisedBy(rule)}) r group by r.municipality_code`,
    day,
    controlYear(day),
    rule.id,
  );
}

async function withdraw(tx: Tx, ruleId: string): Promise<void> {
  await tx.municipalityFinding.updateMany({
    where: { ruleId, state: { not: 'resolved' } },
    data: {
      state: 'resolved',
      closedAt: now(),
      confirmedAt: null,
      confirmedById: null,
      confirmedReason: null,
    },
  });
}

/** The status of a rule over municipalities: it counts, or is tried, when it does under some law. */
function standing(statuses: readonly RuleStatus[]): RuleStatus {
  return (['active', 'shadow'] as const).find((status) => statuses.includes(status)) ?? 'retired';
}

/**
 * Counts the results of municipalities anew and judges them. A rule that crashes leaves its findings as they were and is named.
 */
export async function judgeMunicipalities({
  day = today(),
  rules = MUNICIPALITY_RULES,
}: {
  day?: IsoDate;
  rules?: readonly MunicipalityRule[];
} = {}): Promise<{ crashed: string[] }> {
  await asSystem((tx) => refreshResults(tx, day), { timeout: 60_000 });
  const { statuses } = await asSystem((tx) => readRuleSet(tx, controlYear(day)));
  const crashed: string[] = [];
  for (const rule of rules) {
    const status = standing(rule.regimes.map((regime) => statusOf(statuses, rule, regime)));
    try {
      await asSystem(async (tx) => {
        await storeShadow(tx, rule, day, status === 'shadow');
        if (status === 'active') await settle(tx, rule, day);
        else await withdraw(tx, rule.id);
      });
    } catch (error) {
      crashed.push(rule.id);
      log().error({ err: error, ruleId: rule.id }, 'A rule over municipalities crashed');
    }
  }
  return { crashed };
}
