import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { controlLimits, limitLines, ratioRange } from './control-limits';
import { spreadOf } from './spread';
import { compareTwo, standingOf, verdictOf } from './verdict';

describe('control limits', () => {
  it.each([
    [0.6, 3, 5],
    [2.7, 7, 10],
    [135, 159, 173],
  ])('alert from the published counts when %s are expected', (expected, high, highOuter) => {
    expect(controlLimits(expected)).toMatchObject({ high, highOuter });
  });

  it('find too few only where none would be too few', () => {
    expect(controlLimits(2.7)).toMatchObject({ low: null, lowOuter: null });
    expect(controlLimits(5)).toMatchObject({ low: 0, lowOuter: null });
    expect(controlLimits(135)).toMatchObject({ low: 112, lowOuter: 100 });
  });

  it('take any failure for too many where none is expected', () => {
    expect(controlLimits(0)).toEqual({ high: 1, highOuter: 1, low: null, lowOuter: null });
  });

  it('hold at the size of the whole country', () => {
    const { high, low } = controlLimits(90_000);
    expect(high).toBeCloseTo(90_000 + 1.96 * 300, -1);
    expect(low).toBeCloseTo(90_000 - 1.96 * 300, -1);
  });

  it('lie around the expected count, the outer outside the inner, wider with a spread', () => {
    const one = fc.tuple(
      fc.double({ min: 0.01, max: 400, noNaN: true }),
      fc.double({ min: 0.001, max: 0.5, noNaN: true }),
    );
    fc.assert(
      fc.property(one, ([expected, spread]) => {
        const plain = controlLimits(expected);
        const wide = controlLimits(expected, spread);
        for (const { low, lowOuter, high, highOuter } of [plain, wide]) {
          expect(lowOuter ?? -1).toBeLessThanOrEqual(low ?? -1);
          expect(low ?? -1).toBeLessThan(expected);
          expect(high).toBeGreaterThan(expected);
          expect(highOuter).toBeGreaterThanOrEqual(high);
        }
        expect(wide.highOuter).toBeGreaterThanOrEqual(plain.highOuter);
        expect(wide.lowOuter ?? -1).toBeLessThanOrEqual(plain.lowOuter ?? -1);
      }),
      { numRuns: 200 },
    );
  });
});

describe('the lines of the funnel', () => {
  it('part the counts exactly as the limits do', () => {
    const one = fc.tuple(fc.double({ min: 0.5, max: 300, noNaN: true }), fc.constantFrom(0, 0.02, 0.2));
    fc.assert(
      fc.property(one, ([expected, spread]) => {
        const limits = controlLimits(expected, spread);
        const lines = limitLines(expected, spread);
        for (const [limit, line] of [
          [limits.high, lines.high],
          [limits.highOuter, lines.highOuter],
        ] as const) {
          expect(limit).toBeGreaterThanOrEqual(line - 1e-6);
          expect(limit - 1).toBeLessThan(line + 1e-6);
        }
        for (const [limit, line] of [
          [limits.low ?? -1, lines.low],
          [limits.lowOuter ?? -1, lines.lowOuter],
        ] as const) {
          expect(limit).toBeLessThan(line + 1e-6);
          expect(limit + 1).toBeGreaterThan(line - 1e-6);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('the range of ratios', () => {
  it('is Garwood’s exact interval without a spread', () => {
    // 4 observed: 1.0899 to 10.2416 (exact Poisson limits).
    const range = ratioRange(4, 1);
    expect(range?.from).toBeCloseTo(1.0899, 3);
    expect(range?.to).toBeCloseTo(10.2416, 3);
    const none = ratioRange(0, 1);
    expect(none?.from).toBe(0);
    expect(none?.to).toBeCloseTo(3.6889, 3);
  });

  it('says nothing where nothing was expected', () => {
    expect(ratioRange(3, 0)).toBeNull();
  });
});

describe('the verdict', () => {
  const at = (observed: number, expected: number) => standingOf({ observed, expected }, 0).verdict;

  it('changes exactly at the limits', () => {
    expect([0, 6, 7, 9, 10].map((observed) => at(observed, 2.7))).toEqual([
      'as_expected',
      'as_expected',
      'more',
      'more',
      'far_more',
    ]);
    expect([100, 101, 112, 113, 158, 159, 172, 173].map((observed) => at(observed, 135))).toEqual([
      'far_fewer',
      'fewer',
      'fewer',
      'as_expected',
      'as_expected',
      'more',
      'more',
      'far_more',
    ]);
  });

  it('is none where nothing was expected', () => {
    expect(verdictOf({ observed: 0, expected: 0 }, controlLimits(0))).toBeNull();
  });

  it('never calls two different whose ranges overlap', () => {
    const counted = fc.record({
      observed: fc.integer({ min: 0, max: 300 }),
      expected: fc.double({ min: 0.05, max: 200, noNaN: true }),
    });
    fc.assert(
      fc.property(counted, counted, fc.double({ min: 0, max: 0.3, noNaN: true }), (a, b, spread) => {
        const { difference, ranges } = compareTwo(a, b, spread);
        const [first, second] = ranges;
        const overlap = !first || !second || (first.from <= second.to && second.from <= first.to);
        expect(difference === 'none').toBe(overlap);
        expect(compareTwo(b, a, spread).difference === 'none').toBe(overlap);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the spread between municipalities', () => {
  it('is none when they differ no more than chance makes them', () => {
    const counted = Array.from({ length: 300 }, (_, i) => ({ observed: 40 + (i % 13) - 6, expected: 40 }));
    expect(spreadOf(counted)).toBe(0);
  });

  it('is found when they differ more, and a few wild ones do not set it', () => {
    const counted = Array.from({ length: 300 }, (_, i) => ({ observed: i % 2 ? 130 : 70, expected: 100 }));
    const plain = spreadOf(counted);
    // Ratios 0.7 and 1.3: variance 0.09, of which 0.01 is chance.
    expect(plain).toBeCloseTo(0.08, 2);
    const wild = counted.map((one, i) => (i < 9 ? { ...one, observed: 900 } : one));
    expect(spreadOf(wild)).toBeCloseTo(plain, 2);
  });

  it('never grows past where limits say anything', () => {
    expect(
      spreadOf([
        { observed: 9, expected: 700 },
        { observed: 9000, expected: 20 },
      ]),
    ).toBe(1);
  });

  it('says nothing of those where hardly anything is expected', () => {
    expect(
      spreadOf([
        { observed: 4, expected: 0.2 },
        { observed: 5, expected: 0.1 },
      ]),
    ).toBe(0);
  });
});
