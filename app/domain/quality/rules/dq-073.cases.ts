import type { IsoDate } from '~/platform/dates';
import type { CaseRecord } from '../case-record';
import type { RuleCase } from '../define-rule';

const leave = (
  toDate: IsoDate | null = '2025-09-30',
  reason: string | null = 'OMSORG',
): NonNullable<CaseRecord['decisions']>[number] => ({
  scheme: 'INTRO',
  type: 'PERMISJON',
  reason,
  fromDate: '2025-01-01',
  toDate,
});

type Measure = NonNullable<CaseRecord['measures']>[number];

const practice = (fromDate: IsoDate | null, toDate: IsoDate | null): Measure => ({
  type: 'ARBEIDSPRAKSIS',
  groupCode: 'ARBEID',
  fromDate,
  toDate,
  hoursPerWeek: 30,
});

const norwegian = (fromDate: IsoDate): Measure => ({
  type: 'NORSK',
  groupCode: 'NORSK',
  fromDate,
  toDate: '2025-06-20',
  hoursPerWeek: 10,
});

export const DQ_073_CASES: readonly RuleCase[] = [
  {
    name: 'measures end the day before and begin the day after',
    kind: 'just_passes',
    record: {
      decisions: [leave()],
      measures: [practice('2024-08-01', '2024-12-31'), practice('2025-10-01', '2026-06-30')],
    },
    expect: 'passes',
  },
  {
    name: 'a measure ends on the first day of the leave',
    kind: 'just_fails',
    record: { decisions: [leave()], measures: [practice('2024-08-01', '2025-01-01')] },
    expect: 'fails',
  },
  {
    name: 'a measure begins on the last day of the leave',
    kind: 'just_fails',
    record: { decisions: [leave()], measures: [practice('2025-09-30', '2026-06-30')] },
    expect: 'fails',
  },
  {
    name: 'two measures give one finding',
    kind: 'other',
    record: {
      decisions: [leave()],
      measures: [practice('2024-08-01', '2025-01-31'), practice('2025-09-01', '2026-06-30')],
    },
    expect: 'fails',
  },
  {
    name: 'of two kinds of measures the one that began first is named',
    kind: 'other',
    record: {
      decisions: [leave()],
      measures: [norwegian('2025-03-03'), practice('2025-02-03', '2025-06-30')],
    },
    expect: 'fails',
    evidence: { measureType: 'ARBEIDSPRAKSIS', measureFrom: '2025-02-03', measures: 2 },
  },
  {
    name: 'a measure without hours',
    kind: 'other',
    record: {
      decisions: [leave()],
      measures: [{ ...practice('2024-08-01', '2025-06-30'), hoursPerWeek: undefined }],
    },
    expect: 'passes',
  },
  {
    name: 'a measure of no hours',
    kind: 'other',
    record: {
      decisions: [leave()],
      measures: [{ ...practice('2024-08-01', '2025-06-30'), hoursPerWeek: 0, hoursTotal: 0 }],
    },
    expect: 'passes',
  },
  {
    name: 'hours in all are hours too',
    kind: 'other',
    record: {
      decisions: [leave()],
      measures: [{ ...practice('2025-02-01', '2025-06-30'), hoursPerWeek: undefined, hoursTotal: 0.5 }],
    },
    expect: 'fails',
  },
  {
    name: 'half an hour a week',
    kind: 'other',
    record: {
      decisions: [leave()],
      measures: [{ ...practice('2025-02-01', '2025-06-30'), hoursPerWeek: 0.5 }],
    },
    expect: 'fails',
  },
  {
    name: 'Norwegian from the fourth month of care leave',
    kind: 'other',
    record: { decisions: [leave()], measures: [norwegian('2025-04-01')] },
    expect: 'passes',
  },
  {
    name: 'Norwegian a day before the fourth month',
    kind: 'other',
    record: { decisions: [leave()], measures: [norwegian('2025-03-31')] },
    expect: 'fails',
  },
  {
    name: 'language practice from the fourth month of care leave',
    kind: 'other',
    record: {
      decisions: [leave()],
      measures: [{ ...norwegian('2025-04-01'), type: 'SPRAKPRAKSIS', groupCode: 'ARBEID' }],
    },
    expect: 'passes',
  },
  {
    name: 'social studies from the fourth month of care leave',
    kind: 'other',
    record: {
      decisions: [leave()],
      measures: [{ ...norwegian('2025-04-01'), type: 'SAMF', groupCode: 'SAMF' }],
    },
    expect: 'fails',
  },
  {
    name: 'Norwegian from the fourth month of leave for sickness',
    kind: 'other',
    record: { decisions: [leave('2025-09-30', 'SYK_LANG')], measures: [norwegian('2025-04-01')] },
    expect: 'fails',
  },
  {
    name: 'leave without an end, measure that begins later',
    kind: 'open_ended',
    record: { decisions: [leave(null)], measures: [practice('2026-02-01', '2026-06-30')] },
    expect: 'fails',
  },
  {
    name: 'measure without an end that began before',
    kind: 'open_ended',
    record: { decisions: [leave()], measures: [practice('2024-02-01', null)] },
    expect: 'fails',
  },
  {
    name: 'measure without a start date',
    kind: 'other',
    record: { decisions: [leave()], measures: [practice(null, '2025-06-30')] },
    expect: 'passes',
  },
  {
    name: 'the measure is annulled',
    kind: 'other',
    record: { decisions: [leave()], measures: [{ ...practice('2025-02-01', '2025-06-30'), annulled: true }] },
    expect: 'passes',
  },
  {
    name: 'leave and measure on the same day',
    kind: 'same_day',
    record: { decisions: [leave('2025-01-01')], measures: [practice('2025-01-01', '2025-01-01')] },
    expect: 'fails',
  },
  {
    name: 'three months from 30 November are over on the leap day',
    kind: 'leap_day',
    record: {
      decisions: [{ ...leave('2024-08-31'), fromDate: '2023-11-30' }],
      measures: [{ ...norwegian('2024-02-29'), toDate: '2024-06-20' }],
    },
    expect: 'passes',
  },
  {
    name: 'holiday lies inside measures that run on',
    kind: 'not_applicable',
    record: { decisions: [leave('2025-01-31', 'FERIE')], measures: [practice('2024-08-01', '2025-12-31')] },
    expect: 'not_applicable',
  },
  {
    name: 'leave that ends before it begins',
    kind: 'not_applicable',
    record: { decisions: [leave('2024-12-01')], measures: [practice('2024-08-01', '2025-12-31')] },
    expect: 'not_applicable',
  },
  {
    name: 'leave that was refused',
    kind: 'not_applicable',
    record: {
      decisions: [{ ...leave(), type: 'AVSLAG' }],
      measures: [practice('2024-08-01', '2025-12-31')],
    },
    expect: 'not_applicable',
  },
  {
    name: 'no kind of leave registered',
    kind: 'not_applicable',
    record: { decisions: [leave('2025-01-31', null)], measures: [practice('2024-08-01', '2025-12-31')] },
    expect: 'not_applicable',
  },
  {
    name: 'introduksjonsloven',
    kind: 'other',
    record: {
      person: { regime: 'INTRO', permitDate: '2020-12-31' },
      decisions: [leave()],
      measures: [practice('2025-02-01', '2025-06-30')],
    },
    expect: 'fails',
  },
];
