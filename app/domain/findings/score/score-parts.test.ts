import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DIMENSIONS, SEVERITY_CLASSES } from '~/domain/quality/define-rule';
import { DEFAULT_WEIGHTS, lossOf, MAX_LOSS, scoreOf } from '~/domain/quality/score';
import { dimensionScores, type RuleTally, roundTrends, timelinessOf, waterfallOf } from './score-parts';

const tally = (more: Partial<RuleTally>): RuleTally => ({
  ruleId: 'DQ-081',
  title: 'Avslutningsårsak er ikke registrert',
  severity: 'critical',
  dimension: 'completeness',
  applicable: 10,
  failing: 1,
  ...more,
});

describe('the waterfall', () => {
  it('goes from 100 to 86.3 by a critical and a minor rule among four persons', () => {
    const steps = waterfallOf(
      [tally({ ruleId: 'DQ-034', severity: 'minor' }), tally({})],
      { persons: 4, lossTotal: 55 },
      DEFAULT_WEIGHTS,
    );
    expect(steps).toMatchObject({ score: 86.3, shared: 0, lost: 55 });
    expect(steps?.steps.map(({ ruleId, points, from, to }) => [ruleId, points, from, to])).toEqual([
      ['DQ-081', 50, 100, 87.5],
      ['DQ-034', 5, 87.5, 86.25],
    ]);
  });

  it('leaves rules out that cost nothing, and says nothing without persons', () => {
    const query = tally({ severity: 'query', failing: 7 });
    expect(
      waterfallOf([query, tally({ failing: 0 })], { persons: 9, lossTotal: 0 }, DEFAULT_WEIGHTS),
    ).toMatchObject({
      steps: [],
      score: 100,
    });
    expect(waterfallOf([query], { persons: 0, lossTotal: 0 }, DEFAULT_WEIGHTS)).toBeNull();
  });

  it('gives each rule what comes back when it alone closes, and ends with what they share exactly at the loss', () => {
    const rules = [...SEVERITY_CLASSES, ...SEVERITY_CLASSES].map((severity, n) => ({
      ruleId: `DQ-${n}`,
      severity,
    }));
    const lossWithout = (own: typeof rules, left?: string): number =>
      lossOf(
        own.flatMap(({ ruleId, severity }) => (ruleId === left ? [] : [severity])),
        DEFAULT_WEIGHTS,
      );
    const raw = (own: typeof rules): number =>
      own.reduce((sum, { severity }) => sum + DEFAULT_WEIGHTS[severity], 0);
    fc.assert(
      fc.property(fc.array(fc.subarray(rules), { minLength: 1, maxLength: 30 }), (persons) => {
        const sum = (of: (own: typeof rules) => number): number =>
          persons.reduce((total, own) => total + of(own), 0);
        const lossTotal = sum((own) => lossWithout(own));
        const tallies = rules.map((rule) => {
          const failing = persons.filter((own) => own.includes(rule));
          const beyond = failing.flatMap((own) =>
            raw(own) > MAX_LOSS ? [{ by: raw(own) - MAX_LOSS, persons: 1 }] : [],
          );
          return tally({ ...rule, failing: failing.length, beyond });
        });
        const fall = waterfallOf(tallies, { persons: persons.length, lossTotal }, DEFAULT_WEIGHTS);
        for (const { ruleId, points } of fall?.steps ?? []) {
          expect(points).toBe(lossTotal - sum((own) => lossWithout(own, ruleId)));
        }
        const points = fall?.steps.reduce((total, step) => total + step.points, 0) ?? 0;
        expect(points + (fall?.shared ?? 0)).toBe(lossTotal);
        expect(fall?.shared).toBeGreaterThanOrEqual(0);
        expect((fall?.steps.at(-1)?.to ?? 100) - (fall?.sharedOfScore ?? 0)).toBeCloseTo(
          100 - lossTotal / persons.length,
          9,
        );
        expect(fall?.score).toBe(scoreOf(lossTotal, persons.length));
      }),
    );
  });
});

describe('dimensions', () => {
  it('are scored by the points at stake; one without a rule that applies is not applicable, never 100', () => {
    const scores = dimensionScores(
      [
        tally({ applicable: 10, failing: 1 }),
        tally({ ruleId: 'DQ-028', severity: 'major', applicable: 5, failing: 5 }),
        tally({ ruleId: 'DQ-044', dimension: 'plausibility', severity: 'query', applicable: 9, failing: 2 }),
      ],
      DEFAULT_WEIGHTS,
    );
    expect(scores.map(({ dimension }) => dimension)).toEqual([...DIMENSIONS]);
    expect(scores.find(({ dimension }) => dimension === 'completeness')).toEqual({
      dimension: 'completeness',
      score: 75,
      checks: 15,
      failed: 6,
      points: 150,
    });
    expect(scores.find(({ dimension }) => dimension === 'plausibility')).toMatchObject({
      score: null,
      checks: 9,
      failed: 2,
    });
  });
});

describe('timeliness', () => {
  it('counts what came within the legal two months, in all and by kind', () => {
    const row = { countedOn: '2026-11-22', kind: 'decision', delay: 'week', count: 3 };
    const found = timelinessOf([
      row,
      { ...row, delay: 'two_months', count: 2 },
      { ...row, delay: 'quarter', count: 4 },
      { ...row, kind: 'measure', delay: 'later', count: 1 },
    ]);
    expect(found).toMatchObject({ countedOn: '2026-11-22', count: 10, inTime: 5 });
    expect(found.delays.map(({ count }) => count)).toEqual([3, 0, 2, 4, 0, 0, 1]);
    expect(found.kinds.slice(0, 2)).toEqual([
      { kind: 'decision', count: 9, inTime: 5 },
      { kind: 'measure', count: 1, inTime: 0 },
    ]);
    expect(timelinessOf([])).toMatchObject({ countedOn: null, count: 0 });
  });
});

describe('rounds', () => {
  const point = (day: string, score: number) => ({ day, score, persons: 10, lost: 1000 - score * 10 });
  const rounds = [
    { year: 2026, opensOn: '2027-01-01', deadline: '2027-02-28' },
    { year: 2025, opensOn: '2026-01-01', deadline: '2026-02-28' },
    { year: 2024, opensOn: '2025-01-01', deadline: '2025-02-28' },
  ];

  it('begin and end with the first and the last day recorded in them; those without any are left out', () => {
    const points = [
      point('2025-12-31', 70),
      point('2026-01-02', 72),
      point('2026-02-27', 90),
      point('2026-03-01', 91),
    ];
    expect(roundTrends(rounds, points, '2026-11-22')).toEqual([
      { ...rounds[1], opened: points[1], last: points[2], running: false },
    ]);
  });

  it('that run stand as they do so far', () => {
    const points = [point('2027-01-01', 80), point('2027-01-15', 85)];
    expect(roundTrends(rounds, points, '2027-01-15')).toEqual([
      { ...rounds[0], opened: points[0], last: points[1], running: true },
    ]);
  });
});
