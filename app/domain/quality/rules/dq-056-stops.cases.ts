import type { CasePerson, CaseRecord } from '../case-record';
import type { RuleCase } from '../define-rule';

type Decision = NonNullable<CaseRecord['decisions']>[number];

export const RIGHT_AND_DUTY = [{ code: 'RP_NORSK', fromDate: '2021-06-01' }];

/** Norwegian offered on the first and decided until the second day. */
export const training = (
  offeredStartOn: string | null,
  toDate: string | null,
  person: Partial<CasePerson> = {},
  ...decisions: Decision[]
): CaseRecord => ({
  person,
  categories: RIGHT_AND_DUTY,
  decisions: [
    { scheme: 'NORSK', type: 'TILDELING', offeredStartOn, fromDate: '2024-01-01', toDate },
    ...decisions,
  ],
});

const stop = (fromDate: string, durationKind: string | null): Decision => ({
  scheme: 'NORSK',
  type: 'STANS',
  fromDate,
  durationKind,
});

export const example = (
  name: string,
  kind: RuleCase['kind'],
  record: CaseRecord,
  expect: RuleCase['expect'],
  more: Pick<RuleCase, 'evidence'> = {},
): RuleCase => ({ name, kind, record, expect, ...more });

/** Worked examples of DQ-056 about training that was stopped. */
export const STOPPED_TRAINING_CASES: readonly RuleCase[] = [
  example(
    'stopped for good on the last day of the right',
    'other',
    training('2023-10-01', null, {}, stop('2026-10-01', 'PERMANENT')),
    'passes',
  ),
  example(
    'stopped for good the day after',
    'other',
    training('2023-10-01', null, {}, stop('2026-10-02', 'PERMANENT')),
    'fails',
  ),
  example(
    'stopped, kind not registered',
    'other',
    training('2023-10-01', null, {}, stop('2026-10-01', null)),
    'passes',
  ),
  example(
    'stopped for a time',
    'other',
    training('2023-10-01', null, {}, stop('2026-09-01', 'MIDLERTIDIG')),
    'fails',
  ),
  example(
    'the programme was stopped, not the training',
    'other',
    training('2023-10-01', null, {}, { ...stop('2026-09-01', 'PERMANENT'), scheme: 'INTRO' }),
    'fails',
  ),
  example(
    'stopped for good by a decision without a period',
    'other',
    training(
      '2023-10-01',
      null,
      {},
      { scheme: 'NORSK', type: 'STANS', decidedOn: '2026-09-01', durationKind: 'PERMANENT' },
    ),
    'passes',
  ),
  example(
    'stopped for good on the day of another award, whatever was decided on the programme later',
    'other',
    training(
      '2023-10-01',
      null,
      {},
      stop('2026-09-01', 'PERMANENT'),
      { scheme: 'NORSK', type: 'TILDELING', fromDate: '2026-09-01', toDate: null },
      { scheme: 'NORSK', type: 'AVSLAG', fromDate: '2026-09-02' },
      { scheme: 'INTRO', type: 'TILDELING', fromDate: '2026-09-02', toDate: null },
    ),
    'passes',
  ),
  example(
    'stopped for good, the award without a first day',
    'other',
    {
      categories: RIGHT_AND_DUTY,
      decisions: [
        { scheme: 'NORSK', type: 'TILDELING', offeredStartOn: '2023-10-01', toDate: null },
        stop('2026-09-01', 'PERMANENT'),
      ],
    },
    'passes',
  ),
  example(
    'stopped for good, and awarded anew the day after',
    'other',
    training('2023-10-01', null, {}, stop('2026-09-01', 'PERMANENT'), {
      scheme: 'NORSK',
      type: 'TILDELING',
      fromDate: '2026-09-02',
      toDate: null,
    }),
    'fails',
  ),
];
