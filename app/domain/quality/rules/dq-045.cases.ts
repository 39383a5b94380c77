import type { CaseRecord } from '../case-record';
import type { RuleCase } from '../define-rule';

type Measure = NonNullable<CaseRecord['measures']>[number];

const work = (
  hoursPerWeek: number | undefined,
  fromDate: string | null,
  toDate: string | null,
  groupCode = 'ARBEID',
): Measure => ({ type: 'ARBEIDSPRAKSIS', groupCode, hoursPerWeek, fromDate, toDate });

/** A programme with work as its goal from 5 January 2026, without upper secondary education: hours count from 5 July. */
const programme = (measures: Measure[], changes: CaseRecord = {}): CaseRecord => ({
  finalGoals: [{ code: 'ARBEID', setOn: '2026-01-05' }],
  decisions: [
    {
      scheme: 'INTRO',
      type: 'TILDELING',
      offeredStartOn: '2026-01-01',
      fromDate: '2026-01-05',
      toDate: '2027-12-31',
    },
  ],
  measures,
  ...changes,
});

const starting = (fromDate: string, offeredStartOn: string | null = fromDate): CaseRecord => ({
  decisions: [{ scheme: 'INTRO', type: 'TILDELING', offeredStartOn, fromDate, toDate: null }],
});

