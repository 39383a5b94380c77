import { createHash } from 'node:crypto';
import { ALL_REGIMES, type Rule } from './define-rule';
import type { FactName } from './facts/fact-names';
import { type FactSql, selectOf } from './facts/fact-sql';
import { FACT_TABLES } from './facts/fact-tables';
import { TURNING_DAYS } from './facts/turning-days';

/** A statement over what rules say; `name` identifies it, for prepared statements. */
export type RuleStatement = { name: string; text: string };

/** Parameters of every evaluation statement, in this order. */
const PARAMETERS: Readonly<Record<string, string>> = {
  ids: '$1::int[]',
  today: '$2::date',
  year_start: '$3::date',
  year_end: '$4::date',
  salt: '$5::text',
  under: '$6::text',
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

/** Rules whose places share one number of bits. */
const RULES_PER_MASK = 30;

const maskOf = (place: number): number => Math.floor(place / RULES_PER_MASK);
const bitOf = (place: number): number => 2 ** (place % RULES_PER_MASK);

function masksFor(rules: readonly Rule[]): string[] {
  return Array.from({ length: maskOf(rules.length - 1) + 1 }, (_, mask) => `mask_${mask}`);
}

/** Places of the rules whose bits are set in the columns `mask_0`, `mask_1` … of a judgement. */
export function placesIn(row: Readonly<Record<string, unknown>>, rules: number): number[] {
  return Array.from({ length: rules }, (_, place) => place).filter(
    (place) => Number(row[`mask_${maskOf(place)}`]) & bitOf(place),
  );
}

function appliesSql(rule: Rule): string {
  const conditions = [`(${rule.applies})`];
  // Everyone is under one of the laws, so a rule of all of them need not ask.
  if (!ALL_REGIMES.every((regime) => rule.regimes.includes(regime))) {
    conditions.unshift(`f.regime in (${rule.regimes.map((regime) => `'${regime}'`).join(', ')})`);
  }
  if (rule.validFrom) conditions.push(`:today >= date '${rule.validFrom}'`);
  if (rule.validTo) conditions.push(`:today <= date '${rule.validTo}'`);
  return conditions.join(' and ');
}

function failureSql(rule: Rule): string {
  const pairs = Object.entries(rule.evidence).map(([name, value]) => `'${name}', ${value.sql}`);
  return `jsonb_build_object('rule', '${rule.id}', 'businessKey', (${rule.businessKey})::text,
      'evidence', jsonb_build_object(${pairs.join(', ')}))`;
}

/** A rule with its place in the list of all, which names its bit. */
type Placed = { rule: Rule; place: number };

/** The rules by the fact they read, each fact where its first rule stands. */
function byFact(placed: readonly Placed[]): Map<FactName, Placed[]> {
  const facts = new Map<FactName, Placed[]>();
  for (const one of placed) facts.set(one.rule.fact, [...(facts.get(one.rule.fact) ?? []), one]);
  return facts;
}

const appliesColumn = ({ place }: Placed): string => `f.applies_${place}`;

/** The number of a mask: the bits of its rules that apply; empty when it has none. */
function maskSql(placed: readonly Placed[], mask: number): string {
  const own = placed.filter(({ place }) => maskOf(place) === mask);
  return own.map((one) => `case when ${appliesColumn(one)} then ${bitOf(one.place)} else 0 end`).join(' + ');
}

/** The rows of a fact, each with whether the rules apply to it: asked once, since what they say rests on it in several places. */
function judgedRows(fact: FactName, placed: readonly Placed[]): string {
  const columns = placed.map(({ rule, place }) => `(${appliesSql(rule)}) as applies_${place}`);
  return `(select f.*, ${columns.join(', ')} from ${TABLE_OF_FACT[fact]} f offset 0) f`;
}

/** All rules over the person as a whole, in one pass over the persons. */
function personSelect(placed: readonly Placed[], masks: readonly string[]): string {
  const bits = masks.map((name, mask) => `${maskSql(placed, mask) || '0'} as ${name}`);
  const failed = placed.map(
    (one) => `case when ${appliesColumn(one)} and (${one.rule.fails}) then ${failureSql(one.rule)} end`,
  );
  const failures = `nullif(to_jsonb(array_remove(array[${failed.join(', ')}], null)), '[]') as failures`;
  return `select ${['f.person_id', ...bits, failures].join(', ')}
  from ${judgedRows('person', placed)}`;
}

/** All rules over one kind of item, in one pass: a row per person that any applies to, the failures gathered while they are few. */
function itemSelect(fact: FactName, placed: readonly Placed[], masks: readonly string[]): string {
  const [only] = placed;
  if (only && placed.length === 1) {
    const bits = masks.map(
      (name, mask) => `${maskOf(only.place) === mask ? bitOf(only.place) : 0} as ${name}`,
    );
    const failures = `jsonb_agg(${failureSql(only.rule)}) filter (where ${only.rule.fails}) as failures`;
    return `select ${['f.person_id', ...bits, failures].join(', ')}
  from ${TABLE_OF_FACT[fact]} f where ${appliesSql(only.rule)} group by f.person_id`;
  }
  const bits = masks.map((name, mask) => {
    const some = maskSql(placed, mask);
    return `${some ? `bit_or(${some})` : '0'} as ${name}`;
  });
  const failed = placed.map(
    (one) =>
      `jsonb_agg(${failureSql(one.rule)}) filter (where ${appliesColumn(one)} and (${one.rule.fails}))`,
  );
  const failures = `nullif(${failed.map((some) => `coalesce(${some}, '[]')`).join(' || ')}, '[]') as failures`;
  return `select ${['f.person_id', ...bits, failures].join(', ')}
  from ${judgedRows(fact, placed)} where ${placed.map(appliesColumn).join(' or ')} group by f.person_id`;
}

/** What the rules say of the persons: rows of a person, the mask of each and its failures, one for each fact. */
function resultSql(rules: readonly Rule[], masks: readonly string[]): string {
  const placed = rules.map((rule, place): Placed => ({ rule, place }));
  const selects = [...byFact(placed)].map(([fact, some]) =>
    fact === 'person' ? personSelect(some, masks) : itemSelect(fact, some, masks),
  );
  return selects.join('\n  union all\n  ');
}

/** One row per person with the first day to come on which the rules may say something else although nothing is registered. */
function turningSelect(rules: readonly Rule[]): string {
  const ofRules = [...byFact(rules.map((rule, place) => ({ rule, place })))].flatMap(([fact, placed]) => {
    const days = [...new Set(placed.flatMap(({ rule }) => rule.turns ?? []))];
    const next = days.map((day) => `case when ${day} > :today then ${day} end`);
    return next.length > 0
      ? [`select f.person_id, least(${next.join(', ')}) from ${TABLE_OF_FACT[fact]} f`]
      : [];
  });
  // Whatever the rules read, they read the person.
  const facts = new Set<FactName>(['person', ...rules.map((rule) => rule.fact)]);
  const ofFacts = [...facts].flatMap((fact) => TURNING_DAYS[fact] ?? []);
  return `select person_id, min(turns_on) as turns_on from (
    ${[...ofFacts, ...ofRules].join('\n    union all ')}
  ) days(person_id, turns_on) group by person_id`;
}

/** How often each word stands in some SQL. */
class Words {
  private readonly times = new Map<string, number>();

  add(sql: string): void {
    for (const [word] of sql.matchAll(/\w+/g)) this.times.set(word, this.timesOf(word) + 1);
  }

  timesOf(word: string): number {
    return this.times.get(word) ?? 0;
  }
}

/**
 * The facts that the end of a statement rests on, with the columns that are read, so that a single rule does not compute all of
 * them. What is read several times is kept; what has one reader becomes part of it.
 */
function commonTables(end: string, facts: Readonly<Record<string, FactSql>>): string[] {
  const readers = new Words();
  readers.add(end);
  const tables: string[] = [];
  for (const [name, fact] of Object.entries(facts).reverse()) {
    const times = readers.timesOf(name);
    if (times === 0) continue;
    const sql = selectOf(fact, (column) => readers.timesOf(column) > 0);
    readers.add(sql);
    tables.unshift(`${name} as ${times === 1 ? 'not ' : ''}materialized (${sql})`);
  }
  return tables;
}

/** One row per person: which rules apply, the failures as an array of arrays, and a number that differs when any of it does. */
const JUDGEMENTS = 'select * from judgement';

const kept = new WeakMap<readonly Rule[], Map<string, RuleStatement>>();

/** As `composeStatement`, kept for each list of rules: the text is long, and the same for every chunk. */
export function buildStatement(
  rules: readonly Rule[],
  ending: string = JUDGEMENTS,
  beside: readonly Rule[] = [],
): RuleStatement {
  const ofRules = kept.get(rules) ?? new Map<string, RuleStatement>();
  const key = `${beside.map(({ id, regimes }) => `${id} ${regimes.join(' ')}`).join()} ${ending}`;
  const statement = ofRules.get(key) ?? composeStatement(rules, ending, { beside });
  kept.set(rules, ofRules.set(key, statement));
  return statement;
}

/**
 * A statement over what the rules say: `ending` is a select from `judgement` (`person_id`, `municipality_code`, `mask_0` …,
 * `failures`, `outcome`), from `result`, where the failures of a person may stand in several rows, or from `turning`
 * (`person_id`, `turns_on`); or further tables and such a select. The failures of rules `beside` these, which judge nobody, stand
 * in a table `beside` like `result`. The same text serves one person and a chunk of a full run. Tests ask for other facts.
 */
export function composeStatement(
  rules: readonly Rule[],
  ending: string = JUDGEMENTS,
  { beside = [], facts = FACT_TABLES }: { beside?: readonly Rule[]; facts?: typeof FACT_TABLES } = {},
): RuleStatement {
  const masks = masksFor(rules);
  const end = `result as (
  ${resultSql(rules, masks)}
),
${beside.length > 0 ? `beside as (${resultSql(beside, [])}),` : ''}
judgement as (
  select p.person_id, p.municipality_code, ${masks.map((mask) => `coalesce(${mask}, 0) as ${mask}`).join(', ')}, failures,
    hashtextextended(concat_ws(' ', :salt, ${masks.map((mask) => `coalesce(${mask}, 0)`).join(', ')}), coalesce((
      select bit_xor(hashtextextended(failure::text, 0))
      from jsonb_array_elements(failures) of_rule cross join jsonb_array_elements(of_rule) failure), 0)) as outcome
  from person_row p
  left join (
    select person_id, ${masks.map((mask) => `bit_or(${mask}) as ${mask}`).join(', ')},
      jsonb_agg(failures) filter (where failures is not null) as failures
    from result group by person_id
  ) j using (person_id)
  -- Names every parameter, so that a statement whose rules need only some of them is still understood.
  where :today is not null and :year_start is not null and :year_end is not null and :salt is not null
)
${ending}`;
  const tables = commonTables(end, { ...facts, turning: turningSelect(rules) });
  const text = bindParameters(`with ${[...tables, end].join(',\n')}`);
  return { name: `rules.${createHash('sha256').update(text).digest('hex').slice(0, 24)}`, text };
}
