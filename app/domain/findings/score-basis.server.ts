import type { SeverityClass } from '~/domain/quality/define-rule';
import { DEFAULT_WEIGHTS, MAX_LOSS, type ScoreWeights, scoreOf } from '~/domain/quality/score';
import type { Tx } from '~/platform/db.server';
import { Prisma } from '~generated/prisma/client';
import type { QualityTotals } from './finding';
import { isSuppressed } from './shown-from';

/** What prices are computed from: the weights and the totals they are measured against. */
export type ScoreBasis = {
  weights: ScoreWeights;
  totals: QualityTotals;
  /** The transaction is that of a user of another place than this municipality, which has too few persons to be shown. */
  suppressed: boolean;
  /** The score when so many points are given back; null where it is suppressed. */
  scoreWithout: (points: number) => number | null;
  /** What so many points are of the score, not rounded; nothing where it is suppressed. */
  ofScore: (points: number) => number;
};

type BasisRow = Omit<QualityTotals, 'score'> & {
  weights: Partial<Record<SeverityClass, number>> | null;
  /** The municipality of the transaction's user, `*` for those who see all, empty for the system. */
  reader: string;
};

/** Weights and the totals of one municipality, or of all when `code` is null. */
export async function readScoreBasis(tx: Tx, code: string | null): Promise<ScoreBasis> {
  const [row] = await tx.$queryRawUnsafe<BasisRow[]>(
    `/*prepare:findings.basis.2*/
    select coalesce(sum(persons), 0)::int as persons, coalesce(sum(flawless), 0)::int as flawless,
      coalesce(sum(loss_total), 0)::int as "lossTotal", coalesce(sum(critical), 0)::int as critical,
      coalesce(sum(major), 0)::int as major, coalesce(sum(minor), 0)::int as minor, coalesce(sum(query), 0)::int as query,
      (select json_object_agg(severity, points) from score_weight) as weights,
      coalesce(current_setting('portal.scope', true), '') as reader
    from municipality_quality where $1::text is null or municipality_code = $1`,
    code,
  );
  const { weights, reader, ...totals } = row ?? { ...NOBODY, weights: null, reader: '' };
  const { persons } = totals;
  const suppressed =
    code !== null && reader !== '' && isSuppressed({ municipalityCode: reader }, { code, persons });
  return {
    weights: { ...DEFAULT_WEIGHTS, ...weights },
    totals: { ...totals, score: scoreOf(totals.lossTotal, totals.persons) },
    suppressed,
    scoreWithout: (points) => (suppressed ? null : scoreOf(totals.lossTotal - points, persons)),
    ofScore: (points) => (persons > 0 && !suppressed ? points / persons : 0),
  };
}

const NOBODY = { persons: 0, flawless: 0, lossTotal: 0, critical: 0, major: 0, minor: 0, query: 0 };

/** SQL: the points that a rule of a class costs, for an expression that gives the class. */
export function pointsSql(severity: Prisma.Sql, weights: ScoreWeights): Prisma.Sql {
  return Prisma.sql`(case ${severity} when 'critical' then ${weights.critical}::int when 'major' then ${weights.major}::int
    when 'minor' then ${weights.minor}::int else ${weights.query}::int end)`;
}

/**
 * SQL: the sums of the persons that fail something, in one municipality or wherever the reader sees; all that prices need,
 * read from an index alone.
 */
export function failingSql(code: string | null): Prisma.Sql {
  const place = code ? Prisma.sql`s.municipality_code = ${code}` : Prisma.sql`true`;
  return Prisma.sql`(select s.person_id, s.loss, s.critical, s.major, s.minor, s.query from person_quality s
    where s.critical + s.major + s.minor + s.query > 0 and ${place})`;
}

/** SQL over a person's sums `q`: what the open findings cost together, before the cap of 100. */
export function uncappedLossSql(weights: ScoreWeights): Prisma.Sql {
  return Prisma.sql`(q.critical * ${weights.critical}::int + q.major * ${weights.major}::int
    + q.minor * ${weights.minor}::int + q.query * ${weights.query}::int)`;
}

/**
 * SQL over a finding `h` and its person's sums `q`: points given back when the finding's rule closes on that person,
 * the cap of 100 in regard. Tests hold it to the arithmetic in plain words.
 */
export function lostPointsSql(weights: ScoreWeights): Prisma.Sql {
  const raw = uncappedLossSql(weights);
  const own = pointsSql(Prisma.sql`h.severity`, weights);
  return Prisma.sql`(least(${MAX_LOSS}::int, ${raw}) - least(${MAX_LOSS}::int, ${raw} - ${own}))`;
}
