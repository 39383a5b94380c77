import type { Actor } from '~/domain/accounts/actor';
import { scoreOf } from '~/domain/quality/score';
import { asActor } from '~/platform/db.server';
import { findNationalQuality } from '../find-national-quality.server';
import { summedPlaces } from '../shown-from';
import { readCounts } from './find-comparisons.server';
import { type Standing, standingOf } from './verdict';

/** A county or a municipality on the map. Figures are null when it has nobody or too few to be shown. */
export type MapPlace = {
  code: string;
  name: string;
  /** The county that it is or lies in. */
  countyCode: string;
  countyName: string;
  suppressed: boolean;
  persons: number | null;
  score: number | null;
  standing: Pick<Standing, 'observed' | 'expected' | 'verdict'> | null;
};

export type QualityMap = {
  places: MapPlace[];
  county: { code: string; name: string } | null;
  counties: { code: string; name: string }[];
  boundTo: string | null;
  asOf: Date | null;
};

/** What the places of a list come to together. */
type Sum = { persons: number; loss: number; observed: number; expected: number };

/**
 * The municipalities of a county or of the country, or the counties, with score and standing, by name. A county is its
 * municipalities together, without small ones whose figures could be found by subtraction.
 */
export async function findMap(
  actor: Actor,
  { countyCode = null, level }: { countyCode?: string | null; level: 'counties' | 'municipalities' },
): Promise<QualityMap> {
  const national = await findNationalQuality(actor, { countyCode });
  const { all, spread, asOf } = await asActor(actor, readCounts);
  const counts = new Map(all.map((place) => [place.code, place]));
  const wanted = national.boundTo ?? countyCode;
  const county = national.counties.find(({ code }) => code === wanted) ?? null;
  const frame = { county, counties: national.counties, boundTo: national.boundTo, asOf };
  const standing = (observed: number, expected: number): MapPlace['standing'] => {
    if (!asOf || expected <= 0) return null;
    const { verdict } = standingOf({ observed, expected }, spread);
    return { observed, expected, verdict };
  };
  if (level === 'municipalities' || county) {
    const places = national.lines.map((line): MapPlace => {
      const { code, name, countyCode, countyName, suppressed, persons, score } = line;
      const counted = counts.get(code);
      const shown = counted && !suppressed && counted.persons > 0;
      return {
        code,
        name,
        countyCode,
        countyName,
        suppressed,
        persons,
        score,
        standing: shown ? standing(counted.observed, counted.expected) : null,
      };
    });
    return { ...frame, places };
  }
  const places = national.counties.map(({ code, name }): MapPlace => {
    const own = all.filter((place) => place.countyCode === code);
    const sum = summedPlaces(own).reduce<Sum>(
      (total, place) => ({
        persons: total.persons + place.persons,
        loss: total.loss + place.lossTotal,
        observed: total.observed + place.observed,
        expected: total.expected + place.expected,
      }),
      { persons: 0, loss: 0, observed: 0, expected: 0 },
    );
    // There are persons, but all in municipalities that are left out.
    const suppressed = sum.persons === 0 && own.some(({ persons }) => persons > 0);
    return {
      ...{ code, name, countyCode: code, countyName: name },
      suppressed,
      persons: suppressed ? null : sum.persons,
      score: scoreOf(sum.loss, sum.persons),
      standing: standing(sum.observed, sum.expected),
    };
  });
  return { ...frame, places };
}
