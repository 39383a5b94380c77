import type { RuleCase } from '../define-rule';
import { norwegian, programme } from './dq-043.cases';

/** Worked examples of DQ-043: which thirteen weeks have too few hours, and how many. */
export const WINDOW_CASES: readonly RuleCase[] = [
  {
    name: 'a hundredth of an hour too few on the last twenty days',
    kind: 'other',
    record: programme('2026-01-01', '2026-04-01', [
      norwegian(30, '2026-01-01', '2026-03-12'),
      norwegian(29.99, '2026-03-13', '2026-04-01'),
    ]),
    expect: 'fails',
    evidence: { windowFrom: '2026-01-01', hours: 29.9 },
  },
  {
    name: 'thirty hours from the second day',
    kind: 'other',
    record: programme('2026-01-01', '2026-04-01', [norwegian(30, '2026-01-02', '2026-04-01')]),
    expect: 'fails',
    evidence: { hours: 29.6 },
  },
  {
    name: 'thirty hours up to the day before the last',
    kind: 'other',
    record: programme('2026-01-01', '2026-04-01', [norwegian(30, '2026-01-01', '2026-03-31')]),
    expect: 'fails',
    evidence: { hours: 29.6 },
  },
  {
    name: 'a day between thirty hours and sixty: only the weeks that end with it are too few',
    kind: 'other',
    record: programme('2026-01-01', '2026-10-31', [
      norwegian(30, '2026-01-01', '2026-05-31'),
      norwegian(60, '2026-06-02', '2026-10-31'),
    ]),
    expect: 'fails',
    evidence: { windowFrom: '2026-03-03', hours: 29.6 },
  },
  {
    name: 'sixty hours for two days, then thirty to the end',
    kind: 'other',
    record: programme('2026-01-01', '2026-04-02', [
      norwegian(60, '2026-01-01', '2026-01-02'),
      norwegian(30, '2026-01-03', '2026-04-02'),
    ]),
    expect: 'passes',
  },
  {
    name: 'hundredths of an hour make up what is missing',
    kind: 'other',
    record: programme('2026-01-01', '2026-04-01', [
      norwegian(29.99, '2026-01-01', '2026-04-01'),
      norwegian(0.02, '2026-01-01', '2026-01-01'),
      norwegian(0.01, '2026-01-03', '2026-04-01'),
    ]),
    expect: 'passes',
  },
  {
    name: 'a hundredth of an hour makes up for one day alone',
    kind: 'other',
    record: programme('2026-01-01', '2026-04-01', [
      norwegian(29.99, '2026-01-01', '2026-04-01'),
      norwegian(0.01, '2026-01-01', '2026-01-01'),
    ]),
    expect: 'fails',
  },
];
