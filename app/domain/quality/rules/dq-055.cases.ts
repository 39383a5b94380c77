import type { CasePerson, CaseRecord } from '../case-record';
import type { RuleCase } from '../define-rule';

type Decision = NonNullable<CaseRecord['decisions']>[number];

const RIGHT_AND_DUTY = [{ code: 'RP_NORSK', fromDate: '2021-06-01' }];

/** Norwegian offered on that day, with so many hours of social studies. */
const training = (
  offeredStartOn: string,
  hours: number,
  person: Partial<CasePerson> = {},
  changes: CaseRecord = {},
): CaseRecord => ({
  person,
  categories: RIGHT_AND_DUTY,
  hours: [
    { scheme: 'ASYL', subject: 'SAMF', fromDate: '2024-02-01', hours: 10 },
    { scheme: 'NORSK', subject: 'SAMF', fromDate: '2024-09-01', hours: hours - 10 },
    { scheme: 'NORSK', subject: 'NORSK', fromDate: '2024-09-01', hours: 300 },
  ],
  ...changes,
  decisions: [
    { scheme: 'NORSK', type: 'TILDELING', offeredStartOn, fromDate: '2026-03-01' },
    ...(changes.decisions ?? []),
  ],
});

const leave = (scheme: string, fromDate: string, toDate: string | null): Decision => ({
  scheme,
  type: 'PERMISJON',
  fromDate,
  toDate,
});
const exemption = (legalGround: string | null): Decision => ({
  scheme: 'NORSK',
  type: 'FRITAK',
  legalGround,
});

const BEFORE = { permitDate: '2023-07-31', arrivalDate: '2022-05-01' };
const OLDEST = { permitDate: '2021-12-31', arrivalDate: '2021-12-31' };

const example = (
  name: string,
  kind: RuleCase['kind'],
  record: CaseRecord,
  expect: RuleCase['expect'],
  more: Pick<RuleCase, 'today' | 'evidence'> = {},
): RuleCase => ({ name, kind, record, expect, ...more });

