import { scoreOf } from '~/domain/quality/score';
import type { Tx } from '~/platform/db.server';
import type { QualityTotals } from './finding';
import type { PersonQuality, QualityDeltas } from './person-quality';

/** Writes the sums of persons that changed. */
export async function storePersonQuality(tx: Tx, changed: readonly PersonQuality[]): Promise<void> {
  if (changed.length === 0) return;
  const rows = changed.map((quality) => ({
    person_id: quality.personId,
    municipality_code: quality.municipalityCode,
    loss: quality.loss,
    critical: quality.critical,
    major: quality.major,
    minor: quality.minor,
    query: quality.query,
    applicable_rules: quality.applicableRules,
    failing_rules: quality.failingRules,
    outcome: quality.outcome,
  }));
  await tx.$executeRawUnsafe(
    `/*prepare:findings.person-quality.2*/
    insert into person_quality as q (person_id, municipality_code, loss, critical, major, minor, query, applicable_rules, failing_rules, outcome)
    select person_id, municipality_code, loss, critical, major, minor, query, applicable_rules, failing_rules, outcome
    from jsonb_to_recordset($1::jsonb) as r(person_id int, municipality_code text, loss int, critical int, major int,
      minor int, query int, applicable_rules text[], failing_rules text[], outcome bigint)
    order by person_id
    on conflict (person_id) do update set municipality_code = excluded.municipality_code, loss = excluded.loss,
      critical = excluded.critical, major = excluded.major, minor = excluded.minor, query = excluded.query,
      applicable_rules = excluded.applicable_rules, failing_rules = excluded.failing_rules, outcome = excluded.outcome, evaluated_at = clock_timestamp()`,
    JSON.stringify(rows),
  );
}

type TotalsRow = Omit<QualityTotals, 'score'>;

const TOTALS = `persons, flawless, loss_total as "lossTotal", critical, major, minor, query`;

/**
 * Moves the stored totals; always the municipality before its rules, so that a recount can shut the door. Gives the
 * totals of the municipalities that moved as they now stand.
 */
export async function applyDeltas(tx: Tx, deltas: QualityDeltas): Promise<Map<string, TotalsRow>> {
  if (deltas.totals.size === 0) return new Map();
  const totals = [...deltas.totals].map(([municipality_code, delta]) => ({
    municipality_code,
    ...delta,
    loss_total: delta.lossTotal,
  }));
  const rules = [...deltas.rules.values()]
    .filter((rule) => rule.applicable !== 0 || rule.failing !== 0)
    .map((rule) => ({ ...rule, municipality_code: rule.municipalityCode, rule_id: rule.ruleId }));
  // Counting the moved rows makes the database finish the municipalities before it begins with their rules.
  const moved = await tx.$queryRawUnsafe<(TotalsRow & { code: string })[]>(
    `/*prepare:findings.move-totals.1*/
    with moved as (
      insert into municipality_quality as q (municipality_code, persons, flawless, loss_total, critical, major, minor, query)
      select municipality_code, persons, flawless, loss_total, critical, major, minor, query
      from jsonb_to_recordset($1::jsonb) as r(municipality_code text, persons int, flawless int, loss_total int,
        critical int, major int, minor int, query int)
      order by municipality_code
      on conflict (municipality_code) do update set persons = q.persons + excluded.persons,
        flawless = q.flawless + excluded.flawless, loss_total = q.loss_total + excluded.loss_total,
        critical = q.critical + excluded.critical, major = q.major + excluded.major, minor = q.minor + excluded.minor,
        query = q.query + excluded.query, updated_at = clock_timestamp()
      returning municipality_code::text as code, ${TOTALS}
    ), counted as (
      insert into rule_count as c (municipality_code, rule_id, applicable, failing)
      select municipality_code, rule_id, applicable, failing
      from jsonb_to_recordset($2::jsonb) as r(municipality_code text, rule_id text, applicable int, failing int)
      where (select count(*) from moved) > 0
      order by municipality_code, rule_id
      on conflict (municipality_code, rule_id) do update set applicable = c.applicable + excluded.applicable,
        failing = c.failing + excluded.failing
    )
    select * from moved`,
    JSON.stringify(totals),
    JSON.stringify(rules),
  );
  return new Map(moved.map(({ code, ...row }) => [code, row]));
}

/** Totals of municipalities as this transaction sees them; those without a row are left out. */
export async function readTotals(tx: Tx, codes: readonly string[]): Promise<Map<string, TotalsRow>> {
  if (codes.length === 0) return new Map();
  const rows = await tx.$queryRawUnsafe<(TotalsRow & { code: string })[]>(
    `/*prepare:findings.read-totals.1*/
    select municipality_code::text as code, ${TOTALS} from municipality_quality where municipality_code = any($1::text[])`,
    codes,
  );
  return new Map(rows.map(({ code, ...row }) => [code, row]));
}

/** Several totals as one, with their score; `takenOut` are movements to be left out of them. */
export function sumTotals(
  rows: readonly (TotalsRow | undefined)[],
  takenOut: readonly (TotalsRow | undefined)[] = [],
): QualityTotals {
  const sum = { persons: 0, flawless: 0, lossTotal: 0, critical: 0, major: 0, minor: 0, query: 0 };
  const keys = Object.keys(sum) as (keyof typeof sum)[];
  for (const row of rows) for (const key of keys) sum[key] += row?.[key] ?? 0;
  for (const row of takenOut) for (const key of keys) sum[key] -= row?.[key] ?? 0;
  return { ...sum, score: scoreOf(sum.lossTotal, sum.persons) };
}
