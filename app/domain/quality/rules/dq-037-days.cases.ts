import type { IsoDate } from '~/platform/dates';
import type { CaseRecord } from '../case-record';
import type { RuleCase } from '../define-rule';

type Decision = NonNullable<CaseRecord['decisions']>[number];

const award = (fromDate: IsoDate, toDate: IsoDate | null): Decision => ({
  scheme: 'INTRO',
  type: 'TILDELING',
  fromDate,
  toDate,
});

const leave = (fromDate: IsoDate, toDate: IsoDate | null, reason?: string): Decision => ({
  scheme: 'INTRO',
  type: 'PERMISJON',
  reason,
  fromDate,
  toDate,
});

/** A programme with work as its goal between these days, and other decisions. */
export const workFrom = (fromDate: IsoDate, toDate: IsoDate | null, ...others: Decision[]): CaseRecord => ({
  finalGoals: [{ code: 'ARBEID', setOn: fromDate }],
  decisions: [award(fromDate, toDate), ...others],
});

/** Worked examples of DQ-037 on which days count: leave, and what lies after an end or between two awards. */
export const DAYS_CASES: readonly RuleCase[] = [
  {
    name: 'ten days of leave are added',
    kind: 'other',
    record: workFrom('2023-01-01', '2025-02-11', leave('2024-01-01', '2024-01-10')),
    expect: 'passes',
  },
  {
    name: 'ten days of leave and a day more',
    kind: 'other',
    record: workFrom('2023-01-01', '2025-02-12', leave('2024-01-01', '2024-01-10')),
    expect: 'fails',
    evidence: { longestTo: '2025-02-11' },
  },
  {
    name: 'a programme that ends before it begins lasts for no day',
    kind: 'other',
    record: workFrom('2025-02-02', '2023-01-01'),
    expect: 'passes',
  },
  {
    name: 'leave registered twice is added once',
    kind: 'other',
    record: workFrom(
      '2023-01-01',
      '2025-02-12',
      leave('2024-01-01', '2024-01-10'),
      leave('2024-01-01', '2024-01-10', 'OMSORG'),
    ),
    expect: 'fails',
  },
  {
    name: 'holiday is part of the programme',
    kind: 'other',
    record: workFrom('2023-01-01', '2025-02-02', leave('2024-07-01', '2024-08-04', 'FERIE')),
    expect: 'fails',
  },
  {
    name: 'own religious days are part of the programme',
    kind: 'other',
    record: workFrom('2023-01-01', '2025-02-02', leave('2024-07-01', '2024-07-02', 'RELIGION')),
    expect: 'fails',
  },
  {
    name: 'leave before the programme adds nothing',
    kind: 'other',
    record: workFrom('2023-01-01', '2025-02-02', leave('2022-12-01', '2022-12-31')),
    expect: 'fails',
  },
  {
    name: 'leave from Norwegian adds nothing',
    kind: 'other',
    record: workFrom('2023-01-01', '2025-02-02', {
      scheme: 'NORSK',
      type: 'PERMISJON',
      fromDate: '2024-01-01',
      toDate: '2024-01-10',
    }),
    expect: 'fails',
  },
  {
    name: 'leave that ends before it begins takes nothing away',
    kind: 'other',
    record: workFrom('2023-01-01', '2025-02-01', leave('2024-03-10', '2024-03-01')),
    expect: 'passes',
  },
  {
    name: 'leave that begins and ends today adds a day',
    kind: 'same_day',
    record: workFrom('2024-10-02', '2026-11-03', leave('2026-11-01', '2026-11-01')),
    expect: 'passes',
  },
  {
    name: 'granted leave to come is added',
    kind: 'other',
    record: workFrom('2024-10-02', '2026-11-03', leave('2026-11-02', '2026-11-30')),
    expect: 'passes',
  },
  {
    name: 'leave without an end date adds what is left of the programme',
    kind: 'open_ended',
    record: workFrom('2024-10-02', '2026-11-04', leave('2026-10-31', null)),
    expect: 'passes',
  },
  {
    name: 'granted for too long, and still to end',
    kind: 'other',
    record: workFrom('2024-10-02', '2026-11-03'),
    expect: 'fails',
    evidence: { variant: 'planned', endsOn: '2026-11-03', longestTo: '2026-11-02' },
  },
  {
    name: 'granted up to today',
    kind: 'other',
    record: workFrom('2024-01-01', '2026-11-01'),
    expect: 'fails',
    evidence: { variant: 'ended' },
  },
  {
    name: 'granted for too long, but ended in time',
    kind: 'other',
    record: { ...workFrom('2023-01-01', '2026-01-31'), ends: [{ reason: 'ARBEID', endedOn: '2025-02-01' }] },
    expect: 'passes',
  },
  {
    name: 'ended a day too late',
    kind: 'other',
    record: { ...workFrom('2023-01-01', null), ends: [{ reason: 'ARBEID', endedOn: '2025-02-02' }] },
    expect: 'fails',
    evidence: { variant: 'ended', endsOn: '2025-02-02', longestTo: '2025-02-01' },
  },
  {
    name: 'days between two programmes are of neither',
    kind: 'other',
    record: {
      ...workFrom('2022-01-01', '2022-12-31', award('2025-01-01', '2026-01-31')),
      ends: [{ reason: 'FLYTTET', endedOn: '2022-12-31' }],
    },
    expect: 'passes',
  },
  {
    name: 'two programmes that are a day too long together',
    kind: 'other',
    record: {
      ...workFrom('2022-01-01', '2022-12-31', award('2025-01-01', '2026-02-02')),
      ends: [{ reason: 'FLYTTET', endedOn: '2022-12-31' }],
    },
    expect: 'fails',
    evidence: { longestTo: '2026-02-01' },
  },
];
