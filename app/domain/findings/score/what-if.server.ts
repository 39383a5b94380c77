import { MAX_LOSS, scoreOf } from '~/domain/quality/score';
import type { Tx } from '~/platform/db.server';
import { Prisma } from '~generated/prisma/client';
import { pointsSql, type ScoreBasis, uncappedLossSql } from '../score-basis.server';

/** What the score comes to when the findings of the chosen rules close. */
export type WhatIf = {
  findings: number;
  persons: number;
  /** Points that the persons get back together. */
  points: number;
  /** Persons who lose nothing any more. */
  cleared: number;
  scoreBefore: number | null;
  scoreAfter: number | null;
};

type Row = { findings: number; persons: number; points: number; cleared: number };

/**
 * What the score of a municipality becomes when all open findings of some rules close: exactly what it is after they really
 * have. No person gives back more than was lost. Inside a transaction that already acts for the actor.
 */
export async function readWhatIf(
  tx: Tx,
  code: string,
  ruleIds: readonly string[],
  { weights, totals }: ScoreBasis,
): Promise<WhatIf> {
  const price = pointsSql(Prisma.sql`c.severity`, weights);
  const [row] = await tx.$queryRaw<Row[]>`/*prepare:score.what-if.3*/
    with chosen as (
      select f.person_id, min(f.severity) as severity, count(*) as findings
      from finding f
      where f.municipality_code = ${code} and f.state = 'open' and f.rule_id = any(${ruleIds}::text[])
      group by f.person_id, f.rule_id
    ), gone as (
      select c.person_id, sum(c.findings) as findings, sum(${price}) as points from chosen c group by c.person_id
    ), persons as (
      select g.findings, g.points, ${uncappedLossSql(weights)} as lost
      from gone g join person_quality q on q.person_id = g.person_id
    )
    select coalesce(sum(findings), 0)::int as findings, count(*)::int as persons,
      coalesce(sum(least(${MAX_LOSS}::int, lost) - least(${MAX_LOSS}::int, lost - points)), 0)::int as points,
      (count(*) filter (where lost > 0 and lost = points))::int as cleared
    from persons`;
  const { points = 0, findings = 0, persons = 0, cleared = 0 } = row ?? {};
  return {
    findings,
    persons,
    points,
    cleared,
    scoreBefore: totals.score,
    scoreAfter: scoreOf(totals.lossTotal - points, totals.persons),
  };
}
