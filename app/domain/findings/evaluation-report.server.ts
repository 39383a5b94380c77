import { controlYear } from '~/domain/quality/control-year';
import { readRuleSet } from '~/domain/quality/read-rule-set.server';
import { RULES } from '~/domain/quality/rules';
import { today as clockToday } from '~/platform/clock.server';
import type { IsoDate } from '~/platform/dates';
import { asSystem } from '~/platform/db.server';
import type { QualityTotals } from './finding';
import { evaluateNow, type RunResult } from './run-evaluation.server';
import { readScoreBasis } from './score-basis.server';

type RuleCounts = { applicable: number; persons: number; findings: number };

/** What `npm run evaluate` prints. Holds counts only. */
export type EvaluationReport = {
  today: IsoDate;
  control_year: number;
  municipality: string | null;
  rule_set: string;
  /** Persons with an open finding, per rule that has any. */
  findings: Record<string, number>;
  /** Per rule: persons it applies to, persons with an open finding, open findings. */
  rules: Record<string, RuleCounts>;
  totals: QualityTotals;
  run: RunResult;
};

/** Judges everyone, or one municipality, as of a day and counts what stands open afterwards. */
export async function evaluationReport(scope: {
  municipalityCode: string | null;
  today?: IsoDate;
}): Promise<EvaluationReport> {
  const today = scope.today ?? clockToday();
  const { runId: _, ...run } = await evaluateNow({ ...scope, today });
  const { rows, totals, version } = await asSystem(async (tx) => ({
    rows: await tx.$queryRaw<({ rule_id: string } & RuleCounts)[]>`
      select r.rule_id,
        coalesce((select sum(c.applicable) from rule_count c where c.rule_id = r.rule_id
          and (${scope.municipalityCode}::text is null or c.municipality_code = ${scope.municipalityCode})), 0)::int as applicable,
        count(distinct f.person_id)::int as persons, count(f.id)::int as findings
      from unnest(${RULES.map((rule) => rule.id)}::text[]) r(rule_id)
      left join finding f on f.rule_id = r.rule_id and f.state = 'open'
        and (${scope.municipalityCode}::text is null or f.municipality_code = ${scope.municipalityCode})
      group by r.rule_id order by r.rule_id`,
    version: (await readRuleSet(tx, controlYear(today))).version,
    totals: (await readScoreBasis(tx, scope.municipalityCode)).totals,
  }));
  return {
    today,
    control_year: controlYear(today),
    municipality: scope.municipalityCode,
    rule_set: version,
    findings: Object.fromEntries(
      rows.filter((row) => row.persons > 0).map((row) => [row.rule_id, row.persons]),
    ),
    rules: Object.fromEntries(rows.map(({ rule_id, ...counts }) => [rule_id, counts])),
    totals,
    run,
  };
}
