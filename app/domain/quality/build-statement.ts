import { createHash } from 'node:crypto';
import type { Rule } from './define-rule';
import type { FactName } from './facts/fact-names';
import { ITEM_FACTS } from './facts/item-facts';
import { PERSON_FACT, PERSON_SUMS } from './facts/person-fact';
import { REGISTER_ROWS } from './facts/register-rows';

/** Parameters of every evaluation statement, in this order. */
const PARAMETERS: Readonly<Record<string, string>> = {
  ids: '$1::int[]',
  today: '$2::date',
  year_start: '$3::date',
  year_end: '$4::date',
};

const TABLE_OF_FACT: Readonly<Record<FactName, string>> = {
  person: 'fact_person',
  twin: 'fact_twin',
  municipality_code: 'fact_municipality_code',
  norwegian_category: 'fact_norwegian_category',
  dated_item: 'fact_dated_item',
  registered_item: 'fact_registered_item',
  award: 'fact_award',
  extension: 'fact_extension',
  extended_norwegian: 'fact_extended_norwegian',
  programme_end: 'fact_programme_end',
};

function bindParameters(sql: string): string {
  return sql.replace(/(?<!:):([a-z_]+)\b/g, (whole, name: string) => PARAMETERS[name] ?? whole);
}

/** A rule as SQL: one row per fact row that it applies to, with whether it fails and what it says then. */
function ruleSelect(rule: Rule): string {
  const pairs = Object.entries(rule.evidence).map(([name, value]) => `'${name}', ${value.sql}`);
  const conditions = [
    `f.regime in (${rule.regimes.map((regime) => `'${regime}'`).join(', ')})`,
    `(${rule.applies})`,
  ];
  if (rule.validFrom) conditions.push(`:today >= date '${rule.validFrom}'`);
  if (rule.validTo) conditions.push(`:today <= date '${rule.validTo}'`);
  return `select '${rule.id}' as rule_id, f.person_id,
    case when ${rule.fails} then (${rule.businessKey})::text end as business_key,
    case when ${rule.fails} then jsonb_build_object(${pairs.join(', ')}) end as evidence
  from ${TABLE_OF_FACT[rule.fact]} f
  where ${conditions.join(' and ')}`;
}

/** The facts that a rule's fact rests on, so that a single rule does not compute all of them. */
function commonTables(rules: readonly Rule[]): string[] {
  const all: [string, string][] = [
    ...Object.entries(REGISTER_ROWS),
    ...Object.entries(PERSON_SUMS),
    ['fact_person', PERSON_FACT],
    ...Object.entries(ITEM_FACTS).map(([name, sql]): [string, string] => [`fact_${name}`, sql]),
  ];
  const needed = new Set<string>(rules.map((rule) => TABLE_OF_FACT[rule.fact]));
  for (const [name, sql] of [...all].reverse()) {
    if (!needed.has(name)) continue;
    for (const [other] of all) if (new RegExp(`\\b${other}\\b`).test(sql)) needed.add(other);
  }
  return all.filter(([name]) => needed.has(name)).map(([name, sql]) => `${name} as materialized (${sql})`);
}

/**
 * The statement that judges persons: one row per person with the rules that apply and the failures. The same text
 * serves one person and a chunk of a full run. `name` identifies the text, for prepared statements.
 */
export function buildStatement(rules: readonly Rule[]): { name: string; text: string } {
  const text = bindParameters(`
with ${commonTables(rules).join(',\n')},
result as (
  ${rules.map(ruleSelect).join('\n  union all\n  ')}
)
select person_id,
  array_agg(distinct rule_id order by rule_id) as applicable,
  coalesce(jsonb_agg(jsonb_build_object('ruleId', rule_id, 'businessKey', business_key, 'evidence', evidence,
    'fingerprint', md5(evidence::text))) filter (where business_key is not null), '[]') as failures
from result
-- Names every parameter, so that a statement whose rules need only some of them is still understood.
where :today is not null and :year_start is not null and :year_end is not null
group by person_id`);
  return { name: `rules.${createHash('sha256').update(text).digest('hex').slice(0, 24)}`, text };
}
