import type { ScorePage } from '~/domain/findings/score/get-score-page.server';
import {
  dimensionScores,
  type RuleTally,
  timelinessOf,
  waterfallOf,
} from '~/domain/findings/score/score-parts';
import { DEFAULT_WEIGHTS } from '~/domain/quality/score';

const totals = {
  persons: 900,
  flawless: 612,
  lossTotal: 7250,
  critical: 80,
  major: 165,
  minor: 0,
  query: 0,
  score: 91.9,
};
const tallies: RuleTally[] = [
  {
    ruleId: 'DQ-081',
    title: 'Avslutningsårsak er ikke registrert',
    severity: 'critical',
    dimension: 'completeness',
    applicable: 300,
    failing: 80,
  },
  {
    ruleId: 'DQ-052',
    title: 'Norskmål mangler',
    severity: 'major',
    dimension: 'completeness',
    applicable: 500,
    failing: 160,
  },
];

/** A score page of made-up figures: 900 persons who lose 7 250 points, 50 of which no rule alone gives back. */
export function scorePage(more: Partial<ScorePage> = {}): ScorePage {
  const row = { kind: 'decision', countedOn: '2026-11-22' };
  return {
    municipality: { code: '4203', name: 'Arendal' },
    today: '2026-11-22',
    totals,
    waterfall: waterfallOf(tallies, totals, DEFAULT_WEIGHTS),
    dimensions: dimensionScores(tallies, DEFAULT_WEIGHTS),
    knownErrors: { findings: 14, persons: 14, points: 700, score: 91.1 },
    exceptions: { findings: 0, persons: 0, points: 0, score: 91.9 },
    coverage: [
      { kind: 'programme_decision', duty: 140, covered: 131, waiting: 4 },
      { kind: 'language_goal', duty: 130, covered: 101, waiting: 6 },
    ],
    timeliness: timelinessOf([
      { ...row, delay: 'week', count: 300 },
      { ...row, delay: 'two_months', count: 71 },
      { ...row, delay: 'later', count: 41 },
    ]),
    trend: [
      { day: '2026-09-01', score: 89.2, persons: 890, lost: 9612 },
      { day: '2026-10-20', score: 90.7, persons: 900, lost: 8370 },
      { day: '2026-11-22', score: 91.9, persons: 900, lost: 7250 },
    ],
    rounds: [],
    round: { year: 2026, opensOn: '2027-01-01', deadline: '2027-02-28', daysLeft: 98 },
    chosen: [],
    whatIf: null,
    presets: [],
    judgedAt: new Date('2026-11-22T05:10:00Z'),
    ruleSet: { year: 2026, version: 'abcd1234' },
    ...more,
  };
}
