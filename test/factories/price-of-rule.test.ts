import { describe, expect, it } from 'vitest';
import { DEFAULT_WEIGHTS } from '~/domain/quality/score';
import { priceOfRule } from './price-of-rule';

const finding = (ruleId: string, severity: 'critical' | 'major' | 'minor') => ({ ruleId, severity });

describe('the price of a rule', () => {
  const open = [finding('DQ-080', 'critical'), finding('DQ-026', 'minor'), finding('DQ-026', 'minor')];
  const totals = { persons: 4, lossTotal: 55 };

  it('is what the score gains when its findings close', () => {
    expect(priceOfRule(open, 'DQ-080', DEFAULT_WEIGHTS, totals)).toEqual({
      points: 50,
      scoreAfter: 98.8,
      change: 12.5,
    });
  });

  it('is told once for two findings of the same rule', () => {
    expect(priceOfRule(open, 'DQ-026', DEFAULT_WEIGHTS, totals)).toMatchObject({
      points: 5,
      scoreAfter: 87.5,
    });
  });

  it('counts the cap of 100 points per person', () => {
    const capped = [...open, finding('DQ-081', 'critical'), finding('DQ-040', 'critical')];
    const lossTotal = 100;
    expect(priceOfRule(capped, 'DQ-080', DEFAULT_WEIGHTS, { persons: 1, lossTotal }).points).toBe(0);
    expect(priceOfRule(capped.slice(0, 4), 'DQ-080', DEFAULT_WEIGHTS, { persons: 1, lossTotal }).points).toBe(
      45,
    );
  });

  it('has no score without persons', () => {
    expect(priceOfRule([], 'DQ-080', DEFAULT_WEIGHTS, { persons: 0, lossTotal: 0 })).toEqual({
      points: 0,
      scoreAfter: null,
      change: 0,
    });
  });
});
