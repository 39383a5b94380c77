import pg from 'pg';
import { buildStatement } from '~/domain/quality/build-statement';
import { controlYearDays } from '~/domain/quality/control-year';
import { RULES } from '~/domain/quality/rules';
import { plannerFor } from '~/domain/quality/run-rules.server';
import { connectionOptions } from '../../../scripts/database/connection';
import { say } from '../statistics';

/** What of a node of PostgreSQL's plan is looked at here. */
type Node = {
  'Node Type': string;
  'Parent Relationship'?: string;
  'Subplan Name'?: string;
  'CTE Name'?: string;
  'Relation Name'?: string;
  'Actual Total Time': number;
  'Actual Loops': number;
  'Actual Rows': number;
  Plans?: Node[];
};

/** The parts of the statement that judge, one for each fact, named by the rules that read it. */
const PARTS = [...new Set(RULES.map(({ fact }) => fact))].map((fact) =>
  RULES.flatMap((rule) => (rule.fact === fact ? rule.id : [])).join(' '),
);

type Visit = { node: Node; owner: string; own: number };

const timeOf = (node: Node): number => node['Actual Total Time'] * node['Actual Loops'];
const cteOf = (node: Node): string | null => node['Subplan Name']?.replace(/^CTE /, '') ?? null;

/** Every node with the fact or rules it works for and the milliseconds that are its own. */
function visits(node: Node, owner: string, into: Visit[]): Visit[] {
  const children = node.Plans ?? [];
  const inputs = children.filter((child) => child['Parent Relationship'] !== 'InitPlan');
  const own = timeOf(node) - inputs.reduce((sum, child) => sum + timeOf(child), 0);
  into.push({ node, owner, own });
  const perFact = node['Node Type'] === 'Append' && inputs.length === PARTS.length;
  for (const child of children) {
    const place = inputs.indexOf(child);
    const part = perFact ? PARTS[place] : undefined;
    visits(child, (child['Parent Relationship'] === 'InitPlan' ? cteOf(child) : part) ?? owner, into);
  }
  return into;
}

/** A fact is computed while its first reader reads it: the time goes from that reader to the fact. */
function chargeToFacts(all: readonly Visit[]): void {
  const readers = new Map<string, Visit>();
  for (const visit of all) {
    const name = visit.node['CTE Name'];
    if (!name) continue;
    const known = readers.get(name);
    if (!known || visit.own > known.own) readers.set(name, visit);
  }
  for (const { node } of all) {
    const reader = node['Parent Relationship'] === 'InitPlan' ? readers.get(cteOf(node) ?? '') : undefined;
    if (reader) reader.own -= timeOf(node);
  }
}

function printTop(
  title: string,
  all: readonly Visit[],
  keyOf: (visit: Visit) => string,
  total: number,
): void {
  const sums = new Map<string, number>();
  for (const visit of all) sums.set(keyOf(visit), (sums.get(keyOf(visit)) ?? 0) + Math.max(0, visit.own));
  say(`  ${title}`);
  for (const [name, ms] of [...sums].sort(([, a], [, b]) => b - a).slice(0, 14)) {
    say(`  ${ms.toFixed(1).padStart(10)} ms ${((100 * ms) / total).toFixed(1).padStart(6)} %  ${name}`);
  }
}

/** Prints where the statement that judges so many persons spends its time, by fact and rule and by kind of work. */
export async function explainStatement(url: string, today: string, persons: number): Promise<void> {
  const client = new pg.Client(connectionOptions(url));
  await client.connect();
  try {
    const { rows } = await client.query<{ id: number }>(
      'select id from person order by hashint4(id) limit $1',
      [persons],
    );
    const ids = rows.map(({ id }) => id).sort((a, b) => a - b);
    // As the engine asks: in a transaction, and with a plan that is made once and serves as many persons again.
    await client.query(`begin; ${plannerFor(persons)}`);
    const { start, end } = controlYearDays(today);
    await client.query(`prepare judge (int[], date, date, date, text) as ${buildStatement(RULES).text}`);
    const explain = `explain (analyze, format json) execute judge ('{${ids.join(',')}}', '${today}', '${start}', '${end}', '')`;
    type Explained = { 'QUERY PLAN': { Plan: Node; 'Planning Time': number; 'Execution Time': number }[] };
    // The first time warms up, and makes the plan.
    await client.query(explain);
    const [explained] = (await client.query<Explained>(explain)).rows;
    const plan = explained?.['QUERY PLAN'][0];
    if (!plan) throw new Error('There is no plan');
    const all = visits(plan.Plan, 'result', []);
    chargeToFacts(all);
    const total = plan['Execution Time'];
    say(
      `${persons} persons: planned in ${plan['Planning Time'].toFixed(0)} ms, run in ${total.toFixed(0)} ms`,
    );
    printTop('by fact and rule', all, ({ owner }) => owner, total);
    printTop('by kind of work', all, ({ node }) => kindOf(node), total);
  } finally {
    await client.end();
  }
}

function kindOf(node: Node): string {
  const of = node['Relation Name'] ?? (node['CTE Name'] ? 'fact' : '');
  return of ? `${node['Node Type']} on ${of}` : node['Node Type'];
}
