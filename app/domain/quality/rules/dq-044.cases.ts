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

/** A programme from the first day of 2026 with those measures. */
const programme = (...measures: Measure[]): CaseRecord => ({
  decisions: [{ scheme: 'INTRO', type: 'TILDELING', fromDate: '2026-01-01', toDate: '2026-10-31' }],
  measures,
});

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
  },
  {
    name: 'a hundredth more together',
    kind: 'other',
    record: programme(measure(25, '2026-01-01', '2026-10-31'), measure(25.01, '2026-01-01', '2026-10-31')),
    expect: 'fails',
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
    name: 'sixty hours for less than thirteen weeks of taking part',
    kind: 'other',
    record: {
      decisions: [{ scheme: 'INTRO', type: 'TILDELING', fromDate: '2026-01-01', toDate: '2026-03-31' }],
      measures: [measure(30, '2026-01-01', '2026-03-31'), measure(30, '2026-01-01', '2026-03-31')],
    },
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
