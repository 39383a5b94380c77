import type { SeverityClass } from '~/domain/quality/define-rule';
import { DEFAULT_WEIGHTS, MAX_LOSS, type ScoreWeights, scoreOf } from '~/domain/quality/score';
import type { Tx } from '~/platform/db.server';
import { Prisma } from '~generated/prisma/client';
import type { QualityTotals } from './finding';

/** What prices are computed from: the weights and the totals they are measured against. */
export type ScoreBasis = {
  weights: ScoreWeights;
  totals: QualityTotals;
  /** The score when so many points are given back. */
  scoreWithout: (points: number) => number | null;
};

/** Weights and the totals of one municipality, or of all when `code` is null. */
export async function readScoreBasis(tx: Tx, code: string | null): Promise<ScoreBasis> {
  const weightRows = await tx.scoreWeight.findMany();
  const chosen: Partial<Record<SeverityClass, number>> = Object.fromEntries(
    weightRows.map((row) => [row.severity, row.points]),
  );
  const sum = await tx.municipalityQuality.aggregate({
    where: code ? { municipalityCode: code } : {},
    _sum: {
      persons: true,
      flawless: true,
      lossTotal: true,
      critical: true,
      major: true,
      minor: true,
      query: true,
    },
  });
  const totals = {
    persons: sum._sum.persons ?? 0,
    flawless: sum._sum.flawless ?? 0,
    lossTotal: sum._sum.lossTotal ?? 0,
    critical: sum._sum.critical ?? 0,
    major: sum._sum.major ?? 0,
    minor: sum._sum.minor ?? 0,
    query: sum._sum.query ?? 0,
  };
  return {
    weights: { ...DEFAULT_WEIGHTS, ...chosen },
    totals: { ...totals, score: scoreOf(totals.lossTotal, totals.persons) },
    scoreWithout: (points) => scoreOf(totals.lossTotal - points, totals.persons),
  };
}

/**
 * SQL over a finding `h` and its person's sums `q`: points given back when the finding's rule closes on that person,
 * the cap of 100 in regard. The same arithmetic as `priceOfRule`; a test holds the two together.
 */
export function lostPointsSql(weights: ScoreWeights): Prisma.Sql {
  const raw = Prisma.sql`(q.critical * ${weights.critical}::int + q.major * ${weights.major}::int
    + q.minor * ${weights.minor}::int + q.query * ${weights.query}::int)`;
  const own = Prisma.sql`(case h.severity when 'critical' then ${weights.critical}::int when 'major' then ${weights.major}::int
    when 'minor' then ${weights.minor}::int else ${weights.query}::int end)`;
  return Prisma.sql`(least(${MAX_LOSS}::int, ${raw}) - least(${MAX_LOSS}::int, ${raw} - ${own}))`;
}
