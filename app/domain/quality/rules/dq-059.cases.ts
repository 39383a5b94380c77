import type { CaseRecord } from '../case-record';
import type { RuleCase } from '../define-rule';

const PERSON = {
  regime: 'INTRO',
  permitGround: 'INTRO',
  permitDate: '2020-12-31',
  arrivalDate: '2020-10-01',
  hasUpperSecondary: null,
} as const;

/** A right and obligation closed on that day, with hours of Norwegian and of social studies. */
const right = (
  toDate: string | null,
  norwegian: number | null,
  social: number | null,
  legalGrounds: (string | null)[] = [],
): CaseRecord => ({
  person: PERSON,
  categories: [{ code: 'RP_NORSK', fromDate: '2020-12-31', toDate }],
  decisions: legalGrounds.map((legalGround) => ({ scheme: 'NORSK', type: 'FRITAK', legalGround })),
  hours: [
    {
      scheme: 'NORSK',
      subject: 'NORSK',
      fromDate: '2021-02-01',
      ...(norwegian === null ? {} : { hours: norwegian }),
    },
    {
      scheme: 'NORSK',
      subject: 'SAMF',
      fromDate: '2021-02-01',
      ...(social === null ? {} : { hours: social }),
    },
    { scheme: 'ASYL', subject: 'KULTUR', fromDate: '2020-11-01', hours: 50 },
  ],
});

const example = (
  name: string,
  kind: RuleCase['kind'],
  record: CaseRecord,
  expect: RuleCase['expect'],
): RuleCase => ({ name, kind, record, expect });

/** Worked examples of DQ-059, judged on 1 November 2026. */
export const INTRO_HOURS_CASES: readonly RuleCase[] = [
  example('550 and 50 hours', 'just_passes', right('2026-10-31', 550, 50), 'passes'),
  example('549.5 hours of Norwegian', 'just_fails', right('2026-10-31', 549.5, 50), 'fails'),
  example('49.5 hours of social studies', 'other', right('2026-10-31', 550, 49.5), 'fails'),
  example('few hours, the right is over today', 'same_day', right('2026-11-01', 100, 10), 'passes'),
  example('few hours, the right is open', 'open_ended', right(null, 100, 10), 'passes'),
  example('2,950 hours', 'other', right(null, 2950, 10), 'passes'),
  example('half an hour more', 'other', right(null, 2950.5, 10), 'fails'),
  example(
    'too many hours beside hours that are not registered',
    'other',
    {
      ...right(null, 2951, 10),
      hours: [
        { scheme: 'NORSK', subject: 'NORSK', fromDate: '2021-02-01', hours: 2951 },
        { scheme: 'NORSK', subject: 'NORSK', fromDate: '2021-02-01' },
      ],
    },
    'fails',
  ),
  example('hours of Norwegian not registered', 'other', right('2026-10-31', null, 50), 'passes'),
  example('hours of social studies not registered', 'other', right('2026-10-31', 550, null), 'passes'),
  {
    ...example('no hours at all', 'other', { ...right('2026-10-31', 0, 0), hours: [] }, 'fails'),
    evidence: { variant: 'norwegian_short', norwegianHours: 0, socialHours: 0 },
  },
  example(
    'few hours of Norwegian, exempt from Norwegian',
    'other',
    right('2026-10-31', 100, 50, ['23-4']),
    'passes',
  ),
  example(
    'few hours of Norwegian, exempt from social studies',
    'other',
    right('2026-10-31', 100, 50, ['24-1']),
    'fails',
  ),
  example(
    'few hours of social studies, exempt from social studies',
    'other',
    right('2026-10-31', 550, 10, ['24-1']),
    'passes',
  ),
  example(
    'few hours of social studies, exempt from Norwegian',
    'other',
    right('2026-10-31', 550, 10, ['23-4']),
    'fails',
  ),
  example(
    'few hours of both, exempt without a ground',
    'other',
    right('2026-10-31', 100, 10, [null]),
    'passes',
  ),
  example('few hours of both, exempt from the test', 'other', right('2026-10-31', 100, 10, ['36']), 'fails'),
  example(
    'too many hours in spite of an exemption',
    'other',
    right('2026-10-31', 2951, 50, ['23-4']),
    'fails',
  ),
  example(
    'of two periods one is open',
    'other',
    {
      ...right('2026-10-31', 100, 10),
      categories: [
        { code: 'RP_NORSK', fromDate: '2020-12-31', toDate: '2024-01-01' },
        { code: 'RP_NORSK', fromDate: '2024-01-02' },
      ],
    },
    'passes',
  ),
  example(
    'a right alone',
    'not_applicable',
    {
      ...right('2026-10-31', 100, 10),
      categories: [{ code: 'R_NORSK', fromDate: '2020-12-31', toDate: '2026-10-31' }],
    },
    'not_applicable',
  ),
  example(
    'under the Integration Act, permit of the first day of 2021',
    'other',
    { ...right('2026-10-31', 100, 10), person: { permitDate: '2021-01-01' } },
    'not_applicable',
  ),
];
