import type { Actor } from '~/domain/accounts/actor';
import { MAX_LOSS, scoreOf } from '~/domain/quality/score';
import { asActor, type Tx } from '~/platform/db.server';
import { notFound } from '~/platform/errors';
import { Prisma } from '~generated/prisma/client';
import { pointsSql, readScoreBasis, type ScoreBasis, uncappedLossSql } from '../score-basis.server';
import { demandFindings, municipalityOf } from '../visible-findings.server';

/** Open findings by rule, by person or one by one; what is named together must all fit. Nothing named is all of them. */
type Selection = {
  ruleIds?: readonly string[] | null;
  personIds?: readonly number[] | null;
  findingIds?: readonly number[] | null;
};

/** What the score comes to when the chosen findings close. */
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

/**
 * What the score becomes when all findings of a selection close: exactly what it is after they really have. A rule gives a
 * person's points back only when every finding of it on that person is chosen, and no person more than was lost.
 * Throws `not_found` without a municipality of the actor's.
 */
export async function whatIf(
  actor: Actor,
  { municipalityCode, ...selection }: Selection & { municipalityCode?: string | null },
): Promise<WhatIf> {
  demandFindings(actor);
  const code = municipalityOf(actor, municipalityCode);
  if (!code) throw notFound();
  return asActor(actor, async (tx) => readWhatIf(tx, code, selection, await readScoreBasis(tx, code)));
}

type Row = { findings: number; persons: number; points: number; cleared: number };

/** The same inside a transaction that already acts for the actor. */
export async function readWhatIf(
  tx: Tx,
  code: string,
  { ruleIds = null, personIds = null, findingIds = null }: Selection,
  { weights, totals }: ScoreBasis,
): Promise<WhatIf> {
  const price = pointsSql(Prisma.sql`c.severity`, weights);
  const [row] = await tx.$queryRaw<Row[]>`/*prepare:score.what-if.2*/
    with chosen as (
      select f.person_id, f.rule_id, min(f.severity) as severity, count(*) as findings,
        bool_and(${findingIds}::int[] is null or f.id = any(${findingIds})) as whole,
        count(*) filter (where ${findingIds}::int[] is null or f.id = any(${findingIds})) as taken
      from finding f
      where f.municipality_code = ${code} and f.state = 'open'
        and (${ruleIds}::text[] is null or f.rule_id = any(${ruleIds}))
        and (${personIds}::int[] is null or f.person_id = any(${personIds}))
      group by f.person_id, f.rule_id
    ), gone as (
      select c.person_id, sum(c.taken) as findings, sum(case when c.whole then ${price} else 0 end) as points
      from chosen c where c.taken > 0 group by c.person_id
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
