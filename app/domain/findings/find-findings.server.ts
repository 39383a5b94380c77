import type { Actor } from '~/domain/accounts/actor';
import type { Affects, SeverityClass } from '~/domain/quality/define-rule';
import { ruleById } from '~/domain/quality/rules';
import { asActor, type Tx } from '~/platform/db.server';
import { Prisma } from '~generated/prisma/client';
import type { FindingFilters, RuleSort } from './finding-filters';
import { failingSql, lostPointsSql, readScoreBasis, type ScoreBasis } from './score-basis.server';
import {
  demandFindings,
  findingsSql,
  freshSince,
  municipalityOf,
  preparedSql,
} from './visible-findings.server';

/** All findings of one rule, with the denominator. */
export type RuleLine = {
  ruleId: string;
  title: string;
  severity: SeverityClass;
  affects: readonly Affects[];
  affectsFigures: boolean;
  minutes: number;
  /** Findings that the reader sees. */
  findings: number;
  /** Persons among them. */
  persons: number;
  /** Persons that the rule applies to, and how many of them fail it; shielded persons included. */
  applicable: number;
  failing: number;
  fresh: number;
  reopened: number;
  oldestOpenedAt: Date;
  /** Points that the municipality gets back when all of these and nothing else closes. */
  points: number;
  /** The same of the score, not rounded. */
  ofScore: number;
};

type RuleLines = { lines: RuleLine[]; findings: number; basis: ScoreBasis };

export type FindingsByRule = RuleLines & { persons: number };

type Row = {
  rule_id: string;
  severity: SeverityClass;
  findings: number;
  persons: number;
  fresh: number;
  reopened: number;
  oldest: Date;
  points: number;
  applicable: number | null;
  failing: number | null;
};

/** Findings grouped by rule, narrowed by the filters; `points` first unless asked otherwise. */
export async function findFindingsByRule(
  actor: Actor,
  filters: FindingFilters,
  sort: RuleSort = 'points',
): Promise<FindingsByRule> {
  demandFindings(actor);
  const read = async (tx: Tx): Promise<FindingsByRule> => {
    const basis = await readScoreBasis(tx, municipalityOf(actor, filters.municipalityCode));
    const rows = await tx.$queryRaw<
      (Row & { all_persons: number })[]
    >`${preparedSql('by-rule.1', actor, filters)}
      ${byRuleSql(actor, filters, basis)}
      select line.*, applicable, failing, (select count(distinct person_id)::int from pair) as all_persons
      from line left join counted using (rule_id)`;
    return { ...toLines(rows, actor, basis, sort), persons: rows[0]?.all_persons ?? 0 };
  };
  return asActor(actor, read, { manyRows: !filters.cause });
}

/**
 * Findings of one municipality by rule, inside a transaction that already acts for the actor, best one for many rows. How many
 * persons they are about together is left out, which takes a fifth of the time.
 */
export async function readFindingsByRule(tx: Tx, actor: Actor, code: string): Promise<RuleLines> {
  const filters = { municipalityCode: code };
  const basis = await readScoreBasis(tx, code);
  const rows = await tx.$queryRaw<Row[]>`${preparedSql('lines-by-rule.1', actor, filters)}
    ${byRuleSql(actor, filters, basis)}
    select line.*, applicable, failing from line left join counted using (rule_id)`;
  return toLines(rows, actor, basis, 'points');
}

/** Common table expressions: each person that fails a rule as `pair`, the rules as `line`, the denominators as `counted`. */
function byRuleSql(actor: Actor, filters: FindingFilters, basis: ScoreBasis): Prisma.Sql {
  const code = municipalityOf(actor, filters.municipalityCode);
  return Prisma.sql`
    with pair as (
      select f.rule_id, f.person_id, min(f.severity) as severity, bool_or(f.state = 'open') as is_open, count(*) as findings,
        count(*) filter (where greatest(f.opened_at, f.reopened_at) >= ${freshSince()}) as fresh,
        count(*) filter (where f.reopened_at is not null) as reopened, min(f.opened_at) as oldest
      from finding f where ${findingsSql(actor, filters)}
      group by f.rule_id, f.person_id
    ), line as (
      select h.rule_id, min(h.severity) as severity, sum(h.findings)::int as findings, count(*)::int as persons,
        sum(h.fresh)::int as fresh, sum(h.reopened)::int as reopened, min(h.oldest) as oldest,
        coalesce(sum(${lostPointsSql(basis.weights)}) filter (where h.is_open), 0)::int as points
      from pair h left join ${failingSql(code)} q on q.person_id = h.person_id group by h.rule_id
    ), counted as (
      select rule_id, sum(applicable)::int as applicable, sum(failing)::int as failing from rule_count
      where ${code ? Prisma.sql`municipality_code = ${code}` : Prisma.sql`true`} group by rule_id
    )`;
}

function toLines(rows: readonly Row[], actor: Actor, basis: ScoreBasis, sort: RuleSort): RuleLines {
  const lines = rows.flatMap((row) => toLine(row, actor, basis)).sort(ORDER[sort]);
  return { lines, findings: lines.reduce((total, line) => total + line.findings, 0), basis };
}

const ORDER: Record<RuleSort, (a: RuleLine, b: RuleLine) => number> = {
  points: (a, b) => b.points - a.points || b.findings - a.findings || a.ruleId.localeCompare(b.ruleId),
  persons: (a, b) => b.persons - a.persons || a.ruleId.localeCompare(b.ruleId),
  rule: (a, b) => a.ruleId.localeCompare(b.ruleId),
  oldest: (a, b) =>
    a.oldestOpenedAt.getTime() - b.oldestOpenedAt.getTime() || a.ruleId.localeCompare(b.ruleId),
};

function toLine(row: Row, actor: Actor, basis: ScoreBasis): RuleLine[] {
  const rule = ruleById(row.rule_id);
  if (!rule) return [];
  return [
    {
      ruleId: rule.id,
      title: rule.words[actor.language].title,
      severity: row.severity,
      affects: rule.affects,
      affectsFigures: rule.affectsFigures,
      minutes: rule.minutes,
      findings: row.findings,
      persons: row.persons,
      applicable: row.applicable ?? row.persons,
      failing: row.failing ?? row.persons,
      fresh: row.fresh,
      reopened: row.reopened,
      oldestOpenedAt: row.oldest,
      points: row.points,
      ofScore: basis.ofScore(row.points),
    },
  ];
}
