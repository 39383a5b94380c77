import type { Actor } from '~/domain/accounts/actor';
import { MAX_LOSS, scoreOf } from '~/domain/quality/score';
import { asActor, type Tx } from '~/platform/db.server';
import { notFound } from '~/platform/errors';
import { readScoreBasis, type ScoreBasis } from '../score-basis.server';
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
  const [row] = await tx.$queryRawUnsafe<Row[]>(
    `/*prepare:score.what-if.1*/
    with chosen as (
      select f.person_id, f.rule_id, min(f.severity) as severity, count(*) as findings,
        bool_and($3::int[] is null or f.id = any($3)) as whole, count(*) filter (where $3::int[] is null or f.id = any($3)) as taken
      from finding f
      where f.municipality_code = $1 and f.state = 'open'
        and ($2::text[] is null or f.rule_id = any($2)) and ($4::int[] is null or f.person_id = any($4))
      group by f.person_id, f.rule_id
    ), gone as (
      select c.person_id, sum(c.taken) as findings,
        sum(case when not c.whole then 0 else case c.severity when 'critical' then $5::int when 'major' then $6::int
          when 'minor' then $7::int else $8::int end end) as points
      from chosen c where c.taken > 0 group by c.person_id
    ), persons as (
      select g.findings, g.points, q.critical * $5::int + q.major * $6::int + q.minor * $7::int + q.query * $8::int as lost
      from gone g join person_quality q on q.person_id = g.person_id
    )
    select coalesce(sum(findings), 0)::int as findings, count(*)::int as persons,
      coalesce(sum(least(${MAX_LOSS}, lost) - least(${MAX_LOSS}, lost - points)), 0)::int as points,
      (count(*) filter (where lost > 0 and lost = points))::int as cleared
    from persons`,
    code,
    ruleIds,
    findingIds,
    personIds,
    weights.critical,
    weights.major,
    weights.minor,
    weights.query,
  );
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
