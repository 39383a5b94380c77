import type { Tx } from '~/platform/db.server';
import { buildStatement } from './build-statement';
import type { Rule } from './define-rule';
import { pinningCrashes, type RuleRun, runRules } from './run-rules.server';

/** How often a rule fails in a municipality. */
export type FailureCount = { ruleId: string; municipalityCode: string; persons: number; findings: number };

/** Ending of a statement: the failures in a table like `result`, counted by rule and municipality. */
export const countsOf = (table: 'result' | 'beside'): string => `
  select failure ->> 'rule' as "ruleId", p.municipality_code as "municipalityCode",
    count(distinct r.person_id)::int as persons, count(*)::int as findings
  from ${table} r
  join person_row p using (person_id)
  cross join lateral jsonb_array_elements(r.failures) failure
  group by 1, 2`;

/**
 * What the rules would find on the persons, counted by rule and municipality. Nothing is written. Rules that crash are left
 * out and named.
 */
export async function countFailures(
  tx: Tx,
  personIds: readonly number[],
  run: RuleRun,
): Promise<{ counts: FailureCount[]; crashed: string[] }> {
  const counts: FailureCount[] = [];
  if (personIds.length === 0 || run.rules.length === 0) return { counts, crashed: [] };
  const count = async (rules: readonly Rule[]): Promise<void> => {
    counts.push(
      ...(await runRules<FailureCount>(tx, buildStatement(rules, countsOf('result')), personIds, run)),
    );
  };
  const crashed = await pinningCrashes(tx, personIds.length, run.rules, {
    together: () => count(run.rules),
    alone: (rule) => count([rule]),
  });
  return { counts, crashed: [...crashed.keys()] };
}
