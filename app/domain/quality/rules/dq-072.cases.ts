import type { IsoDate } from '~/platform/dates';
import type { CaseRecord } from '../case-record';
import type { RuleCase } from '../define-rule';

type Absence = NonNullable<CaseRecord['absences']>[number];

const absence = (fromDate: IsoDate | null, toDate: IsoDate | null = fromDate): Absence => ({
  type: 'EGENMELDING',
  fromDate,
  toDate,
});

const award = { scheme: 'INTRO', type: 'TILDELING', fromDate: '2025-01-06' };

export const DQ_072_CASES: readonly RuleCase[] = [
  {
    name: 'three calendar days',
    kind: 'just_passes',
    record: { absences: [absence('2026-03-02', '2026-03-04')] },
    expect: 'passes',
  },
  {
    name: 'four calendar days',
    kind: 'just_fails',
    record: { absences: [absence('2026-03-02', '2026-03-05')] },
    expect: 'fails',
  },
  {
    name: 'four calendar days over a weekend',
    kind: 'other',
    record: { absences: [absence('2026-03-06', '2026-03-09')] },
    expect: 'fails',
  },
  {
    name: 'three days that end on the leap day',
    kind: 'leap_day',
    record: { absences: [absence('2024-02-27', '2024-02-29')] },
    expect: 'passes',
  },
  {
    name: 'the last day before eight weeks',
    kind: 'just_fails',
    record: { decisions: [award], absences: [absence('2025-03-02')] },
    expect: 'fails',
  },
  {
    name: 'after eight whole weeks',
    kind: 'just_passes',
    record: { decisions: [award], absences: [absence('2025-03-03')] },
    expect: 'passes',
  },
  {
    name: 'on the first day of the programme',
    kind: 'same_day',
    record: { decisions: [award], absences: [absence('2025-01-06')] },
    expect: 'fails',
  },
  {
    name: 'the day before the programme: absence from something else',
    kind: 'other',
    record: { decisions: [award], absences: [absence('2025-01-05')] },
    expect: 'passes',
  },
  {
    name: 'four times in twelve months',
    kind: 'just_fails',
    record: {
      absences: [absence('2025-03-02'), absence('2025-05-05'), absence('2025-09-01'), absence('2026-03-01')],
    },
    expect: 'fails',
  },
  {
    name: 'four times in twelve months and a day',
    kind: 'just_passes',
    record: {
      absences: [absence('2025-03-01'), absence('2025-05-05'), absence('2025-09-01'), absence('2026-03-01')],
    },
    expect: 'passes',
  },
  {
    name: 'three times in twelve months',
    kind: 'other',
    record: { absences: [absence('2025-03-03'), absence('2025-05-05'), absence('2025-09-01')] },
    expect: 'passes',
  },
  {
    name: 'the fourth and the fifth',
    kind: 'other',
    record: {
      absences: [
        absence('2025-03-03'),
        absence('2025-05-05'),
        absence('2025-09-01'),
        absence('2025-10-01'),
        absence('2025-11-03'),
      ],
    },
    expect: 'fails',
    findings: 2,
  },
  {
    name: 'three times and once with a medical certificate',
    kind: 'other',
    record: {
      absences: [
        absence('2025-03-03'),
        absence('2025-05-05'),
        absence('2025-09-01'),
        { type: 'LEGE', fromDate: '2025-10-01', toDate: '2025-10-31' },
      ],
    },
    expect: 'passes',
  },
  {
    name: 'one of four is annulled',
    kind: 'other',
    record: {
      absences: [
        absence('2025-03-03'),
        { ...absence('2025-05-05'), annulled: true },
        absence('2025-09-01'),
        absence('2025-10-01'),
      ],
    },
    expect: 'passes',
  },
  {
    name: 'no end date: the length is not known',
    kind: 'open_ended',
    record: { absences: [absence('2026-03-02', null)] },
    expect: 'passes',
  },
  {
    name: 'no start date',
    kind: 'not_applicable',
    record: { absences: [absence(null, '2026-03-05')] },
    expect: 'not_applicable',
  },
  {
    name: 'sickness with a medical certificate',
    kind: 'not_applicable',
    record: { absences: [{ type: 'LEGE', fromDate: '2026-03-02', toDate: '2026-03-20' }] },
    expect: 'not_applicable',
  },
  {
    name: 'introduksjonsloven, permit of the last day of 2020',
    kind: 'other',
    record: {
      person: { regime: 'INTRO', permitDate: '2020-12-31' },
      absences: [absence('2021-09-06', '2021-09-09')],
    },
    expect: 'fails',
  },
  {
    name: 'integreringsloven, permit of the first day of 2021',
    kind: 'other',
    record: { person: { permitDate: '2021-01-01' }, absences: [absence('2021-09-06', '2021-09-09')] },
    expect: 'fails',
  },
  {
    name: 'collective protection',
    kind: 'not_applicable',
    record: {
      person: { regime: 'INTEG_6A', permitGround: '34' },
      absences: [absence('2026-03-02', '2026-03-05')],
    },
    expect: 'not_applicable',
  },
];
