import type { CaseRecord } from '../case-record';
import type { RuleCase } from '../define-rule';

type Measure = Partial<NonNullable<CaseRecord['measures']>[number]>;

/** Upper secondary education of thirty hours a week in one school year, or as said. */
const school = (changes: Measure = {}) => ({
  type: 'VGO',
  groupCode: 'UTDANNING',
  hoursPerWeek: 30,
  fromDate: '2025-08-18',
  toDate: '2026-06-19',
  ...changes,
});

/** Worked examples of DQ-060. */
export const FULL_TIME_SCHOOL_CASES: readonly RuleCase[] = [
  {
    name: 'measure and marker share one day',
    kind: 'just_passes',
    record: { measures: [school()], fullTime: [{ fromDate: '2026-06-19', toDate: '2026-12-18' }] },
    expect: 'passes',
  },
  {
    name: 'the marker begins the day after',
    kind: 'just_fails',
    findings: 2,
    record: { measures: [school()], fullTime: [{ fromDate: '2026-06-20', toDate: '2026-12-18' }] },
    expect: 'fails',
  },
  {
    name: 'a full-time measure without marker',
    kind: 'other',
    record: { measures: [school()] },
    expect: 'fails',
  },
  {
    name: 'a full-time measure without marker under collective protection',
    kind: 'other',
    record: { person: { regime: 'INTEG_6A', permitGround: '34' }, measures: [school()] },
    expect: 'fails',
  },
  {
    name: 'twenty-nine and a half hours a week are not full-time',
    kind: 'other',
    record: { measures: [school({ hoursPerWeek: 29.5 })] },
    expect: 'not_applicable',
  },
  {
    name: 'a marker beside a measure that is not full-time',
    kind: 'other',
    record: {
      measures: [school({ hoursPerWeek: 29.5 })],
      fullTime: [{ fromDate: '2025-08-18', toDate: '2026-06-19' }],
    },
    expect: 'fails',
  },
  {
    name: 'a marker beside a measure without hours',
    kind: 'other',
    record: {
      measures: [school({ hoursPerWeek: undefined })],
      fullTime: [{ fromDate: '2025-08-18', toDate: '2026-06-19' }],
    },
    expect: 'passes',
  },
  {
    name: 'a marker beside vocational education',
    kind: 'other',
    record: {
      measures: [school({ type: 'FAGBREV' })],
      fullTime: [{ fromDate: '2025-08-18', toDate: '2026-06-19' }],
    },
    expect: 'fails',
  },
  {
    name: 'both run without an end date',
    kind: 'open_ended',
    record: { measures: [school({ toDate: null })], fullTime: [{ fromDate: '2026-10-01', toDate: null }] },
    expect: 'passes',
  },
  {
    name: 'the measure begins tomorrow',
    kind: 'other',
    record: { measures: [school({ fromDate: '2026-11-02', toDate: null })] },
    expect: 'not_applicable',
  },
  {
    name: 'the measure begins today',
    kind: 'same_day',
    record: { measures: [school({ fromDate: '2026-11-01', toDate: '2026-11-01' })] },
    expect: 'fails',
  },
  {
    name: 'one marker covers two measures',
    kind: 'other',
    record: {
      measures: [school(), school({ fromDate: '2026-08-17', toDate: null })],
      fullTime: [{ fromDate: '2025-08-18', toDate: null }],
    },
    expect: 'passes',
  },
  {
    name: 'the second of two measures has no marker',
    kind: 'other',
    record: {
      measures: [school(), school({ fromDate: '2026-08-17', toDate: null })],
      fullTime: [{ fromDate: '2025-08-18', toDate: '2026-06-19' }],
    },
    expect: 'fails',
  },
  {
    name: 'periods turned round are left to the rule on dates',
    kind: 'other',
    record: {
      measures: [school({ fromDate: '2026-06-19', toDate: '2025-08-18' })],
      fullTime: [{ fromDate: '2026-06-19', toDate: '2025-08-18' }],
    },
    expect: 'not_applicable',
  },
  {
    name: 'a marker beside a measure whose period is turned round',
    kind: 'other',
    record: {
      measures: [school({ fromDate: '2026-06-19', toDate: '2025-08-18' })],
      fullTime: [{ fromDate: '2025-08-18', toDate: '2026-06-19' }],
    },
    expect: 'fails',
  },
  {
    name: 'neither',
    kind: 'not_applicable',
    record: { measures: [{ type: 'NORSK', groupCode: 'NORSK', hoursPerWeek: 30, fromDate: '2025-08-18' }] },
    expect: 'not_applicable',
  },
  {
    name: 'the marker ends on the leap day that the measure begins',
    kind: 'leap_day',
    record: {
      measures: [school({ fromDate: '2024-02-29' })],
      fullTime: [{ fromDate: '2024-01-01', toDate: '2024-02-29' }],
    },
    expect: 'passes',
  },
  {
    name: 'both on one day',
    kind: 'same_day',
    record: {
      measures: [school({ fromDate: '2026-03-02', toDate: '2026-03-02' })],
      fullTime: [{ fromDate: '2026-03-02', toDate: '2026-03-02' }],
    },
    expect: 'passes',
  },
  {
    name: 'a marker without an end date and without a measure',
    kind: 'open_ended',
    record: { fullTime: [{ fromDate: '2025-08-18', toDate: null }] },
    expect: 'fails',
  },
  {
    name: 'a marker of one day without a measure',
    kind: 'other',
    record: { fullTime: [{ fromDate: '2026-03-02', toDate: '2026-03-02' }] },
    expect: 'fails',
  },
];
