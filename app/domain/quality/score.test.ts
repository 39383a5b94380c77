import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_WEIGHTS, lossOf, scoreOf } from './score';

describe('the quality score', () => {
  it('is 86.3 for four persons with one critical and one minor rule failing on one of them', () => {
    expect(scoreOf(lossOf(['critical', 'minor'], DEFAULT_WEIGHTS), 4)).toBe(86.3);
  });

  it('is 94.0 for 900 persons with 52 critical, 88 major and 210 minor', () => {
    expect(scoreOf(52 * 50 + 88 * 20 + 210 * 5, 900)).toBe(94);
  });

  it('takes no more than 100 points from a person', () => {
    expect(lossOf(['critical', 'critical', 'critical', 'major'], DEFAULT_WEIGHTS)).toBe(100);
    expect(scoreOf(100, 1)).toBe(0);
  });

  it('costs nothing to be asked', () => {
    expect(scoreOf(lossOf(['query', 'query'], DEFAULT_WEIGHTS), 1)).toBe(100);
  });

  it('is not applicable without persons, never 100', () => {
    expect(scoreOf(0, 0)).toBeNull();
  });

  it.each([
    [0, 7, 100],
    [5, 1, 95],
    [1, 3, 99.7],
    [20, 3, 93.3],
    [50, 2000, 100],
    [51, 1000, 99.9],
    [50, 1000, 100],
  ])('rounds half up: %i points lost among %i persons is %f', (loss, persons, score) => {
    expect(scoreOf(loss, persons)).toBe(score);
  });

  it('never rises when more is lost', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), fc.nat(1000), fc.nat(100), (persons, loss, more) => {
        const before = scoreOf(Math.min(loss, persons * 100), persons) ?? 0;
        const after = scoreOf(Math.min(loss + more, persons * 100), persons) ?? 0;
        expect(after).toBeLessThanOrEqual(before);
        expect(after).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
