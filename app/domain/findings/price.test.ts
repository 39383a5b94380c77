import { describe, expect, it } from 'vitest';
import { DEFAULT_WEIGHTS } from '~/domain/quality/score';
import { priceOfFinding, priceOfRule } from './price';

const finding = (id: number, ruleId: string, severity: 'critical' | 'major' | 'minor') => ({
  id,
  ruleId,
  severity,
});

describe('the price of a finding', () => {
  const open = [
    finding(1, 'DQ-080', 'critical'),
    finding(2, 'DQ-026', 'minor'),
    finding(3, 'DQ-026', 'minor'),
  ];
  const totals = { persons: 4, lossTotal: 55 };

  it('is what the score gains when it closes', () => {
    expect(priceOfRule(open, 'DQ-080', DEFAULT_WEIGHTS, totals)).toEqual({
      points: 50,
      scoreAfter: 98.8,
      change: 12.5,
    });
  });

  it('is nothing for one of two findings of the same rule, and the whole for both', () => {
    expect(priceOfFinding(open, 2, DEFAULT_WEIGHTS, totals)).toEqual({
      points: 0,
      scoreAfter: 86.3,
      change: 0,
    });
    expect(priceOfRule(open, 'DQ-026', DEFAULT_WEIGHTS, totals)).toMatchObject({
      points: 5,
      scoreAfter: 87.5,
    });
  });

  it('counts the cap of 100 points per person', () => {
    const capped = [...open, finding(4, 'DQ-081', 'critical'), finding(5, 'DQ-040', 'critical')];
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
