import { demoPersonCount } from '../../../../prisma/seed/demo/municipality-sizes';
import { readMunicipalities } from '../../../../prisma/seed/reference-data';

/** The largest municipality of 300 000 persons, and the share of it that the others have by their place in the row. */
const LARGEST = 25_000 / 300_000;
const shareAt = (place: number): number => LARGEST * place ** -0.5 * Math.exp(-0.01788 * (place - 1));
/** From so many persons on, no municipality has fewer than three. */
const EVERYWHERE_FROM = 30_000;
const FEWEST = 3;
/** Larger than any number of persons and prime, so that neighbours by number live all over the country. */
const STRIDE = 1_000_003;

/** Municipality codes from the largest to the smallest, with so many of the persons in each: 25 000 to 3 of 300 000. */
export function municipalitySizes(persons: number): { code: string; count: number }[] {
  const fewest = persons >= EVERYWHERE_FROM ? FEWEST : 0;
  const sizes = readMunicipalities()
    .map(({ code }) => ({ code, known: demoPersonCount(code) }))
    .sort((a, b) => b.known - a.known || Number(a.code) - Number(b.code))
    .map(({ code }, place) => ({
      code,
      count: Math.max(fewest, Math.floor(persons * shareAt(place + 1))),
    }));
  const [largest] = sizes;
  if (largest) largest.count += persons - sizes.reduce((sum, { count }) => sum + count, 0);
  return sizes;
}

/** Tells the municipality of the person with a number from 1 to `persons`. */
export function municipalityFinder(persons: number): (number: number) => string {
  const codes: string[] = [];
  const ends: number[] = [];
  let end = 0;
  for (const { code, count } of municipalitySizes(persons)) {
    if (count <= 0) continue;
    end += count;
    codes.push(code);
    ends.push(end);
  }
  return (number) => {
    const at = (number * STRIDE) % persons;
    let low = 0;
    let high = ends.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] ?? 0) > at) high = middle;
      else low = middle + 1;
    }
    return codes[low] ?? '';
  };
}
