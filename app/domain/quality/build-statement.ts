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
  weekly_hours: 'fact_weekly_hours',
  training_right: 'fact_training_right',
  training_quarter: 'fact_training_quarter',
  programme_item: 'fact_programme_item',
  crowded_hours: 'fact_crowded_hours',
  work_hours: 'fact_work_hours',
  municipality_code: 'fact_municipality_code',
  norwegian_category: 'fact_norwegian_category',
  dated_item: 'fact_dated_item',
  registered_item: 'fact_registered_item',
  programme_category: 'fact_programme_category',
  running_decision: 'fact_running_decision',
  award: 'fact_award',
  programme_award: 'fact_programme_award',
  integration_item: 'fact_integration_item',
  extension: 'fact_extension',
  extended_norwegian: 'fact_extended_norwegian',
  programme_end: 'fact_programme_end',
  training_hours: 'fact_training_hours',
  leave_year: 'fact_leave_year',
  whole_leave: 'fact_whole_leave',
  language_goal: 'fact_language_goal',
  full_time_school: 'fact_full_time_school',
  leave_measure: 'fact_leave_measure',
  self_certified: 'fact_self_certified',
  invalid_absence: 'fact_invalid_absence',
  time_away: 'fact_time_away',
  stop: 'fact_stop',
  exemption: 'fact_exemption',
  appeal: 'fact_appeal',
  moved_end: 'fact_moved_end',
  goal_end: 'fact_goal_end',
};

function bindParameters(sql: string): string {
  return sql.replace(/(?<!:):([a-z_]+)\b/g, (whole, name: string) => PARAMETERS[name] ?? whole);
}

/**
 * A rule as SQL: one row per person that it applies to, with the failures as a JSON array, or null when none. Facts of
 * single items are gathered per person here, while they are few, and not in the end, where all rules meet.
 */
function ruleSelect(rule: Rule): string {
  const pairs = Object.entries(rule.evidence).map(([name, value]) => `'${name}', ${value.sql}`);
  const conditions = [
    `f.regime in (${rule.regimes.map((regime) => `'${regime}'`).join(', ')})`,
    `(${rule.applies})`,
  ];
  if (rule.validFrom) conditions.push(`:today >= date '${rule.validFrom}'`);
  if (rule.validTo) conditions.push(`:today <= date '${rule.validTo}'`);
  const failure = `jsonb_build_object('businessKey', (${rule.businessKey})::text,
      'evidence', jsonb_build_object(${pairs.join(', ')}))`;
  const perPerson = rule.fact === 'person';
  const failures = perPerson
    ? `case when ${rule.fails} then jsonb_build_array(${failure}) end`
    : `jsonb_agg(${failure}) filter (where ${rule.fails})`;
  return `select '${rule.id}' as rule_id, f.person_id, ${failures} as failures
  from ${TABLE_OF_FACT[rule.fact]} f
  where ${conditions.join(' and ')}${perPerson ? '' : ' group by f.person_id'}`;
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
  const kept = all.filter(([name]) => needed.has(name));
  const readers = (name: string): number =>
    rules.filter((rule) => TABLE_OF_FACT[rule.fact] === name).length +
    kept.reduce((sum, [, sql]) => sum + (sql.match(new RegExp(`\\b${name}\\b`, 'g'))?.length ?? 0), 0);
  return kept.map(([name, sql]) => `${name} as ${readers(name) > 1 ? '' : 'not '}materialized (${sql})`);
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
select person_id, array_agg(rule_id) as applicable,
  coalesce(jsonb_object_agg(rule_id, failures) filter (where failures is not null), '{}') as failures
from result
-- Names every parameter, so that a statement whose rules need only some of them is still understood.
where :today is not null and :year_start is not null and :year_end is not null
group by person_id`);
  return { name: `rules.${createHash('sha256').update(text).digest('hex').slice(0, 24)}`, text };
}
