import type { CaseRecord } from '../case-record';
import type { RuleCase } from '../define-rule';

type Measure = NonNullable<CaseRecord['measures']>[number];
type Hours = NonNullable<CaseRecord['hours']>[number];

const measure = (fromDate: string | null, toDate: string | null, groupCode = 'NORSK'): Measure => ({
  type: groupCode,
  groupCode,
  fromDate,
  toDate,
});

const hours = (fromDate: string | null, toDate: string | null, subject = 'NORSK'): Hours => ({
  scheme: 'NORSK',
  subject,
  fromDate,
  toDate,
  hours: 90,
});

/** A programme of that period; judged on 1 November 2026, when the second quarter of 2026 is the last one due. */
const programme = (
  fromDate: string,
  toDate: string | null,
  measures: Measure[],
  entered: Hours[],
  rest: CaseRecord = {},
): CaseRecord => ({
  ...rest,
  decisions: [{ scheme: 'INTRO', type: 'TILDELING', fromDate, toDate }, ...(rest.decisions ?? [])],
  measures,
  hours: entered,
});

/** A programme of the first half of 2026. */
const halfYear = (measures: Measure[], entered: Hours[], rest?: CaseRecord): CaseRecord =>
  programme('2026-01-01', '2026-06-30', measures, entered, rest);

/** A programme of the first quarter of 2026. */
const quarter = (measures: Measure[], entered: Hours[], rest?: CaseRecord): CaseRecord =>
  programme('2026-01-01', '2026-03-31', measures, entered, rest);

