import type { CaseRecord } from '../case-record';
import type { RuleCase } from '../define-rule';

type Decision = NonNullable<CaseRecord['decisions']>[number];

/** Norwegian of that period for a person with collective protection. */
const training = (fromDate: string | null, toDate: string | null, ...decisions: Decision[]): CaseRecord => ({
  person: { regime: 'INTEG_6A', permitGround: '34' },
  decisions: [{ scheme: 'NORSK_RETT', type: 'TILDELING', fromDate, toDate }, ...decisions],
});

const withHours = (record: CaseRecord, fromDate: string, subject = 'NORSK'): CaseRecord => ({
  ...record,
  hours: [{ scheme: 'NORSK_RETT', subject, fromDate, hours: 20 }],
});

const added = (toDate: string | null): Decision => ({
  scheme: 'NORSK_RETT',
  type: 'UTVIDET_NORSK',
  decidedOn: '2026-06-30',
  toDate,
});

const leave = (fromDate: string, toDate: string): Decision => ({
  scheme: 'NORSK_RETT',
  type: 'PERMISJON',
  fromDate,
  toDate,
});

const example = (
  name: string,
  kind: RuleCase['kind'],
  record: CaseRecord,
  expect: RuleCase['expect'],
  more: Pick<RuleCase, 'evidence'> = {},
): RuleCase => ({ name, kind, record, expect, ...more });

/** Worked examples of DQ-057, judged on 1 November 2026. */
export const COLLECTIVE_NORWEGIAN_CASES: readonly RuleCase[] = [
  example('the year is over today', 'just_passes', training('2025-11-01', null), 'passes'),
  example('the year was over yesterday', 'just_fails', training('2025-10-31', null), 'fails'),
  example(
    'the decision ends on the last day of the year',
    'other',
    training('2025-06-01', '2026-06-01'),
    'passes',
  ),
  example('the decision ends the day after', 'other', training('2025-06-01', '2026-06-02'), 'fails'),
  example(
    'hours begin on the last day of the year',
    'other',
    withHours(training('2025-06-01', '2026-05-31'), '2026-06-01'),
    'passes',
  ),
  example(
    'hours begin the day after',
    'other',
    withHours(training('2025-06-01', '2026-05-31'), '2026-06-02'),
    'fails',
  ),
  example(
    'hours of social studies begin the day after',
    'other',
    withHours(training('2025-06-01', '2026-05-31'), '2026-06-02', 'SAMF'),
    'passes',
  ),
  example(
    'a day of leave moves the limit',
    'other',
    training('2025-10-31', null, leave('2026-05-04', '2026-05-04')),
    'passes',
  ),
  example(
    'leave that begins within the year and goes on after it counts for the days within',
    'other',
    training('2025-06-01', null, leave('2026-05-25', '2026-06-10')),
    'fails',
    { evidence: { variant: 'decision', startedOn: '2025-06-01', limitOn: '2026-06-09' } },
  ),
  example(
    'leave after the year does not count',
    'other',
    training('2025-06-01', null, leave('2026-06-02', '2026-06-10')),
    'fails',
    { evidence: { variant: 'decision', startedOn: '2025-06-01', limitOn: '2026-06-01' } },
  ),
  example(
    'the year counts from the first decision',
    'open_ended',
    training('2026-03-01', null, {
      scheme: 'NORSK_RETT',
      type: 'TILDELING',
      fromDate: '2025-03-01',
      toDate: '2026-02-28',
    }),
    'fails',
  ),
  example(
    'additional Norwegian until today',
    'same_day',
    training('2025-06-01', null, added('2026-11-01')),
    'passes',
  ),
  example(
    'additional Norwegian until yesterday',
    'other',
    training('2025-06-01', null, added('2026-10-31')),
    'fails',
  ),
  example(
    'additional Norwegian without an end date',
    'other',
    training('2025-06-01', null, added(null)),
    'passes',
  ),
  example(
    'additional Norwegian shorter than the year',
    'other',
    training('2025-11-01', null, added('2026-10-01')),
    'passes',
  ),
  example(
    'stopped for good within the year',
    'other',
    training('2025-06-01', null, {
      scheme: 'NORSK_RETT',
      type: 'STANS',
      fromDate: '2026-03-01',
      durationKind: 'PERMANENT',
    }),
    'passes',
  ),
  example(
    'began on a leap day; the year is over on 28 February',
    'leap_day',
    training('2024-02-29', '2025-02-28'),
    'passes',
  ),
  example('start not registered', 'other', training(null, null), 'not_applicable'),
  example(
    'no decision on Norwegian',
    'not_applicable',
    { person: { regime: 'INTEG_6A', permitGround: '34' } },
    'not_applicable',
  ),
  example(
    'under the ordinary rules',
    'other',
    { ...training('2022-01-01', null), person: {} },
    'not_applicable',
  ),
  example(
    'the programme began long before',
    'other',
    training('2025-11-01', null, { scheme: 'INTRO', type: 'TILDELING', fromDate: '2025-01-01' }),
    'passes',
  ),
  example(
    'refused long before',
    'other',
    training('2025-11-01', null, { scheme: 'NORSK_RETT', type: 'AVSLAG', fromDate: '2025-01-01' }),
    'passes',
  ),
];
