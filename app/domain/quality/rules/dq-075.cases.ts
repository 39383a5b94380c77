import type { IsoDate } from '~/platform/dates';
import type { CaseRecord } from '../case-record';
import type { RuleCase } from '../define-rule';

type Decision = NonNullable<CaseRecord['decisions']>[number];

const award = (toDate: IsoDate | null = '2025-12-31', fromDate: IsoDate = '2024-01-01'): Decision => ({
  scheme: 'INTRO',
  type: 'TILDELING',
  fromDate,
  toDate,
});

const leave = (reason: string | null, fromDate: IsoDate, toDate: IsoDate | null): Decision => ({
  scheme: 'INTRO',
  type: 'PERMISJON',
  reason,
  fromDate,
  toDate,
});

const away = (fromDate: IsoDate, toDate: IsoDate | null): NonNullable<CaseRecord['absences']>[number] => ({
  type: 'LEGE',
  fromDate,
  toDate,
});

const sick = (toDate: IsoDate | null) => away('2025-03-03', toDate);

/** Eleven working days. */
const TOO_LONG = sick('2025-03-17');

export const DQ_075_CASES: readonly RuleCase[] = [
  {
    name: 'away for ten working days',
    kind: 'just_passes',
    record: { decisions: [award()], absences: [sick('2025-03-16')] },
    expect: 'passes',
  },
  {
    name: 'away for eleven working days',
    kind: 'just_fails',
    record: { decisions: [award()], absences: [TOO_LONG] },
    expect: 'fails',
  },
  {
    name: 'ill from a Sunday to a Saturday, and from 1 May: ten working days',
    kind: 'other',
    record: {
      decisions: [award()],
      absences: [away('2025-03-02', '2025-03-08'), away('2025-05-01', '2025-05-08')],
    },
    expect: 'passes',
  },
  {
    name: 'ill from a Sunday, and from the day after 1 May to a Sunday: eleven working days',
    kind: 'other',
    record: {
      decisions: [award()],
      absences: [away('2025-03-02', '2025-03-07'), away('2025-05-02', '2025-05-11')],
    },
    expect: 'fails',
  },
  {
    name: 'absence that ends before it begins takes nothing away',
    kind: 'other',
    record: { decisions: [award()], absences: [TOO_LONG, away('2025-05-09', '2025-05-05')] },
    expect: 'fails',
  },
  {
    name: 'five days ill and six days of leave',
    kind: 'other',
    record: {
      decisions: [award(), leave('VELFERD', '2025-06-02', '2025-06-10')],
      absences: [sick('2025-03-07')],
    },
    expect: 'fails',
  },
  {
    name: 'ten days ill and one day of leave',
    kind: 'same_day',
    record: {
      decisions: [award(), leave('VELFERD', '2025-06-02', '2025-06-02')],
      absences: [sick('2025-03-14')],
    },
    expect: 'fails',
  },
  {
    name: 'ten days ill and leave without an end that begins today',
    kind: 'same_day',
    today: '2025-06-02',
    record: { decisions: [award(), leave('VELFERD', '2025-06-02', null)], absences: [sick('2025-03-14')] },
    expect: 'fails',
  },
  {
    name: 'leave of a kind that is not registered counts',
    kind: 'other',
    record: { decisions: [award(), leave(null, '2025-03-03', '2025-03-17')] },
    expect: 'fails',
  },
  {
    name: 'holiday does not add',
    kind: 'not_applicable',
    record: { decisions: [award(), leave('FERIE', '2025-07-01', '2025-07-31')] },
    expect: 'not_applicable',
  },
  {
    name: 'own religious days do not add',
    kind: 'other',
    record: {
      decisions: [award(), leave('RELIGION', '2025-03-31', '2025-03-31')],
      absences: [sick('2025-03-14')],
    },
    expect: 'passes',
  },
  {
    name: 'invalid absence does not add',
    kind: 'not_applicable',
    record: { decisions: [award()], absences: [{ ...TOO_LONG, type: 'UGYLDIG' }] },
    expect: 'not_applicable',
  },
  {
    name: 'the end was moved by two weeks',
    kind: 'other',
    record: { decisions: [award('2026-01-15')], absences: [TOO_LONG] },
    expect: 'passes',
  },
  {
    name: 'granted to the same date two years later',
    kind: 'other',
    record: { decisions: [award('2026-01-01')], absences: [TOO_LONG] },
    expect: 'fails',
  },
  {
    name: 'the end was moved by two days beyond that',
    kind: 'other',
    record: { decisions: [award('2026-01-02')], absences: [TOO_LONG] },
    expect: 'passes',
  },
  {
    name: 'an extension by whole months does not add the absence',
    kind: 'other',
    record: {
      decisions: [
        award(),
        { scheme: 'INTRO', type: 'FORLENGELSE', fromDate: '2026-01-01', toDate: '2026-06-30' },
      ],
      absences: [TOO_LONG],
    },
    expect: 'fails',
  },
  {
    name: 'a year that ends on the leap day',
    kind: 'leap_day',
    record: {
      decisions: [award('2024-02-29', '2023-03-01')],
      absences: [away('2023-09-01', '2023-09-20')],
    },
    expect: 'fails',
  },
  {
    name: 'absence that lasts beyond today counts up to today',
    kind: 'other',
    today: '2025-03-14',
    record: { decisions: [award()], absences: [TOO_LONG] },
    expect: 'passes',
  },
  {
    name: 'absence that begins today',
    kind: 'same_day',
    today: '2025-03-03',
    record: { decisions: [award()], absences: [TOO_LONG] },
    expect: 'passes',
  },
  {
    name: 'absence that begins tomorrow',
    kind: 'not_applicable',
    today: '2025-03-02',
    record: { decisions: [award()], absences: [TOO_LONG] },
    expect: 'not_applicable',
  },
  {
    name: 'leave without an end counts up to today, ten days',
    kind: 'open_ended',
    today: '2025-03-14',
    record: { decisions: [award(), leave('OMSORG', '2025-03-03', null)] },
    expect: 'passes',
  },
  {
    name: 'leave without an end counts up to today, eleven days',
    kind: 'open_ended',
    today: '2025-03-17',
    record: { decisions: [award(), leave('OMSORG', '2025-03-03', null)] },
    expect: 'fails',
  },
  {
    name: 'leave without an end from tomorrow',
    kind: 'other',
    today: '2025-03-17',
    record: { decisions: [award(), leave('OMSORG', '2025-03-18', null)], absences: [TOO_LONG] },
    expect: 'fails',
  },
  {
    name: 'absence without an end counts one day',
    kind: 'open_ended',
    record: {
      decisions: [award()],
      absences: [sick('2025-03-14'), away('2025-05-05', null)],
    },
    expect: 'fails',
  },
  {
    name: 'absence without an end counts no more than one day',
    kind: 'open_ended',
    record: {
      decisions: [award()],
      absences: [sick('2025-03-13'), away('2025-05-05', null)],
    },
    expect: 'passes',
  },
  {
    name: 'a programme without an end has none to move',
    kind: 'not_applicable',
    record: { decisions: [award(), award(null, '2026-01-01')], absences: [TOO_LONG] },
    expect: 'not_applicable',
  },
  {
    name: 'ended the day before the programme ran out',
    kind: 'not_applicable',
    record: {
      decisions: [award()],
      absences: [TOO_LONG],
      ends: [{ endedOn: '2025-12-30', reason: 'ARBEID' }],
    },
    expect: 'not_applicable',
  },
  {
    name: 'ended on the day the programme ran out',
    kind: 'other',
    record: {
      decisions: [award()],
      absences: [TOO_LONG],
      ends: [{ endedOn: '2025-12-31', reason: 'ARBEID' }],
    },
    expect: 'fails',
  },
  {
    name: 'no programme',
    kind: 'not_applicable',
    record: { absences: [TOO_LONG] },
    expect: 'not_applicable',
  },
];
