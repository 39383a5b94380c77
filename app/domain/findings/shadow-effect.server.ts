import type { FailureCount } from '~/domain/quality/count-failures.server';
import { MUNICIPALITY_RULES } from '~/domain/quality/municipality-rules';
import type { Tx } from '~/platform/db.server';

/** What rules in shadow would find, summed by rule and municipality while a run goes on. Each person comes once. */
export class ShadowSums {
  private readonly sums = new Map<string, FailureCount>();

  add(counts: readonly FailureCount[]): void {
    for (const count of counts) {
      const key = `${count.ruleId} ${count.municipalityCode}`;
      const sum = this.sums.get(key);
      this.sums.set(key, {
        ...count,
        persons: count.persons + (sum?.persons ?? 0),
        findings: count.findings + (sum?.findings ?? 0),
      });
    }
  }

  rows(): FailureCount[] {
    return [...this.sums.values()];
  }
}

/** Rules over municipalities: their own evaluation counts what they find. */
const OF_MUNICIPALITIES = MUNICIPALITY_RULES.map(({ id }): string => id);

/**
 * Puts the sums of a run in place of the last one's, in these municipalities or everywhere; those of rules over municipalities
 * stand. Writes what differs, and so nothing when the same run is done again.
 */
export async function storeShadow(tx: Tx, sums: ShadowSums, codes: readonly string[] | null): Promise<void> {
  await tx.$executeRaw`
    with found as (
      select "ruleId" as rule_id, "municipalityCode"::char(4) as municipality_code, persons, findings
      from jsonb_to_recordset(${JSON.stringify(sums.rows())}::jsonb)
        as r("ruleId" text, "municipalityCode" text, persons int, findings int)
      where ${codes}::text[] is null or "municipalityCode" = any(${codes}::text[])
    ), gone as (
      delete from shadow_effect s
      where (${codes}::text[] is null or s.municipality_code = any(${codes}::char(4)[]))
        and s.rule_id <> all(${OF_MUNICIPALITIES}::text[])
        and not exists (select from found f where f.rule_id = s.rule_id and f.municipality_code = s.municipality_code)
    )
    insert into shadow_effect as s (rule_id, municipality_code, persons, findings)
    select rule_id, municipality_code, persons, findings from found
    on conflict (rule_id, municipality_code) do update set persons = excluded.persons, findings = excluded.findings
    where (s.persons, s.findings) is distinct from (excluded.persons, excluded.findings)`;
}
