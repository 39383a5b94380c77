import type { Actor } from '~/domain/accounts/actor';
import { MAX_LOSS, scoreOf } from '~/domain/quality/score';
import { addDays, fromDbDate, type IsoDate, toDbDate } from '~/platform/dates';
import type { Tx } from '~/platform/db.server';
import { Prisma } from '~generated/prisma/client';
import { pointsSql, type ScoreBasis, uncappedLossSql } from '../score-basis.server';
import { isSuppressed } from '../shown-from';
import {
  COVERAGE_KINDS,
  type Counted,
  type CoverageKind,
  type CoverageLine,
  type Timeliness,
  type TrendPoint,
  timelinessOf,
} from './score-parts';

type LaidAside = { state: string; findings: number; persons: number; points: number };

/**
 * What the score does not count: findings laid aside for known errors at IMDi, and approved exceptions. Each with the score
 * as it would be if they counted, the limit of 100 points per person in regard.
 */
export async function readLaidAside(
  tx: Tx,
  code: string,
  { weights, totals }: ScoreBasis,
): Promise<{ knownErrors: Counted; exceptions: Counted }> {
  const extra = pointsSql(Prisma.sql`a.severity`, weights);
  const rows = await tx.$queryRaw<LaidAside[]>`/*prepare:score.laid-aside.2*/
    with aside as (
      select f.state::text as state, f.person_id, f.rule_id, min(f.severity) as severity, count(*) as findings
      from finding f where f.municipality_code = ${code} and f.state in ('known_error', 'excepted')
      group by f.state, f.person_id, f.rule_id
    ), persons as (
      select a.state, a.person_id, sum(a.findings) as findings,
        coalesce(sum(${extra}) filter (where not a.rule_id = any(q.failing_rules)), 0) as extra,
        min(${uncappedLossSql(weights)}) as lost
      from aside a join person_quality q on q.person_id = a.person_id group by a.state, a.person_id
    )
    select state, sum(findings)::int as findings, count(*)::int as persons,
      sum(least(${MAX_LOSS}::int, lost + extra) - least(${MAX_LOSS}::int, lost))::int as points
    from persons group by state`;
  const counted = (state: string): Counted => {
    const found = rows.find((row) => row.state === state);
    const { findings = 0, persons = 0, points = 0 } = found ?? {};
    return { findings, persons, points, score: scoreOf(totals.lossTotal + points, totals.persons) };
  };
  return { knownErrors: counted('known_error'), exceptions: counted('excepted') };
}

/** Coverage as counted last night, in the order of the kinds; what nobody has a duty for is left out. */
export async function readCoverage(tx: Tx, code: string): Promise<CoverageLine[]> {
  const rows = await tx.municipalityCoverage.findMany({ where: { municipalityCode: code } });
  const byKind = new Map(rows.map((row) => [row.kind as CoverageKind, row]));
  return COVERAGE_KINDS.flatMap((kind) => {
    const row = byKind.get(kind);
    return row ? [{ kind, duty: row.duty, covered: row.covered, waiting: row.waiting }] : [];
  });
}

/** How soon things were registered, as counted last night. */
export async function readTimeliness(tx: Tx, code: string): Promise<Timeliness> {
  const rows = await tx.municipalityTimeliness.findMany({ where: { municipalityCode: code } });
  return timelinessOf(rows.map((row) => ({ ...row, countedOn: fromDbDate(row.countedOn) })));
}

const YEARS_BACK = 3;

/**
 * The recorded days of the last years, oldest first. A day with few persons is for the municipality alone, also when more
 * have come since.
 */
export async function readTrend(tx: Tx, actor: Actor, code: string, today: IsoDate): Promise<TrendPoint[]> {
  const rows = await tx.municipalityQualityDay.findMany({
    where: {
      municipalityCode: code,
      day: { gte: toDbDate(addDays(today, -366 * YEARS_BACK)), lt: toDbDate(today) },
    },
    orderBy: { day: 'asc' },
    select: { day: true, persons: true, lossTotal: true },
  });
  const shown = rows.filter(({ persons }) => !isSuppressed(actor, { code, persons }));
  return shown.map(({ day, persons, lossTotal }) => ({
    day: fromDbDate(day),
    persons,
    lost: lossTotal,
    score: scoreOf(lossTotal, persons),
  }));
}
