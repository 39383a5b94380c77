import type { FailureCount } from '~/domain/quality/count-failures.server';
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

/** Puts the sums of a full run in place of the last one's, for everything or for one municipality. */
export async function storeShadow(tx: Tx, sums: ShadowSums, municipalityCode: string | null): Promise<void> {
  await tx.shadowEffect.deleteMany({ where: municipalityCode ? { municipalityCode } : {} });
  await tx.$executeRaw`
    insert into shadow_effect (rule_id, municipality_code, persons, findings)
    select "ruleId", "municipalityCode", persons, findings from jsonb_to_recordset(${JSON.stringify(sums.rows())}::jsonb)
      as r("ruleId" text, "municipalityCode" text, persons int, findings int)
    on conflict (rule_id, municipality_code) do update set persons = excluded.persons, findings = excluded.findings`;
}
