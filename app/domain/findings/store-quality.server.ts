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
  }));
  await tx.$executeRawUnsafe(
    `/*prepare:findings.person-quality.1*/
    insert into person_quality as q (person_id, municipality_code, loss, critical, major, minor, query, applicable_rules, failing_rules)
    select person_id, municipality_code, loss, critical, major, minor, query, applicable_rules, failing_rules
    from jsonb_to_recordset($1::jsonb) as r(person_id int, municipality_code text, loss int, critical int, major int,
      minor int, query int, applicable_rules text[], failing_rules text[])
    order by person_id
    on conflict (person_id) do update set municipality_code = excluded.municipality_code, loss = excluded.loss,
      critical = excluded.critical, major = excluded.major, minor = excluded.minor, query = excluded.query,
      applicable_rules = excluded.applicable_rules, failing_rules = excluded.failing_rules, evaluated_at = clock_timestamp()`,
    JSON.stringify(rows),
  );
}

/** Moves the stored totals; always the municipality before its rules, so that a recount can shut the door. */
export async function applyDeltas(tx: Tx, deltas: QualityDeltas): Promise<void> {
  if (deltas.totals.size === 0) return;
  const totals = [...deltas.totals].map(([municipality_code, delta]) => ({
    municipality_code,
    ...delta,
    loss_total: delta.lossTotal,
  }));
  await tx.$executeRawUnsafe(
    `/*prepare:findings.totals.1*/
    insert into municipality_quality as q (municipality_code, persons, flawless, loss_total, critical, major, minor, query)
    select municipality_code, persons, flawless, loss_total, critical, major, minor, query
    from jsonb_to_recordset($1::jsonb) as r(municipality_code text, persons int, flawless int, loss_total int,
      critical int, major int, minor int, query int)
    order by municipality_code
    on conflict (municipality_code) do update set persons = q.persons + excluded.persons,
      flawless = q.flawless + excluded.flawless, loss_total = q.loss_total + excluded.loss_total,
      critical = q.critical + excluded.critical, major = q.major + excluded.major, minor = q.minor + excluded.minor,
      query = q.query + excluded.query, updated_at = clock_timestamp()`,
    JSON.stringify(totals),
  );
  const rules = [...deltas.rules.values()]
    .filter((rule) => rule.applicable !== 0 || rule.failing !== 0)
    .map((rule) => ({ ...rule, municipality_code: rule.municipalityCode, rule_id: rule.ruleId }));
  if (rules.length === 0) return;
  await tx.$executeRawUnsafe(
    `/*prepare:findings.rule-counts.1*/
    insert into rule_count as c (municipality_code, rule_id, applicable, failing)
    select municipality_code, rule_id, applicable, failing
    from jsonb_to_recordset($1::jsonb) as r(municipality_code text, rule_id text, applicable int, failing int)
    order by municipality_code, rule_id
    on conflict (municipality_code, rule_id) do update set applicable = c.applicable + excluded.applicable,
      failing = c.failing + excluded.failing`,
    JSON.stringify(rules),
  );
}

type TotalsRow = Omit<QualityTotals, 'score'>;

/** Totals of some municipalities together, as this transaction sees them. */
export async function readTotals(tx: Tx, codes: readonly string[]): Promise<QualityTotals> {
  const [row] = await tx.$queryRawUnsafe<TotalsRow[]>(
    `/*prepare:findings.read-totals.1*/
    select coalesce(sum(persons), 0)::int as persons, coalesce(sum(flawless), 0)::int as flawless,
      coalesce(sum(loss_total), 0)::int as "lossTotal", coalesce(sum(critical), 0)::int as critical,
      coalesce(sum(major), 0)::int as major, coalesce(sum(minor), 0)::int as minor, coalesce(sum(query), 0)::int as query
    from municipality_quality where municipality_code = any($1::text[])`,
    codes,
  );
  const totals = row ?? { persons: 0, flawless: 0, lossTotal: 0, critical: 0, major: 0, minor: 0, query: 0 };
  return { ...totals, score: scoreOf(totals.lossTotal, totals.persons) };
}
