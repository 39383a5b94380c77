import { describe, expect, it } from 'vitest';
import { makeCountry, personOf } from './generate';
import { bornAbout, dufOf } from './identity';
import { municipalityFinder, municipalitySizes } from './municipality-skew';

describe('a country of 300 000', () => {
  const sizes = municipalitySizes(300_000);

  it('lives in 357 municipalities of 3 to 25 000', () => {
    expect(sizes).toHaveLength(357);
    expect(Math.min(...sizes.map(({ count }) => count))).toBe(3);
    const largest = Math.max(...sizes.map(({ count }) => count));
    expect(largest).toBeGreaterThan(24_000);
    expect(largest).toBeLessThan(26_000);
    expect(sizes.reduce((sum, { count }) => sum + count, 0)).toBe(300_000);
  });

  it('puts as many persons into each as its size says', () => {
    const municipalityOf = municipalityFinder(300_000);
    const found = new Map<string, number>();
    for (let number = 1; number <= 300_000; number += 1) {
      const code = municipalityOf(number);
      found.set(code, (found.get(code) ?? 0) + 1);
    }
    expect([...found].sort()).toEqual(sizes.map(({ code, count }) => [code, count]).sort());
  });

  it('has no number twice', () => {
    const dufs = new Set<string>();
    const ids = new Set<string>();
    for (let number = 1; number <= 300_000; number += 1) {
      dufs.add(dufOf(number));
      ids.add(bornAbout(1980 + (number % 25), number).nationalId);
    }
    expect(dufs.size).toBe(300_000);
    expect(ids.size).toBe(300_000);
  });
});

it('makes the same person for the same number, always', () => {
  const country = makeCountry(1000, '2026-11-01');
  const again = makeCountry(1000, '2026-11-01');
  for (const number of [1, 17, 512, 1000]) expect(personOf(number, again)).toEqual(personOf(number, country));
});