/** Worked examples of DQ-045. */
export const WORK_HOURS_CASES: readonly RuleCase[] = [
  {
    name: 'fifteen hours a week from month 7',
    kind: 'just_passes',
    record: programme([work(15, '2026-07-05', '2026-12-31')]),
    expect: 'passes',
  },
  {
    name: 'a tenth of an hour too few',
    kind: 'just_fails',
    record: programme([work(14.9, '2026-07-05', '2026-12-31')]),
    expect: 'fails',
  },
  {
    name: 'fifteen hours a week from a day later',
    kind: 'other',
    record: programme([work(15, '2026-07-06', '2026-12-31')]),
    expect: 'fails',
  },
  {
    name: 'fifteen hours a week up to the day before the last that counts',
    kind: 'other',
    record: programme([work(15, '2026-01-05', '2026-10-30')]),
    expect: 'fails',
  },
  {
    name: 'many hours at first, few from month 7',
    kind: 'other',
    record: programme([work(37.5, '2026-01-05', '2026-07-04'), work(10, '2026-07-05', null)]),
    expect: 'fails',
  },
  {
    name: 'two measures make fifteen together',
    kind: 'other',
    record: programme([work(10, '2026-01-05', null), work(5, '2026-07-05', '2026-10-31')]),
    expect: 'passes',
  },
  {
    name: 'hours of another kind do not count',
    kind: 'other',
    record: programme([work(10, '2026-01-05', null), work(20, '2026-01-05', null, 'UTDANNING')]),
    expect: 'fails',
  },
  {
    name: 'with upper secondary education fifteen hours from month 7 are late',
    kind: 'other',
    record: programme([work(15, '2026-07-05', null)], { person: { hasUpperSecondary: true } }),
    expect: 'fails',
  },
  {
    name: 'with upper secondary education fifteen hours from month 4',
    kind: 'other',
    record: programme([work(15, '2026-04-05', null)], { person: { hasUpperSecondary: true } }),
    expect: 'passes',
  },
  {
    name: 'the first day that counts is the last of last month',
    kind: 'other',
    today: '2026-10-01',
    record: programme([], starting('2026-03-30')),
    expect: 'fails',
    evidence: { workFrom: '2026-09-30', hours: 0, least: 15 },
  },
  {
    name: 'month 7 begins today, which is the first of a month',
    kind: 'same_day',
    record: programme([], starting('2026-05-01')),
    expect: 'not_applicable',
  },
  {
    name: 'runs without an end date',
    kind: 'open_ended',
    record: programme([work(15, '2026-03-01', null)], starting('2026-03-01')),
    expect: 'passes',
  },
  {
    name: 'weeks of leave are left out',
    kind: 'other',
    record: programme([work(15, '2026-07-05', '2026-08-31')], {
      decisions: [
        {
          scheme: 'INTRO',
          type: 'TILDELING',
          offeredStartOn: '2026-01-01',
          fromDate: '2026-01-05',
          toDate: '2027-12-31',
        },
        { scheme: 'INTRO', type: 'PERMISJON', fromDate: '2026-09-01', toDate: '2026-12-31' },
      ],
    }),
    expect: 'passes',
  },
  {
    name: 'weeks after the end are left out',
    kind: 'other',
    record: programme([work(15, '2026-07-05', '2026-08-31')], {
      ends: [{ endedOn: '2026-08-31', reason: 'ARBEID' }],
    }),
    expect: 'passes',
  },
  {
    name: 'hours of a work measure not registered',
    kind: 'other',
    record: programme([work(undefined, '2026-07-05', null)]),
    expect: 'not_applicable',
  },
  {
    name: 'start of a work measure not registered',
    kind: 'other',
    record: programme([work(5, null, '2026-08-31')]),
    expect: 'not_applicable',
  },
  {
    name: 'hours not registered on a measure that was over before month 7',
    kind: 'other',
    record: programme([work(undefined, '2026-01-05', '2026-07-04'), work(15, '2026-07-05', null)]),
    expect: 'passes',
  },
  {
    name: 'hours not registered on a measure that ends on the first day of month 7',
    kind: 'other',
    record: programme([work(undefined, '2026-01-05', '2026-07-05'), work(15, '2026-07-05', null)]),
    expect: 'not_applicable',
  },
  {
    name: 'hours not registered on a measure of one day',
    kind: 'other',
    record: programme([work(undefined, '2026-08-03', '2026-08-03')]),
    expect: 'not_applicable',
  },
  {
    name: 'hours not registered on a measure turned round, which counts for nothing',
    kind: 'other',
    record: programme([work(undefined, '2026-09-30', '2026-09-01')]),
    expect: 'fails',
  },
  {
    name: 'hours not registered on a measure that begins this month',
    kind: 'other',
    record: programme([work(undefined, '2026-11-01', null)]),
    expect: 'fails',
  },
  {
    name: 'start offered on the last day of 2025',
    kind: 'other',
    record: programme([], starting('2026-01-05', '2025-12-31')),
    expect: 'not_applicable',
  },
  {
    name: 'start offered on the first day of 2026',
    kind: 'other',
    record: programme([], starting('2026-01-05', '2026-01-01')),
    expect: 'fails',
  },
  {
    name: 'another final goal',
    kind: 'not_applicable',
    record: programme([], { finalGoals: [{ code: 'VGO_DEL', setOn: '2026-01-05' }] }),
    expect: 'not_applicable',
  },
  {
    name: 'education not registered',
    kind: 'other',
    record: programme([], { person: { hasUpperSecondary: null } }),
    expect: 'not_applicable',
  },
  {
    name: 'under collective protection',
    kind: 'other',
    record: programme([], { person: { regime: 'INTEG_6A', permitGround: '34' } }),
    expect: 'not_applicable',
  },
  {
    name: 'began on 31 August: month 7 begins on the leap day',
    kind: 'leap_day',
    today: '2028-03-01',
    record: programme([work(15, '2028-02-29', null)], starting('2027-08-31')),
    expect: 'passes',
  },
  {
    name: 'fifteen hours a week in all',
    kind: 'other',
    record: programme([{ ...work(undefined, '2026-07-05', '2026-12-31'), hoursTotal: 386 }]),
    expect: 'passes',
  },
  {
    name: 'fewer in all',
    kind: 'other',
    record: programme([{ ...work(undefined, '2026-07-05', '2026-12-31'), hoursTotal: 385 }]),
    expect: 'fails',
  },
  {
    name: 'with upper secondary education fifteen hours from a day into month 4',
    kind: 'other',
    record: programme([work(15, '2026-04-06', null)], { person: { hasUpperSecondary: true } }),
    expect: 'fails',
  },
];
