import type { Tx } from '~/platform/db.server';
import type { ShadowFailure } from './reevaluate-persons.server';

/** What rules in shadow would find, summed by rule and municipality while a run goes on. Each person comes once. */
export class ShadowSums {
  private readonly sums = new Map<string, Map<string, { persons: Set<number>; findings: number }>>();

  add(failures: readonly ShadowFailure[]): void {
    for (const { ruleId, municipalityCode, personId } of failures) {
      const places = this.sums.get(ruleId) ?? new Map();
      const sum = places.get(municipalityCode) ?? { persons: new Set(), findings: 0 };
      sum.persons.add(personId);
      sum.findings += 1;
      this.sums.set(ruleId, places.set(municipalityCode, sum));
    }
  }

  rows(): { rule_id: string; municipality_code: string; persons: number; findings: number }[] {
    return [...this.sums].flatMap(([rule_id, places]) =>
      [...places].map(([municipality_code, { persons, findings }]) => ({
        rule_id,
        municipality_code,
        persons: persons.size,
        findings,
      })),
    );
  }
}

/** Puts the sums of a full run in place of the last one's, for everything or for one municipality. */
export async function storeShadow(tx: Tx, sums: ShadowSums, municipalityCode: string | null): Promise<void> {
  await tx.shadowEffect.deleteMany({ where: municipalityCode ? { municipalityCode } : {} });
  await tx.$executeRaw`
    insert into shadow_effect (rule_id, municipality_code, persons, findings)
    select * from jsonb_to_recordset(${JSON.stringify(sums.rows())}::jsonb)
      as r(rule_id text, municipality_code text, persons int, findings int)
    on conflict (rule_id, municipality_code) do update set persons = excluded.persons, findings = excluded.findings`;
}
