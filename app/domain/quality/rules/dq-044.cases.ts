import type { CaseRecord } from '../case-record';
import type { RuleCase } from '../define-rule';

type Measure = NonNullable<CaseRecord['measures']>[number];

const measure = (
  hoursPerWeek: number | undefined,
  fromDate: string | null,
  toDate: string | null,
): Measure => ({
  type: 'NORSK',
  groupCode: 'NORSK',
  hoursPerWeek,
  fromDate,
  toDate,
});

const inAll = (hoursTotal: number, fromDate: string, toDate: string): Measure => ({
  ...measure(undefined, fromDate, toDate),
  hoursTotal,
});

const until = (toDate: string, measures: Measure[]): CaseRecord => ({
  decisions: [{ scheme: 'INTRO', type: 'TILDELING', fromDate: '2026-01-01', toDate }],
  measures,
});

/** A programme from the first day of 2026 with those measures. */
const programme = (...measures: Measure[]): CaseRecord => until('2026-10-31', measures);

/** That programme with leave in it. */
const withLeave = (fromDate: string, toDate: string, ...measures: Measure[]): CaseRecord => ({
  decisions: [...(programme().decisions ?? []), { scheme: 'INTRO', type: 'PERMISJON', fromDate, toDate }],
  measures,
});

/** A programme of the first thirteen weeks of 2026 with those measures. */
const thirteenWeeks = (...measures: Measure[]): CaseRecord => until('2026-04-01', measures);

