import { RULES } from '~/domain/quality/rules';
import { now } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';

/**
 * Works out anew what the country would have failed with each municipality's persons: for each rule and law the national share
 * of the persons it applies to that fail it, times the municipality's. Persons with the very same rules are counted together,
 * so that the country is a few thousand rows. Writes what differs; what known errors at IMDi lay aside fails nowhere.
 */
export async function refreshExpectations(tx: Tx): Promise<void> {
  await tx.$executeRaw`
    with judged as materialized (
      select q.municipality_code, p.regime, q.applicable_rules, q.failing_rules
      from person_quality q join person p on p.id = q.person_id
    ), alike as materialized (
      select municipality_code, regime, applicable_rules, count(*)::int as persons from judged group by 1, 2, 3
    ), applicable as (
      select a.municipality_code, a.regime, r.rule_id, sum(a.persons)::int as persons
      from alike a, unnest(a.applicable_rules) as r(rule_id) group by 1, 2, 3
    ), failing as (
      select j.regime, r.rule_id, count(*)::float8 as persons from judged j, unnest(j.failing_rules) as r(rule_id) group by 1, 2
    ), share as (
      select a.regime, a.rule_id, coalesce(min(f.persons), 0) / sum(a.persons) as failing
      from applicable a left join failing f using (regime, rule_id) group by 1, 2
    ), expected as (
      select a.municipality_code, a.rule_id, sum(a.persons)::int as applicable, sum(a.persons * s.failing) as expected
      from applicable a join share s using (regime, rule_id) group by 1, 2
    ), gone as (
      delete from expected_failures o
      where not exists (select from expected e where e.municipality_code = o.municipality_code and e.rule_id = o.rule_id)
    )
    insert into expected_failures as o (municipality_code, rule_id, applicable, expected)
    select municipality_code, rule_id, applicable, expected from expected
    on conflict (municipality_code, rule_id) do update set applicable = excluded.applicable, expected = excluded.expected
    where (o.applicable, o.expected) is distinct from (excluded.applicable, excluded.expected)`;
  const own = RULES.map(({ id, severity }) => ({ id, severity }));
  await tx.$executeRaw`
    with priced as (
      select r.id from jsonb_to_recordset(${JSON.stringify(own)}::jsonb) as r(id text, severity text)
      left join rule_setting s on s.rule_id = r.id
      where coalesce(s.severity::text, r.severity) <> 'query'
    ), gone as (
      delete from municipality_expectation o
      where not exists (select from expected_failures e where e.municipality_code = o.municipality_code)
    )
    insert into municipality_expectation (municipality_code, expected, as_of)
    select municipality_code, coalesce(sum(expected) filter (where rule_id in (select id from priced)), 0), ${now()}::timestamptz
    from expected_failures group by municipality_code
    on conflict (municipality_code) do update set expected = excluded.expected, as_of = excluded.as_of`;
}
