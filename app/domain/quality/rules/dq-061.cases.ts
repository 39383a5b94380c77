import type { CasePerson, CaseRecord } from '../case-record';
import type { RuleCase } from '../define-rule';

type Decision = NonNullable<CaseRecord['decisions']>[number];

const PERSON: Partial<CasePerson> = { regime: 'INTEG_6A', permitGround: '34' };

/** A person under collective protection with those decisions. */
const collective = (...decisions: Decision[]): CaseRecord => ({ person: PERSON, decisions });

/** Worked examples of DQ-061. */
export const EXTENDED_NORWEGIAN_CASES: readonly RuleCase[] = [
  {
    name: 'two months after the first year',
    kind: 'just_passes',
    record: collective(
      { scheme: 'NORSK_RETT', type: 'TILDELING', fromDate: '2024-03-01' },
      { scheme: 'NORSK_RETT', type: 'UTVIDET_NORSK', decidedOn: '2025-05-01' },
    ),
    expect: 'passes',
  },
  {
    name: 'a day later',
    kind: 'just_fails',
    record: collective(
      { scheme: 'NORSK_RETT', type: 'TILDELING', fromDate: '2024-03-01' },
      { scheme: 'NORSK_RETT', type: 'UTVIDET_NORSK', decidedOn: '2025-05-02' },
    ),
    expect: 'fails',
  },
  {
    name: 'a day too early',
    kind: 'other',
    record: collective(
      { scheme: 'NORSK_RETT', type: 'TILDELING', fromDate: '2024-03-01' },
      { scheme: 'NORSK_RETT', type: 'UTVIDET_NORSK', decidedOn: '2024-12-31' },
    ),
    expect: 'fails',
  },
  {
    name: 'two months before the year is over',
    kind: 'other',
    record: collective(
      { scheme: 'NORSK_RETT', type: 'TILDELING', fromDate: '2024-03-01' },
      { scheme: 'NORSK_RETT', type: 'UTVIDET_NORSK', decidedOn: '2025-01-01' },
    ),
    expect: 'passes',
  },
  {
    name: 'not known when it was decided',
    kind: 'other',
    record: collective(
      { scheme: 'NORSK_RETT', type: 'TILDELING', fromDate: '2024-03-01' },
      { scheme: 'NORSK_RETT', type: 'UTVIDET_NORSK', decidedOn: null },
    ),
    expect: 'passes',
  },
  {
    name: 'ten days of leave move the limit',
    kind: 'other',
    record: collective(
      { scheme: 'NORSK_RETT', type: 'TILDELING', fromDate: '2024-03-01' },
      { scheme: 'NORSK_RETT', type: 'PERMISJON', fromDate: '2024-06-01', toDate: '2024-06-10' },
      { scheme: 'NORSK_RETT', type: 'UTVIDET_NORSK', decidedOn: '2025-05-11' },
    ),
    expect: 'passes',
  },
  {
    name: 'the last day of the scheme',
    kind: 'other',
    record: collective(
      { scheme: 'NORSK_RETT', type: 'TILDELING', fromDate: '2025-07-01' },
      { scheme: 'NORSK_RETT', type: 'UTVIDET_NORSK', decidedOn: '2026-06-30' },
    ),
    expect: 'passes',
  },
  {
    name: 'the day the scheme was repealed',
    kind: 'other',
    record: collective(
      { scheme: 'NORSK_RETT', type: 'TILDELING', fromDate: '2025-07-01' },
      { scheme: 'NORSK_RETT', type: 'UTVIDET_NORSK', decidedOn: '2026-07-01' },
    ),
    expect: 'fails',
  },
  {
    name: 'education not registered',
    kind: 'other',
    record: {
      person: { regime: 'INTEG_6A', permitGround: '34', hasUpperSecondary: null },
      decisions: [
        { scheme: 'NORSK_RETT', type: 'TILDELING', fromDate: '2024-03-01' },
        { scheme: 'NORSK_RETT', type: 'UTVIDET_NORSK', decidedOn: '2025-03-01' },
      ],
    },
    expect: 'fails',
  },
  {
    name: 'the year began on a leap day and is over on 28 February',
    kind: 'leap_day',
    record: collective(
      { scheme: 'NORSK_RETT', type: 'TILDELING', fromDate: '2024-02-29' },
      { scheme: 'NORSK_RETT', type: 'UTVIDET_NORSK', decidedOn: '2025-04-28' },
    ),
    expect: 'passes',
  },
  {
    name: 'no decision on additional Norwegian',
    kind: 'not_applicable',
    record: collective({ scheme: 'NORSK_RETT', type: 'TILDELING', fromDate: '2024-03-01' }),
    expect: 'not_applicable',
  },
  {
    name: 'ten days of leave, a day more',
    kind: 'other',
    record: collective(
      { scheme: 'NORSK_RETT', type: 'TILDELING', fromDate: '2024-03-01' },
      { scheme: 'NORSK_RETT', type: 'PERMISJON', fromDate: '2024-06-01', toDate: '2024-06-10' },
      { scheme: 'NORSK_RETT', type: 'UTVIDET_NORSK', decidedOn: '2025-05-12' },
    ),
    expect: 'fails',
  },
  {
    name: 'leave from the programme moves the year too, once',
    kind: 'other',
    record: collective(
      { scheme: 'NORSK_RETT', type: 'TILDELING', fromDate: '2024-03-01' },
      { scheme: 'INTRO', type: 'PERMISJON', fromDate: '2024-06-01', toDate: '2024-06-10' },
      { scheme: 'NORSK_RETT', type: 'PERMISJON', fromDate: '2024-06-01', toDate: '2024-06-10' },
      { scheme: 'NORSK_RETT', type: 'UTVIDET_NORSK', decidedOn: '2025-05-11' },
    ),
    expect: 'passes',
  },
  {
    name: 'leave of one day, the first of the year',
    kind: 'same_day',
    today: '2026-05-02',
    record: collective(
      { scheme: 'NORSK_RETT', type: 'TILDELING', fromDate: '2025-03-01' },
      { scheme: 'NORSK_RETT', type: 'PERMISJON', fromDate: '2025-03-01', toDate: '2025-03-01' },
      { scheme: 'NORSK_RETT', type: 'UTVIDET_NORSK', decidedOn: '2026-05-02' },
    ),
    expect: 'passes',
  },
  {
    name: 'two months after the year, with leave after it',
    kind: 'other',
    today: '2026-05-02',
    record: collective(
      { scheme: 'NORSK_RETT', type: 'TILDELING', fromDate: '2025-03-01' },
      { scheme: 'NORSK_RETT', type: 'PERMISJON', fromDate: '2026-03-02', toDate: '2026-04-20' },
      { scheme: 'NORSK_RETT', type: 'UTVIDET_NORSK', decidedOn: '2026-05-01' },
    ),
    expect: 'passes',
  },
  {
    name: 'leave after the year does not move it',
    kind: 'other',
    today: '2026-05-02',
    record: collective(
      { scheme: 'NORSK_RETT', type: 'TILDELING', fromDate: '2025-03-01' },
      { scheme: 'NORSK_RETT', type: 'PERMISJON', fromDate: '2026-03-02', toDate: '2026-04-20' },
      { scheme: 'NORSK_RETT', type: 'UTVIDET_NORSK', decidedOn: '2026-05-02' },
    ),
    expect: 'fails',
  },
  {
    name: 'leave without an end date moves it by the days within the year',
    kind: 'open_ended',
    today: '2026-05-04',
    record: collective(
      { scheme: 'NORSK_RETT', type: 'TILDELING', fromDate: '2025-03-01' },
      { scheme: 'NORSK_RETT', type: 'PERMISJON', fromDate: '2026-02-27', toDate: null },
      { scheme: 'NORSK_RETT', type: 'UTVIDET_NORSK', decidedOn: '2026-05-04' },
    ),
    expect: 'passes',
  },
  {
    name: 'leave that ends before it begins',
    kind: 'other',
    record: collective(
      { scheme: 'NORSK_RETT', type: 'TILDELING', fromDate: '2024-03-01' },
      { scheme: 'NORSK_RETT', type: 'PERMISJON', fromDate: '2024-06-10', toDate: '2024-06-01' },
      { scheme: 'NORSK_RETT', type: 'UTVIDET_NORSK', decidedOn: '2025-05-01' },
    ),
    expect: 'passes',
  },
];
