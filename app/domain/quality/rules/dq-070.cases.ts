import type { IsoDate } from '~/platform/dates';
import type { CaseRecord } from '../case-record';
import type { RuleCase } from '../define-rule';

type Leave = NonNullable<CaseRecord['decisions']>[number];

const leave = (reason: string | null, fromDate: IsoDate, toDate: IsoDate | null): Leave => ({
  scheme: 'INTRO',
  type: 'PERMISJON',
  reason,
  fromDate,
  toDate,
});

export const DQ_070_CASES: readonly RuleCase[] = [
  {
    name: 'ten working days of welfare leave',
    kind: 'just_passes',
    record: { decisions: [leave('VELFERD', '2025-03-03', '2025-03-16')] },
    expect: 'passes',
  },
  {
    name: 'eleven working days of welfare leave',
    kind: 'just_fails',
    record: { decisions: [leave('VELFERD', '2025-03-03', '2025-03-17')] },
    expect: 'fails',
    evidence: { variant: 'counted', leaveType: 'VELFERD', year: 2025, days: 11, limit: 10 },
  },
  {
    name: 'from a Sunday to a Saturday, ten working days',
    kind: 'other',
    record: { decisions: [leave('VELFERD', '2025-03-02', '2025-03-15')] },
    expect: 'passes',
  },
  {
    name: 'five working days from a Sunday, six from the day after 1 May to a Sunday',
    kind: 'other',
    record: {
      decisions: [leave('VELFERD', '2025-03-02', '2025-03-07'), leave('VELFERD', '2025-05-02', '2025-05-11')],
    },
    expect: 'fails',
    evidence: { days: 11 },
  },
  {
    name: 'the eleventh day was taken alone',
    kind: 'same_day',
    record: {
      decisions: [leave('VELFERD', '2025-03-03', '2025-03-14'), leave('VELFERD', '2025-09-01', '2025-09-01')],
    },
    expect: 'fails',
  },
  {
    name: 'over Easter: thirteen weekdays, three of them holidays',
    kind: 'other',
    record: { decisions: [leave('VELFERD', '2024-03-25', '2024-04-10')] },
    expect: 'passes',
  },
  {
    name: 'over the leap day, eleven working days',
    kind: 'leap_day',
    record: { decisions: [leave('VELFERD', '2024-02-16', '2024-03-01')] },
    expect: 'fails',
  },
  {
    name: 'ten days of peace work',
    kind: 'just_passes',
    record: { decisions: [leave('FRED', '2025-03-03', '2025-03-14')] },
    expect: 'passes',
  },
  {
    name: 'eleven days of peace work',
    kind: 'just_fails',
    record: { decisions: [leave('FRED', '2025-03-03', '2025-03-17')] },
    expect: 'fails',
  },
  {
    name: 'two own religious days',
    kind: 'just_passes',
    record: { decisions: [leave('RELIGION', '2025-03-31', '2025-04-01')] },
    expect: 'passes',
  },
  {
    name: 'three own religious days',
    kind: 'just_fails',
    record: { decisions: [leave('RELIGION', '2025-03-31', '2025-04-02')] },
    expect: 'fails',
  },
  {
    name: 'five weeks of holiday',
    kind: 'just_passes',
    record: { decisions: [leave('FERIE', '2025-06-30', '2025-08-03')] },
    expect: 'passes',
  },
  {
    name: 'five weeks of holiday and a day',
    kind: 'just_fails',
    record: { decisions: [leave('FERIE', '2025-06-30', '2025-08-04')] },
    expect: 'fails',
  },
  {
    name: 'ten days on each side of New Year',
    kind: 'other',
    record: { decisions: [leave('VELFERD', '2025-12-16', '2026-01-15')] },
    expect: 'passes',
  },
  {
    name: 'eleven days before New Year, ten after',
    kind: 'other',
    record: { decisions: [leave('VELFERD', '2025-12-15', '2026-01-15')] },
    expect: 'fails',
    evidence: { year: 2025, days: 11 },
  },
  {
    name: 'ten days before New Year, eleven after',
    kind: 'other',
    record: { decisions: [leave('VELFERD', '2025-12-16', '2026-01-16')] },
    expect: 'fails',
    evidence: { year: 2026, days: 11 },
  },
  {
    name: 'eleven days before a New Year’s Eve on a Sunday',
    kind: 'other',
    record: { decisions: [leave('VELFERD', '2023-12-13', '2024-01-05')] },
    expect: 'fails',
    evidence: { year: 2023, days: 11 },
  },
  {
    name: 'eleven days after a New Year’s Day on a Sunday',
    kind: 'other',
    record: { decisions: [leave('VELFERD', '2022-12-20', '2023-01-16')] },
    expect: 'fails',
    evidence: { year: 2023, days: 11 },
  },
  {
    name: 'too much in both years gives a finding for each',
    kind: 'other',
    record: { decisions: [leave('VELFERD', '2025-12-15', '2026-01-16')] },
    expect: 'fails',
    findings: 2,
  },
  {
    name: 'ten days of one kind and ten of another',
    kind: 'other',
    record: {
      decisions: [leave('VELFERD', '2025-03-03', '2025-03-14'), leave('FRED', '2025-09-01', '2025-09-12')],
    },
    expect: 'passes',
  },
  {
    name: 'runs without an end date for ten working days',
    kind: 'open_ended',
    today: '2025-03-14',
    record: { decisions: [leave('VELFERD', '2025-03-03', null)] },
    expect: 'passes',
  },
  {
    name: 'runs without an end date for eleven working days',
    kind: 'open_ended',
    today: '2025-03-17',
    record: { decisions: [leave('VELFERD', '2025-03-03', null)] },
    expect: 'fails',
    evidence: { variant: 'running', year: 2025, days: null },
  },
  {
    name: 'runs from tomorrow',
    kind: 'not_applicable',
    today: '2025-03-02',
    record: { decisions: [leave('VELFERD', '2025-03-03', null)] },
    expect: 'not_applicable',
  },
  {
    name: 'planned for later this year',
    kind: 'other',
    today: '2025-02-01',
    record: { decisions: [leave('VELFERD', '2025-03-03', '2025-03-17')] },
    expect: 'fails',
  },
  {
    name: 'planned for a year that has not begun',
    kind: 'not_applicable',
    today: '2024-12-31',
    record: { decisions: [leave('VELFERD', '2025-03-03', '2025-03-17')] },
    expect: 'not_applicable',
  },
  {
    name: 'another kind of leave',
    kind: 'not_applicable',
    record: { decisions: [leave('OMSORG', '2025-03-03', '2025-12-17')] },
    expect: 'not_applicable',
  },
  {
    name: 'no kind of leave registered',
    kind: 'not_applicable',
    record: { decisions: [leave(null, '2025-03-03', '2025-12-17')] },
    expect: 'not_applicable',
  },
  {
    name: 'leave from Norwegian training outside the programme',
    kind: 'not_applicable',
    record: { decisions: [{ ...leave('VELFERD', '2025-03-03', '2025-03-17'), scheme: 'NORSK' }] },
    expect: 'not_applicable',
  },
  {
    name: 'an award is no leave',
    kind: 'not_applicable',
    record: { decisions: [{ ...leave('VELFERD', '2025-03-03', '2025-03-17'), type: 'TILDELING' }] },
    expect: 'not_applicable',
  },
  {
    name: 'the period ends before it begins',
    kind: 'not_applicable',
    record: { decisions: [leave('VELFERD', '2025-03-17', '2025-03-03')] },
    expect: 'not_applicable',
  },
  {
    name: 'introduksjonsloven has its own leave',
    kind: 'not_applicable',
    record: { person: { regime: 'INTRO' }, decisions: [leave('FERIE', '2020-06-01', '2020-12-31')] },
    expect: 'not_applicable',
  },
  {
    name: 'the eleventh day is the last of the year',
    kind: 'other',
    record: {
      decisions: [leave('VELFERD', '2025-03-03', '2025-03-16'), leave('VELFERD', '2025-12-31', '2026-01-01')],
    },
    expect: 'fails',
  },
];