/** Worked examples of DQ-042. */
export const TRAINING_QUARTER_CASES: readonly RuleCase[] = [
  {
    name: 'hours touch the last day of the second quarter',
    kind: 'just_passes',
    record: halfYear(
      [measure('2026-01-01', '2026-06-30')],
      [hours('2026-01-01', '2026-03-31'), hours('2026-06-30', '2026-07-31')],
    ),
    expect: 'passes',
  },
  {
    name: 'hours begin the day after it',
    kind: 'just_fails',
    record: halfYear(
      [measure('2026-01-01', '2026-06-30')],
      [hours('2026-01-01', '2026-03-31'), hours('2026-07-01', '2026-07-31')],
    ),
    expect: 'fails',
    evidence: { variant: 'no_hours', firstFrom: '2026-04-01', quarters: 1 },
  },
  {
    name: 'the measure ends before the second quarter, hours go on',
    kind: 'other',
    record: halfYear([measure('2026-01-01', '2026-03-31')], [hours('2026-01-01', '2026-04-01')]),
    expect: 'fails',
    evidence: { variant: 'no_measure', firstFrom: '2026-04-01', quarters: 1 },
  },
  {
    name: 'the hours end before the second quarter, the measure with its first day',
    kind: 'other',
    record: halfYear([measure('2026-01-01', '2026-04-01')], [hours('2026-01-01', '2026-03-31')]),
    expect: 'fails',
    evidence: { variant: 'no_hours', firstFrom: '2026-04-01', quarters: 1 },
  },
  {
    name: 'the hours end with the first day of the second quarter, the measure goes on',
    kind: 'other',
    record: halfYear([measure('2026-01-01', '2026-06-30')], [hours('2026-01-01', '2026-04-01')]),
    expect: 'passes',
  },
  {
    name: 'measures in two quarters apart, no hours',
    kind: 'other',
    record: programme(
      '2025-01-01',
      '2025-12-31',
      [measure('2025-01-01', '2025-03-31'), measure('2025-07-01', '2025-09-30')],
      [],
    ),
    expect: 'fails',
    evidence: { variant: 'no_hours', firstFrom: '2025-01-01', quarters: 2 },
  },
  {
    name: 'hours in two quarters apart, no measure',
    kind: 'other',
    record: programme(
      '2025-01-01',
      '2025-12-31',
      [],
      [hours('2025-01-01', '2025-03-31'), hours('2025-07-01', '2025-09-30')],
    ),
    expect: 'fails',
    evidence: { variant: 'no_measure', firstFrom: '2025-01-01', quarters: 2 },
  },
  {
    name: 'the measure reaches into the second quarter',
    kind: 'other',
    record: halfYear([measure('2026-01-01', '2026-04-01')], [hours('2026-01-01', '2026-06-30')]),
    expect: 'passes',
  },
  {
    name: 'hours are missing in one quarter and the measure in another',
    kind: 'other',
    findings: 2,
    record: halfYear([measure('2026-01-01', '2026-03-31')], [hours('2026-04-01', '2026-06-30')]),
    expect: 'fails',
  },
  {
    name: 'hours of social studies answer for a measure of Norwegian',
    kind: 'other',
    record: quarter([measure('2026-01-01', '2026-03-31')], [hours('2026-02-01', '2026-02-28', 'SAMF')]),
    expect: 'passes',
  },
  {
    name: 'hours of culture and values do not',
    kind: 'other',
    record: quarter([measure('2026-01-01', '2026-03-31')], [hours('2026-02-01', '2026-02-28', 'KULTUR')]),
    expect: 'fails',
  },
  {
    name: 'a measure of social studies without hours',
    kind: 'other',
    record: quarter([measure('2026-01-01', '2026-03-31', 'SAMF')], []),
    expect: 'fails',
  },
  {
    name: 'another measure asks for no hours',
    kind: 'not_applicable',
    record: quarter([measure('2026-01-01', '2026-03-31', 'ANNET')], []),
    expect: 'not_applicable',
  },
  {
    name: 'another measure does not answer for hours',
    kind: 'other',
    record: quarter([measure('2026-01-01', '2026-03-31', 'ANNET')], [hours('2026-02-01', '2026-02-28')]),
    expect: 'fails',
  },
  {
    name: 'the third quarter is not due before two months have passed',
    kind: 'other',
    today: '2026-11-30',
    record: programme('2026-07-01', '2026-12-31', [measure('2026-07-01', '2026-12-31')], []),
    expect: 'not_applicable',
  },
  {
    name: 'the third quarter is due',
    kind: 'other',
    today: '2026-12-01',
    record: programme('2026-07-01', '2026-12-31', [measure('2026-07-01', '2026-12-31')], []),
    expect: 'fails',
  },
  {
    name: 'measure and hours run without an end date',
    kind: 'open_ended',
    record: programme('2025-01-01', null, [measure('2025-01-01', null)], [hours('2025-01-01', null)]),
    expect: 'passes',
  },
  {
    name: 'a measure runs without an end date, hours stopped',
    kind: 'other',
    record: programme('2025-01-01', null, [measure('2025-01-01', null)], [hours('2025-01-01', '2025-12-31')]),
    expect: 'fails',
  },
  {
    name: 'hours before the programme need no measure',
    kind: 'other',
    record: programme(
      '2026-04-01',
      '2026-06-30',
      [measure('2026-04-01', '2026-06-30')],
      [hours('2026-01-01', '2026-06-30')],
    ),
    expect: 'passes',
  },
  {
    name: 'all training lies before the programme, in both places',
    kind: 'not_applicable',
    record: programme(
      '2026-04-01',
      '2026-06-30',
      [measure('2026-01-01', '2026-03-31')],
      [hours('2026-01-01', '2026-03-31')],
    ),
    expect: 'not_applicable',
  },
  {
    name: 'hours after the end need no measure',
    kind: 'other',
    record: halfYear([measure('2026-01-01', '2026-03-31')], [hours('2026-01-01', '2026-06-30')], {
      ends: [{ endedOn: '2026-03-31', reason: 'ARBEID' }],
    }),
    expect: 'passes',
  },
  {
    name: 'a measure while on leave needs no hours',
    kind: 'other',
    record: halfYear([measure('2026-01-01', '2026-06-30')], [hours('2026-01-01', '2026-03-31')], {
      decisions: [{ scheme: 'INTRO', type: 'PERMISJON', fromDate: '2026-04-01', toDate: '2026-06-30' }],
    }),
    expect: 'passes',
  },
  {
    name: 'the leave ends a day before the quarter does',
    kind: 'other',
    record: halfYear([measure('2026-01-01', '2026-06-30')], [hours('2026-01-01', '2026-03-31')], {
      decisions: [{ scheme: 'INTRO', type: 'PERMISJON', fromDate: '2026-04-01', toDate: '2026-06-29' }],
    }),
    expect: 'fails',
  },
  {
    name: 'hours without a date may lie in any quarter',
    kind: 'other',
    record: quarter([measure('2026-01-01', '2026-03-31')], [hours(null, null)]),
    expect: 'not_applicable',
  },
  {
    name: 'a measure without a date may lie in any quarter',
    kind: 'other',
    record: quarter([measure(null, '2026-03-31')], [hours('2026-01-01', '2026-03-31')]),
    expect: 'not_applicable',
  },
  {
    name: 'hours of one day',
    kind: 'same_day',
    record: quarter([measure('2026-01-01', '2026-03-31')], [hours('2026-01-01', '2026-01-01')]),
    expect: 'passes',
  },
  {
    name: 'hours turned round count for nothing',
    kind: 'other',
    record: quarter([measure('2026-01-01', '2026-03-31')], [hours('2026-02-28', '2026-02-01')]),
    expect: 'fails',
  },
  {
    name: 'no programme',
    kind: 'other',
    record: { hours: [hours('2026-01-01', '2026-03-31')], measures: [measure('2025-01-01', '2025-03-31')] },
    expect: 'not_applicable',
  },
  {
    name: 'under introduksjonsloven',
    kind: 'other',
    record: programme('2019-01-01', '2019-12-31', [measure('2019-01-01', '2019-12-31')], [], {
      person: { regime: 'INTRO', permitGround: 'INTRO', permitDate: '2018-11-01', arrivalDate: '2018-10-01' },
    }),
    expect: 'fails',
  },
  {
    name: 'the first quarter of a leap year is due when April is over',
    kind: 'leap_day',
    today: '2024-06-01',
    record: programme('2024-02-29', '2024-03-31', [measure('2024-02-29', '2024-02-29')], []),
    expect: 'fails',
  },
];
