import type { Actor } from '~/domain/accounts/actor';
import { can } from '~/domain/accounts/permissions';
import { asActor, type Tx } from '~/platform/db.server';
import { AppError } from '~/platform/errors';
import { isSuppressed, SHOWN_FROM_PERSONS } from '../shown-from';
import { tellApart } from '../tell-apart';
import { type LimitPoint, limitCurves } from './limit-curves';
import { spreadOf } from './spread';
import { type Comparison, compareTwo, type Standing, standingOf, VERDICTS, type Verdict } from './verdict';

/** A municipality with what it has and what is expected of it. */
export type PlacedCount = {
  code: string;
  name: string;
  countyCode: string;
  countyName: string;
  persons: number;
  lossTotal: number;
  observed: number;
  expected: number;
};

/** The counts of all municipalities, how much they differ beyond chance, and as of when the expectation holds. */
export type Counts = { all: PlacedCount[]; spread: number; asOf: Date | null };

/** Reads what every municipality has now and what the last full run expects of it, by name. */
export async function readCounts(tx: Tx): Promise<Counts> {
  const rows = await tx.$queryRawUnsafe<(PlacedCount & { asOf: Date | null })[]>(
    `/*prepare:comparison.counts.1*/
    select m.code::text, m.name, m.county_code::text as "countyCode", c.name as "countyName", coalesce(q.persons, 0) as persons,
      coalesce(q.loss_total, 0) as "lossTotal",
      coalesce(q.critical + q.major + q.minor, 0) as observed, coalesce(e.expected, 0) as expected, e.as_of as "asOf"
    from municipality m
    join county c on c.code = m.county_code
    left join municipality_quality q on q.municipality_code = m.code
    left join municipality_expectation e on e.municipality_code = m.code
    where m.valid_to is null order by m.name`,
  );
  const asOf = rows.reduce<Date | null>(
    (last, row) => (row.asOf && (!last || row.asOf > last) ? row.asOf : last),
    null,
  );
  return { all: rows.map(({ asOf: _, ...row }) => row), spread: spreadOf(rows), asOf };
}

/** One municipality in the list. Figures are null when it is too small to be shown or has nobody. */
export type ComparisonLine = Pick<PlacedCount, 'code' | 'name' | 'countyCode' | 'countyName'> & {
  suppressed: boolean;
  persons: number | null;
  standing: Standing | null;
};

export type NationalComparison = {
  lines: ComparisonLine[];
  /** How many have each verdict, and how many none, because they are small or have nobody. */
  verdicts: Record<Verdict, number>;
  silent: number;
  /** Municipalities of which something is said, in the whole country. */
  judged: number;
  spread: number;
  asOf: Date | null;
  boundTo: string | null;
  counties: { code: string; name: string }[];
  pair: { first: ComparisonLine; second: ComparisonLine; comparison: Comparison } | null;
  /** Everyone that may be chosen for a pair. */
  choices: { code: string; name: string }[];
  /** The control limits as ratios, from few expected failures to the most. */
  curves: LimitPoint[];
};

type Wanted = {
  countyCode?: string | null;
  verdict?: Verdict | null;
  pair?: readonly (string | null | undefined)[];
};

/**
 * All municipalities against what is expected of them, by name; a county governor sees the own county's. The limits come from
 * the whole country whoever asks. Throws `forbidden` without the right.
 */
export async function findComparisons(
  actor: Actor,
  { countyCode = null, verdict = null, pair = [] }: Wanted = {},
): Promise<NationalComparison> {
  if (!can(actor, 'national.read')) throw new AppError('forbidden');
  const boundTo = actor.role === 'county_governor' ? (actor.countyCode ?? '') : null;
  const county = boundTo ?? countyCode;
  const { all, spread, asOf } = await asActor(actor, readCounts);
  const seen = tellApart(all.filter((place) => boundTo === null || place.countyCode === boundTo)).map(
    (place) => toLine(place, actor, spread),
  );
  const lines = seen.filter((line) => !county || line.countyCode === county);
  const counted = (wanted: Verdict): number =>
    lines.filter((line) => line.standing?.verdict === wanted).length;
  const counties = new Map(seen.map((line) => [line.countyCode, line.countyName]));
  return {
    lines: verdict ? lines.filter((line) => line.standing?.verdict === verdict) : lines,
    verdicts: Object.fromEntries(VERDICTS.map((one) => [one, counted(one)])) as Record<Verdict, number>,
    silent: lines.filter((line) => !line.standing?.verdict).length,
    judged: all.filter((place) => place.persons >= SHOWN_FROM_PERSONS && place.expected > 0).length,
    spread,
    asOf,
    boundTo,
    counties: [...counties]
      .map(([code, name]) => ({ code, name }))
      .sort((a, b) => a.name.localeCompare(b.name, 'nb')),
    pair: pairOf(seen, pair, spread),
    choices: seen.filter((line) => line.standing?.verdict).map(({ code, name }) => ({ code, name })),
    curves: limitCurves(
      lines.map((line) => line.standing?.expected ?? 0),
      spread,
    ),
  };
}

function toLine(place: PlacedCount, actor: Actor, spread: number): ComparisonLine {
  const { code, name, countyCode, countyName, persons, observed, expected } = place;
  const where = { code, name, countyCode, countyName };
  if (isSuppressed(actor, place)) return { ...where, suppressed: true, persons: null, standing: null };
  return {
    ...where,
    suppressed: false,
    persons,
    standing: persons > 0 ? standingOf({ observed, expected }, spread) : null,
  };
}

function pairOf(
  lines: readonly ComparisonLine[],
  [one, other]: NonNullable<Wanted['pair']>,
  spread: number,
): NationalComparison['pair'] {
  const first = lines.find((line) => line.code === one);
  const second = lines.find((line) => line.code === other);
  if (!first?.standing || !second?.standing || first === second) return null;
  return { first, second, comparison: compareTwo(first.standing, second.standing, spread) };
}
