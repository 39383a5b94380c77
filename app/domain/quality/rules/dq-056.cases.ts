import type { CasePerson, CaseRecord } from '../case-record';
import type { RuleCase } from '../define-rule';
import { example, RIGHT_AND_DUTY, STOPPED_TRAINING_CASES, training } from './dq-056-stops.cases';

const UPPER: Partial<CasePerson> = { hasUpperSecondary: true };

const withHours = (record: CaseRecord, fromDate: string, subject = 'NORSK'): CaseRecord => ({
  ...record,
  hours: [{ scheme: 'NORSK', subject, fromDate, hours: 20 }],
});

/** Worked examples of DQ-056, judged on 1 November 2026. */
export const NORWEGIAN_RIGHT_CASES: readonly RuleCase[] = [
  ...STOPPED_TRAINING_CASES,
  example('three years are over today', 'just_passes', training('2023-11-01', null), 'passes'),
  example(
    'three years were over yesterday, no end date',
    'just_fails',
    training('2023-10-31', null),
    'fails',
  ),
  example(
    'the decision ends on the last day of the right',
    'other',
    training('2023-10-01', '2026-10-01'),
    'passes',
  ),
  example('the decision ends the day after', 'other', training('2023-10-01', '2026-10-02'), 'fails'),
  example(
    'with upper secondary eighteen months are over today',
    'other',
    training('2025-05-01', null, UPPER),
    'passes',
  ),
  example(
    'with upper secondary they were over yesterday',
    'other',
    training('2025-04-30', null, UPPER),
    'fails',
  ),
  example(
    'hours begin on the last day of the right',
    'other',
    withHours(training('2023-10-01', '2026-09-30'), '2026-10-01'),
    'passes',
  ),
  example(
    'hours begin the day after',
    'other',
    withHours(training('2023-10-01', '2026-09-30'), '2026-10-02'),
    'fails',
  ),
  example(
    'hours of social studies begin the day after',
    'other',
    withHours(training('2023-10-01', '2026-09-30'), '2026-10-02', 'SAMF'),
    'passes',
  ),
  example(
    'a day of leave moves the limit',
    'other',
    training(
      '2023-10-31',
      null,
      {},
      { scheme: 'NORSK', type: 'PERMISJON', fromDate: '2024-05-06', toDate: '2024-05-06' },
    ),
    'passes',
  ),
  example(
    'of two decisions the first offer and the last end count',
    'open_ended',
    training(
      '2025-01-01',
      null,
      {},
      {
        scheme: 'NORSK',
        type: 'TILDELING',
        offeredStartOn: '2023-02-01',
        fromDate: '2023-02-01',
        toDate: '2024-12-31',
      },
    ),
    'fails',
  ),
  example('no day of offer: three years from the start', 'other', training(null, null), 'passes'),
  example(
    'education not registered',
    'not_applicable',
    training('2022-01-01', null, { hasUpperSecondary: null }),
    'not_applicable',
  ),
  example('no decision on Norwegian', 'other', { categories: RIGHT_AND_DUTY }, 'not_applicable'),
  example(
    'a duty alone has no months',
    'other',
    { ...training('2022-01-01', null), categories: [{ code: 'P_NORSK', fromDate: '2021-06-01' }] },
    'not_applicable',
  ),
  example(
    'offered on a leap day, three years are over on 28 February',
    'leap_day',
    training('2024-02-29', '2027-02-28'),
    'passes',
  ),
  example(
    'under collective protection',
    'other',
    training('2022-01-01', null, { regime: 'INTEG_6A', permitGround: '34' }),
    'not_applicable',
  ),
  example(
    'the programme was offered long before',
    'other',
    training(
      '2023-11-01',
      null,
      {},
      { scheme: 'INTRO', type: 'TILDELING', offeredStartOn: '2023-01-01', fromDate: '2023-01-01' },
    ),
    'passes',
  ),
  example(
    'the programme goes on after it',
    'other',
    training(
      '2023-10-01',
      '2026-10-01',
      {},
      { scheme: 'INTRO', type: 'TILDELING', fromDate: '2024-01-01', toDate: '2027-01-01' },
    ),
    'passes',
  ),
  example(
    'refused more after it',
    'other',
    training('2023-10-01', '2026-10-01', {}, { scheme: 'NORSK', type: 'AVSLAG', fromDate: '2026-10-15' }),
    'passes',
  ),
  example(
    'an extension that goes on past the right',
    'other',
    training(
      '2023-10-01',
      '2026-09-30',
      {},
      {
        scheme: 'NORSK',
        type: 'FORLENGELSE',
        fromDate: '2026-10-01',
        toDate: null,
      },
    ),
    'fails',
  ),
  example(
    'leave without an end date moves the limit',
    'other',
    training(
      '2023-10-31',
      null,
      {},
      { scheme: 'NORSK', type: 'PERMISJON', fromDate: '2026-10-30', toDate: null },
    ),
    'passes',
  ),
  example(
    'leave up to the last day of the right',
    'other',
    training(
      '2023-10-20',
      null,
      {},
      { scheme: 'NORSK', type: 'PERMISJON', fromDate: '2026-10-01', toDate: '2026-10-20' },
    ),
    'passes',
  ),
  example(
    'leave from the day after the right',
    'other',
    training(
      '2023-10-20',
      null,
      {},
      { scheme: 'NORSK', type: 'PERMISJON', fromDate: '2026-10-21', toDate: '2026-11-30' },
    ),
    'fails',
    { evidence: { variant: 'decision', offeredOn: '2023-10-20', limitOn: '2026-10-20' } },
  ),
  example(
    'with upper secondary, leave up to the last day of the right',
    'other',
    training('2025-04-20', null, UPPER, {
      scheme: 'NORSK',
      type: 'PERMISJON',
      fromDate: '2026-10-01',
      toDate: '2026-10-20',
    }),
    'passes',
  ),
  example(
    'with upper secondary, leave from the day after the right',
    'other',
    training('2025-04-20', null, UPPER, {
      scheme: 'NORSK',
      type: 'PERMISJON',
      fromDate: '2026-10-21',
      toDate: '2026-11-30',
    }),
    'fails',
  ),
];
