import type { CaseRecord } from '../case-record';
import type { RuleCase } from '../define-rule';

/** A duty alone, closed on that day, with so many hours of Norwegian in two schemes. */
const duty = (toDate: string | null, hours: number, changes: CaseRecord = {}): CaseRecord => ({
  categories: [{ code: 'P_NORSK', fromDate: '2024-02-01', toDate }],
  hours: [
    { scheme: 'ASYL', subject: 'NORSK', fromDate: '2024-05-01', hours: 25 },
    { scheme: 'NORSK', subject: 'NORSK', fromDate: '2024-09-01', hours: hours - 25 },
    { scheme: 'NORSK', subject: 'SAMF', fromDate: '2024-09-01', hours: 50 },
  ],
  ...changes,
});

const exemption = (legalGround: string | null): CaseRecord => ({
  decisions: [{ scheme: 'NORSK', type: 'FRITAK', legalGround }],
});

const example = (
  name: string,
  kind: RuleCase['kind'],
  record: CaseRecord,
  expect: RuleCase['expect'],
): RuleCase => ({ name, kind, record, expect });

/** Worked examples of DQ-058, judged on 1 November 2026. */
export const DUTY_HOURS_CASES: readonly RuleCase[] = [
  example('225 hours', 'just_passes', duty('2026-10-31', 225), 'passes'),
  example('224.5 hours', 'just_fails', duty('2026-10-31', 224.5), 'fails'),
  example('the duty is closed today', 'same_day', duty('2026-11-01', 100), 'passes'),
  example('the duty is open', 'open_ended', duty(null, 100), 'passes'),
  example(
    'the duty is open, the decision ended yesterday',
    'other',
    duty(null, 100, {
      decisions: [{ scheme: 'NORSK', type: 'TILDELING', fromDate: '2024-09-01', toDate: '2026-10-31' }],
    }),
    'fails',
  ),
  example(
    'the duty is open, of two decisions one still runs',
    'other',
    duty(null, 100, {
      decisions: [
        { scheme: 'NORSK', type: 'TILDELING', fromDate: '2024-09-01', toDate: '2026-10-31' },
        { scheme: 'NORSK', type: 'TILDELING', fromDate: '2026-11-01', toDate: null },
      ],
    }),
    'passes',
  ),
  example(
    'the duty is open, the training was extended',
    'other',
    duty(null, 100, {
      decisions: [
        { scheme: 'NORSK', type: 'TILDELING', fromDate: '2024-09-01', toDate: '2026-10-31' },
        { scheme: 'NORSK', type: 'FORLENGELSE', fromDate: '2026-11-01', toDate: '2027-03-31' },
      ],
    }),
    'passes',
  ),
  example(
    'of two periods of duty one is open',
    'other',
    {
      ...duty('2026-10-31', 100),
      categories: [
        { code: 'P_NORSK', fromDate: '2024-02-01', toDate: '2025-12-31' },
        { code: 'P_NORSK', fromDate: '2026-01-01' },
      ],
    },
    'passes',
  ),
  example('no hours at all', 'other', duty('2026-10-31', 100, { hours: [] }), 'fails'),
  example(
    'hours of one entry not registered',
    'other',
    duty('2026-10-31', 100, { hours: [{ scheme: 'NORSK', subject: 'NORSK', fromDate: '2024-09-01' }] }),
    'not_applicable',
  ),
  example('exempt from Norwegian', 'other', duty('2026-10-31', 100, exemption('23-1')), 'not_applicable'),
  example('exempt for health', 'other', duty('2026-10-31', 100, exemption('25')), 'not_applicable'),
  example('exempt without a ground', 'other', duty('2026-10-31', 100, exemption(null)), 'not_applicable'),
  example('exempt from social studies only', 'other', duty('2026-10-31', 100, exemption('24-1')), 'fails'),
  example('exempt from the test only', 'other', duty('2026-10-31', 100, exemption('36')), 'fails'),
  example(
    'got a right as well',
    'other',
    {
      ...duty('2026-10-31', 100),
      categories: [
        { code: 'P_NORSK', fromDate: '2024-02-01', toDate: '2025-12-31' },
        { code: 'RP_NORSK', fromDate: '2026-01-01' },
      ],
    },
    'not_applicable',
  ),
  example(
    'no duty',
    'not_applicable',
    { categories: [{ code: 'R_NORSK', fromDate: '2024-02-01', toDate: '2025-12-31' }] },
    'not_applicable',
  ),
  example(
    'permit on the last day of 2021: 250 hours',
    'other',
    duty('2026-10-31', 250, { person: { permitDate: '2021-12-31' } }),
    'passes',
  ),
  example(
    'permit on the last day of 2021: 249 hours',
    'other',
    duty('2026-10-31', 249, { person: { permitDate: '2021-12-31' } }),
    'fails',
  ),
  example(
    'permit on the first day of 2022: 225 hours',
    'other',
    duty('2026-10-31', 225, { person: { permitDate: '2022-01-01' } }),
    'passes',
  ),
];