/** Worked examples of DQ-044. */
export const CROWDED_HOURS_CASES: readonly RuleCase[] = [
  {
    name: 'a measure of forty hours a week',
    kind: 'just_passes',
    record: { measures: [measure(40, '2026-01-01', '2026-03-31')] },
    expect: 'passes',
  },
  {
    name: 'a quarter of an hour more',
    kind: 'just_fails',
    record: { measures: [measure(40.25, '2026-01-01', '2026-03-31')] },
    expect: 'fails',
  },
  {
    name: 'two such measures are two findings, and no third for both together',
    kind: 'other',
    findings: 2,
    record: programme(measure(41, '2026-01-01', '2026-06-30'), measure(60, '2026-01-01', null)),
    expect: 'fails',
  },
  {
    name: 'one such measure is the only finding, also when another makes the weeks crowded',
    kind: 'other',
    record: programme(measure(40.5, '2026-01-01', '2026-10-31'), measure(25, '2026-01-01', '2026-10-31')),
    expect: 'fails',
    evidence: { variant: 'single', hours: 40.5 },
  },
  {
    name: 'fifty hours together',
    kind: 'other',
    record: programme(measure(25, '2026-01-01', '2026-10-31'), measure(25, '2026-01-01', '2026-10-31')),
    expect: 'passes',
  },
  {
    name: 'half an hour more together',
    kind: 'other',
    record: programme(measure(25, '2026-01-01', '2026-10-31'), measure(25.5, '2026-01-01', '2026-10-31')),
    expect: 'fails',
    evidence: { variant: 'together', fromDate: '2026-01-01', hours: 50.5 },
  },
  {
    name: 'a hundredth more together',
    kind: 'other',
    record: programme(measure(25, '2026-01-01', '2026-10-31'), measure(25.01, '2026-01-01', '2026-10-31')),
    expect: 'fails',
  },
  {
    name: 'fifty hours together for thirteen weeks, then fewer',
    kind: 'other',
    record: programme(
      measure(25, '2026-01-01', '2026-04-01'),
      measure(25, '2026-01-01', '2026-04-01'),
      measure(20, '2026-04-02', '2026-10-31'),
    ),
    expect: 'passes',
  },
  {
    name: 'a hundredth more than fifty on the last thirty-five days',
    kind: 'other',
    record: thirteenWeeks(
      measure(25, '2026-01-01', '2026-04-01'),
      measure(25, '2026-01-01', '2026-02-25'),
      measure(25.01, '2026-02-26', '2026-04-01'),
    ),
    expect: 'fails',
    evidence: { hours: 50 },
  },
  {
    name: 'fifty-one hours but for a hundredth on the last day',
    kind: 'other',
    record: thirteenWeeks(
      measure(25, '2026-01-01', '2026-04-01'),
      measure(26, '2026-01-01', '2026-03-31'),
      measure(25.99, '2026-04-01', '2026-04-01'),
    ),
    expect: 'fails',
    evidence: { hours: 50.9 },
  },
  {
    name: 'fifty hours with ten more on their last day: only the weeks that end with it are crowded',
    kind: 'other',
    record: programme(
      measure(20, '2026-01-01', '2026-10-31'),
      measure(30, '2026-01-01', '2026-06-30'),
      measure(10, '2026-06-30', '2026-06-30'),
    ),
    expect: 'fails',
    evidence: { fromDate: '2026-04-01', hours: 50.1 },
  },
  {
    name: 'eighty hours for seven weeks in the middle',
    kind: 'other',
    record: programme(
      measure(20, '2026-01-01', '2026-10-31'),
      measure(40, '2026-06-01', '2026-07-19'),
      measure(20, '2026-06-01', '2026-07-19'),
    ),
    expect: 'fails',
  },
  {
    name: 'eighty hours for six weeks in the middle',
    kind: 'other',
    record: programme(
      measure(20, '2026-01-01', '2026-10-31'),
      measure(40, '2026-06-01', '2026-07-12'),
      measure(20, '2026-06-01', '2026-07-12'),
    ),
    expect: 'passes',
  },
  {
    name: 'forty hours that grow to sixty-six and fall to twenty',
    kind: 'other',
    record: programme(
      measure(40, '2026-01-01', '2026-05-30'),
      measure(26, '2026-04-11', '2026-05-30'),
      measure(20, '2026-05-31', '2026-10-31'),
    ),
    expect: 'fails',
  },
  {
    name: 'sixty hours after a leave, then thirty again',
    kind: 'other',
    record: withLeave(
      '2026-04-10',
      '2026-04-19',
      measure(30, '2026-01-01', '2026-07-31'),
      measure(30, '2026-04-20', '2026-07-31'),
      measure(30, '2026-08-01', '2026-10-31'),
    ),
    expect: 'fails',
    evidence: { fromDate: '2026-04-20', hours: 60 },
  },
  {
    name: 'thirty hours, then sixty up to a leave',
    kind: 'other',
    record: withLeave(
      '2026-07-01',
      '2026-07-10',
      measure(30, '2026-01-01', '2026-02-28'),
      measure(30, '2026-03-01', '2026-10-31'),
      measure(30, '2026-03-01', '2026-06-30'),
    ),
    expect: 'fails',
    evidence: { fromDate: '2026-03-01', hours: 60 },
  },
  {
    name: 'sixty hours for less than thirteen weeks of taking part',
    kind: 'other',
    record: until('2026-03-31', [
      measure(30, '2026-01-01', '2026-03-31'),
      measure(30, '2026-01-01', '2026-03-31'),
    ]),
    expect: 'passes',
  },
  {
    name: 'hours of a measure not registered',
    kind: 'other',
    record: programme(
      measure(30, '2026-01-01', '2026-10-31'),
      measure(30, '2026-01-01', '2026-10-31'),
      measure(undefined, '2026-01-01', null),
    ),
    expect: 'passes',
  },
  {
    name: 'hours not registered on a measure of one day',
    kind: 'other',
    record: thirteenWeeks(measure(undefined, '2026-02-02', '2026-02-02')),
    expect: 'passes',
  },
  {
    name: 'hours in all that are out of all reason, on one day',
    kind: 'other',
    record: thirteenWeeks(
      inAll(999_999.99, '2026-02-02', '2026-02-02'),
      inAll(428_571.43, '2026-02-02', '2026-02-02'),
      measure(0.05, '2026-02-02', '2026-02-02'),
    ),
    expect: 'fails',
    evidence: { variant: 'together', hours: 109_890.1 },
  },
  {
    name: 'sixty hours together run without an end date',
    kind: 'open_ended',
    record: programme(measure(30, '2026-01-01', null), measure(30, '2026-01-01', null)),
    expect: 'fails',
  },
  {
    name: 'a measure of one day',
    kind: 'same_day',
    record: { measures: [measure(45, '2026-05-02', '2026-05-02')] },
    expect: 'fails',
  },
  {
    name: 'a measure of many hours whose start is not registered',
    kind: 'other',
    record: { measures: [measure(45, null, '2026-05-02')] },
    expect: 'fails',
  },
  {
    name: 'sixty hours together under introduksjonsloven',
    kind: 'other',
    record: {
      ...programme(measure(30, '2026-01-01', null), measure(30, '2026-01-01', null)),
      person: { regime: 'INTRO', permitGround: 'INTRO', permitDate: '2020-12-31', arrivalDate: '2020-10-01' },
    },
    expect: 'fails',
  },
  {
    name: 'sixty hours together under collective protection in 2025',
    kind: 'other',
    record: {
      person: { regime: 'INTEG_6A', permitGround: '34' },
      decisions: [{ scheme: 'INTRO', type: 'TILDELING', fromDate: '2025-01-01', toDate: '2025-06-30' }],
      measures: [measure(30, '2025-01-01', null), measure(30, '2025-01-01', null)],
    },
    expect: 'fails',
  },
  {
    name: 'no hours a week and no programme',
    kind: 'not_applicable',
    record: { measures: [measure(undefined, '2026-01-01', null)] },
    expect: 'not_applicable',
  },
];
