import type { CaseRecord } from '../case-record';
import type { RuleCase } from '../define-rule';

type Measure = NonNullable<CaseRecord['measures']>[number];

export const norwegian = (
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

/** A programme of that period with those measures. */
export const programme = (
  fromDate: string,
  toDate: string | null,
  measures: Measure[] = [],
  rest: CaseRecord = {},
): CaseRecord => ({
  ...rest,
  decisions: [{ scheme: 'INTRO', type: 'TILDELING', fromDate, toDate }, ...(rest.decisions ?? [])],
  measures,
});

const COLLECTIVE: CaseRecord = { person: { regime: 'INTEG_6A', permitGround: '34' } };

/** Worked examples of DQ-043: what counts as taking part and as hours. */
export const FULL_TIME_CASES: readonly RuleCase[] = [
  {
    name: 'two measures of thirty hours together',
    kind: 'just_passes',
    record: programme('2026-01-05', '2026-10-31', [
      norwegian(15, '2026-01-05', '2026-10-31'),
      norwegian(15, '2026-01-05', '2026-10-31'),
    ]),
    expect: 'passes',
  },
  {
    name: 'a tenth of an hour too few',
    kind: 'just_fails',
    record: programme('2026-01-05', '2026-10-31', [
      norwegian(15, '2026-01-05', '2026-10-31'),
      norwegian(14.9, '2026-01-05', '2026-10-31'),
    ]),
    expect: 'fails',
    evidence: { windowFrom: '2026-01-05', hours: 29.9, least: 30 },
  },
  {
    name: 'thirty-five hours with thirteen days between: thirty on average',
    kind: 'other',
    record: programme('2026-01-01', '2026-10-31', [
      norwegian(35, '2026-01-01', '2026-05-31'),
      norwegian(35, '2026-06-14', '2026-10-31'),
    ]),
    expect: 'passes',
  },
  {
    name: 'thirty-five hours with fourteen days between',
    kind: 'other',
    record: programme('2026-01-01', '2026-10-31', [
      norwegian(35, '2026-01-01', '2026-05-31'),
      norwegian(35, '2026-06-15', '2026-10-31'),
    ]),
    expect: 'fails',
  },
  {
    name: 'the first measure begins fourteen days late',
    kind: 'other',
    record: programme('2026-01-01', '2026-10-31', [norwegian(35, '2026-01-15', '2026-10-31')]),
    expect: 'fails',
  },
  {
    name: 'the last measure ends thirteen days early',
    kind: 'other',
    record: programme('2026-01-01', '2026-10-31', [norwegian(35, '2026-01-01', '2026-10-18')]),
    expect: 'passes',
  },
  {
    name: 'the last measure ends fourteen days early',
    kind: 'other',
    record: programme('2026-01-01', '2026-10-31', [norwegian(35, '2026-01-01', '2026-10-17')]),
    expect: 'fails',
  },
  {
    name: 'few hours early and late, many in between',
    kind: 'other',
    record: programme('2026-01-01', '2026-10-31', [
      norwegian(20, '2026-01-01', '2026-03-31'),
      norwegian(50, '2026-04-01', '2026-07-31'),
      norwegian(20, '2026-08-01', '2026-10-31'),
    ]),
    expect: 'fails',
  },
  {
    name: 'ninety days of taking part',
    kind: 'not_applicable',
    record: programme('2026-01-01', '2026-03-31'),
    expect: 'not_applicable',
  },
  {
    name: 'ninety-one days without any measure',
    kind: 'other',
    record: programme('2026-01-01', '2026-04-01'),
    expect: 'fails',
  },
  {
    name: 'leave in the middle leaves less than thirteen weeks on either side',
    kind: 'other',
    record: programme('2026-01-01', '2026-06-30', [], {
      decisions: [{ scheme: 'INTRO', type: 'PERMISJON', fromDate: '2026-04-01', toDate: '2026-04-02' }],
    }),
    expect: 'not_applicable',
  },
  {
    name: 'on leave while no measure runs',
    kind: 'other',
    record: programme(
      '2026-01-01',
      '2026-10-31',
      [norwegian(30, '2026-01-01', '2026-05-31'), norwegian(30, '2026-08-01', '2026-10-31')],
      { decisions: [{ scheme: 'INTRO', type: 'PERMISJON', fromDate: '2026-06-01', toDate: '2026-07-31' }] },
    ),
    expect: 'passes',
  },
  {
    name: 'ended before the thirteen weeks were over',
    kind: 'other',
    record: programme('2026-01-01', '2026-10-31', [], {
      ends: [{ endedOn: '2026-03-31', reason: 'ARBEID' }],
    }),
    expect: 'not_applicable',
  },
  {
    name: 'hours of a measure not registered',
    kind: 'other',
    record: programme('2026-01-01', '2026-04-01', [norwegian(undefined, '2026-02-01', '2026-02-10')]),
    expect: 'passes',
  },
  {
    name: 'start of a measure not registered',
    kind: 'other',
    record: programme('2026-01-01', '2026-04-01', [norwegian(30, null, '2026-02-10')]),
    expect: 'passes',
  },
  {
    name: 'hours not registered on a measure of the last day alone',
    kind: 'other',
    record: programme('2026-01-01', '2026-04-01', [norwegian(undefined, '2026-04-01', '2026-04-01')]),
    expect: 'passes',
  },
  {
    name: 'hours not registered on a measure that ends on the first day',
    kind: 'other',
    record: programme('2026-01-01', '2026-04-01', [norwegian(undefined, '2025-12-01', '2026-01-01')]),
    expect: 'passes',
  },
  {
    name: '390 hours in all over thirteen weeks',
    kind: 'other',
    record: programme('2026-01-01', '2026-04-01', [
      { type: 'NORSK', groupCode: 'NORSK', hoursTotal: 390, fromDate: '2026-01-01', toDate: '2026-04-01' },
    ]),
    expect: 'passes',
  },
  {
    name: '390 hours in all over thirteen weeks, in three parts',
    kind: 'other',
    record: programme('2026-01-01', '2026-04-01', [
      { type: 'NORSK', groupCode: 'NORSK', hoursTotal: 130, fromDate: '2026-01-01', toDate: '2026-01-31' },
      { type: 'NORSK', groupCode: 'NORSK', hoursTotal: 130, fromDate: '2026-02-01', toDate: '2026-03-02' },
      { type: 'NORSK', groupCode: 'NORSK', hoursTotal: 130, fromDate: '2026-03-03', toDate: '2026-04-01' },
    ]),
    expect: 'passes',
  },
  {
    name: '389 hours in all over thirteen weeks',
    kind: 'other',
    record: programme('2026-01-01', '2026-04-01', [
      { type: 'NORSK', groupCode: 'NORSK', hoursTotal: 389, fromDate: '2026-01-01', toDate: '2026-04-01' },
    ]),
    expect: 'fails',
  },
  {
    name: 'a running measure with a total only',
    kind: 'other',
    record: programme('2026-01-01', '2026-04-01', [
      { type: 'NORSK', groupCode: 'NORSK', hoursTotal: 10, fromDate: '2026-01-01', toDate: null },
    ]),
    expect: 'passes',
  },
  {
    name: 'a measure turned round counts for nothing',
    kind: 'other',
    record: programme('2026-01-01', '2026-04-01', [norwegian(40, '2026-04-01', '2026-01-01')]),
    expect: 'fails',
    evidence: { hours: 0 },
  },
  {
    name: 'programme and measure run without an end date',
    kind: 'open_ended',
    record: programme('2026-01-01', null, [norwegian(30, '2026-01-01', null)]),
    expect: 'passes',
  },
  {
    name: 'thirteen weeks were over on the last day of last month',
    kind: 'other',
    today: '2026-11-01',
    record: programme('2026-08-02', null),
    expect: 'fails',
  },
  {
    name: 'thirteen weeks are over today',
    kind: 'same_day',
    today: '2026-10-31',
    record: programme('2026-08-02', null),
    expect: 'not_applicable',
  },
  {
    name: 'collective protection: ninety days after the turn of 2026',
    kind: 'other',
    record: programme('2025-09-01', '2026-03-31', [], COLLECTIVE),
    expect: 'not_applicable',
  },
  {
    name: 'collective protection: thirteen weeks after the turn of 2026',
    kind: 'other',
    record: programme('2025-09-01', '2026-04-01', [], COLLECTIVE),
    expect: 'fails',
  },
  {
    name: 'collective protection: few hours in 2025 only',
    kind: 'other',
    record: programme('2025-07-01', '2026-04-30', [norwegian(30, '2026-01-01', null)], COLLECTIVE),
    expect: 'passes',
  },
  {
    name: 'few hours in 2025 under the ordinary rules',
    kind: 'other',
    record: programme('2025-07-01', '2026-04-30', [norwegian(30, '2026-01-01', null)]),
    expect: 'fails',
  },
  {
    name: 'under introduksjonsloven',
    kind: 'other',
    record: programme('2019-01-01', '2019-12-31', [norwegian(29, '2019-01-01', null)], {
      person: { regime: 'INTRO', permitGround: 'INTRO', permitDate: '2018-11-01', arrivalDate: '2018-10-01' },
    }),
    expect: 'fails',
  },
  {
    name: 'ninety-one days that end on a leap day',
    kind: 'leap_day',
    record: programme('2023-12-01', '2024-02-29'),
    expect: 'fails',
  },
];