/** Worked examples of DQ-055, judged on 1 November 2026. */
export const SOCIAL_STUDIES_CASES: readonly RuleCase[] = [
  example('offered a year ago today', 'just_passes', training('2025-11-01', 74), 'passes'),
  example('offered a day earlier, an hour too few', 'just_fails', training('2025-10-31', 74), 'fails'),
  example('seventy-five hours, those in reception included', 'other', training('2025-10-31', 75), 'passes'),
  example(
    'a day of leave moves the deadline',
    'other',
    training('2025-10-31', 74, {}, { decisions: [leave('NORSK', '2026-05-04', '2026-05-04')] }),
    'passes',
  ),
  example(
    'leave from training and from the programme on the same day counts once',
    'other',
    training(
      '2025-10-30',
      74,
      {},
      {
        decisions: [
          leave('NORSK_RETT', '2026-05-04', '2026-05-04'),
          leave('INTRO', '2026-05-04', '2026-05-04'),
        ],
      },
    ),
    'fails',
  ),
  example(
    'two days of leave from the programme',
    'other',
    training('2025-10-30', 74, {}, { decisions: [leave('INTRO', '2026-05-04', '2026-05-05')] }),
    'passes',
  ),
  example(
    'leave before the offer and after the year does not count',
    'other',
    training(
      '2025-10-01',
      74,
      {},
      {
        decisions: [leave('NORSK', '2025-08-01', '2025-09-30'), leave('NORSK', '2026-10-02', null)],
      },
    ),
    'fails',
    { evidence: { dueOn: '2026-10-01', hours: 74, least: 75 } },
  ),
  example(
    'leave on the first and the last day of the year counts',
    'other',
    training(
      '2025-10-30',
      74,
      {},
      {
        decisions: [leave('NORSK', '2025-09-01', '2025-10-30'), leave('NORSK', '2026-10-30', '2026-12-31')],
      },
    ),
    'passes',
  ),
  example(
    'leave from another scheme',
    'other',
    training('2025-10-31', 74, {}, { decisions: [leave('MOTTAK', '2026-05-04', '2026-05-10')] }),
    'fails',
  ),
  example(
    'no day of offer: from the start',
    'other',
    {
      ...training('2025-10-31', 74),
      decisions: [{ scheme: 'NORSK', type: 'TILDELING', fromDate: '2025-10-31' }],
    },
    'fails',
  ),
  example(
    'exempt from social studies',
    'other',
    training('2025-01-01', 20, {}, { decisions: [exemption('24-1')] }),
    'not_applicable',
  ),
  example(
    'exempt for health',
    'other',
    training('2025-01-01', 20, {}, { decisions: [exemption('25')] }),
    'not_applicable',
  ),
  example(
    'exempt without a ground',
    'other',
    training('2025-01-01', 20, {}, { decisions: [exemption(null)] }),
    'not_applicable',
  ),
  example(
    'exempt from Norwegian only',
    'other',
    training('2025-01-01', 20, {}, { decisions: [exemption('23-1')] }),
    'fails',
  ),
  example(
    'exempt from the test only',
    'other',
    training('2025-01-01', 20, {}, { decisions: [exemption('36')] }),
    'fails',
  ),
  example(
    'full-time upper secondary: the county is responsible',
    'other',
    training('2025-01-01', 20, {}, { fullTime: [{ fromDate: '2025-08-18', toDate: null }] }),
    'not_applicable',
  ),
  example(
    'hours of one entry not registered',
    'other',
    training('2025-01-01', 20, {}, { hours: [{ scheme: 'NORSK', subject: 'SAMF', fromDate: '2025-09-01' }] }),
    'not_applicable',
  ),
  example('no hours at all', 'other', training('2025-01-01', 20, {}, { hours: [] }), 'fails'),
  example(
    'no right and obligation',
    'not_applicable',
    training('2025-01-01', 20, {}, { categories: [{ code: 'R_NORSK', fromDate: '2024-02-01' }] }),
    'not_applicable',
  ),
  example('never offered', 'other', { categories: RIGHT_AND_DUTY }, 'not_applicable'),
  example(
    'permit of 1 August 2023: due within a year',
    'other',
    training('2024-09-01', 74, { permitDate: '2023-08-01', arrivalDate: '2023-01-01' }),
    'fails',
  ),
  example(
    'permit of 31 July 2023: due at the end of the right',
    'other',
    training('2024-09-01', 74, BEFORE),
    'passes',
  ),
  example(
    'that permit, arrived on 1 August',
    'other',
    training('2024-09-01', 74, { ...BEFORE, arrivalDate: '2023-08-01' }),
    'fails',
  ),
  example('that permit, three years over today', 'other', training('2023-11-01', 74, BEFORE), 'passes'),
  example('that permit, three years over yesterday', 'other', training('2023-10-31', 74, BEFORE), 'fails'),
  example(
    'with upper secondary, eighteen months over today',
    'other',
    training('2025-05-01', 74, { ...BEFORE, hasUpperSecondary: true }),
    'passes',
  ),
  example(
    'with upper secondary, eighteen months over yesterday',
    'other',
    training('2025-04-30', 74, { ...BEFORE, hasUpperSecondary: true }),
    'fails',
  ),
  example(
    'the right was closed yesterday',
    'other',
    training('2024-09-01', 74, BEFORE, {
      categories: [{ code: 'RP_NORSK', fromDate: '2023-07-31', toDate: '2026-10-31' }],
    }),
    'fails',
  ),
  example(
    'the right was closed today',
    'same_day',
    training('2024-09-01', 74, BEFORE, {
      categories: [{ code: 'RP_NORSK', fromDate: '2023-07-31', toDate: '2026-11-01' }],
    }),
    'passes',
  ),
  example(
    'education not registered and the right open',
    'open_ended',
    training('2022-01-01', 20, { ...BEFORE, hasUpperSecondary: null }),
    'not_applicable',
  ),
  example(
    'permit and arrival on the last day of 2021: fifty hours',
    'other',
    training('2022-03-01', 50, OLDEST),
    'passes',
  ),
  example('forty-nine hours', 'other', training('2022-03-01', 49, OLDEST), 'fails'),
  example(
    'permit on the first day of 2022: seventy-five',
    'other',
    training('2022-03-01', 74, { ...OLDEST, permitDate: '2022-01-01' }),
    'fails',
  ),
  example(
    'arrival on the first day of 2022: seventy-five',
    'other',
    training('2022-03-01', 74, { ...OLDEST, arrivalDate: '2022-01-01' }),
    'fails',
  ),
  example(
    'arrival not registered',
    'other',
    training('2022-03-01', 50, { ...OLDEST, arrivalDate: null }),
    'passes',
  ),
  example('offered on a leap day: due on 28 February', 'leap_day', training('2024-02-29', 74), 'passes', {
    today: '2025-02-28',
  }),
  example('the day after', 'other', training('2024-02-29', 74), 'fails', { today: '2025-03-01' }),
];
