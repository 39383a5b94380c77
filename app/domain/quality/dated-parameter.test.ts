import { expect, it } from 'vitest';
import { type DatedParameter, heldSpans } from './dated-parameter';

const about = { unit: 'holds', source: 'made up', proposal: false } as const;
const OFF = { from: null, value: 0 } as const;
const ON = { from: null, value: 1 } as const;
const FROM_2022 = { from: '2022-03-11', value: 1 } as const;
const TO_2028 = { from: '2028-07-01', value: 0 } as const;

it.each<[string, Pick<DatedParameter, 'values' | 'unsettledFrom'>, string]>([
  ['never', { values: [OFF] }, 'false'],
  ['always', { values: [ON] }, '(true)'],
  ['from a day', { values: [OFF, FROM_2022] }, "(d >= date '2022-03-11')"],
  ['until a day', { values: [ON, TO_2028] }, "(d < date '2028-07-01')"],
  [
    'for a while',
    { values: [OFF, FROM_2022, TO_2028] },
    "(d >= date '2022-03-11' and d < date '2028-07-01')",
  ],
  [
    'for a while, unsettled in it',
    { values: [OFF, FROM_2022, TO_2028], unsettledFrom: '2026-01-01' },
    "(d >= date '2022-03-11' and d < date '2026-01-01')",
  ],
  ['unsettled from a day', { values: [ON], unsettledFrom: '2026-01-01' }, "(d < date '2026-01-01')"],
])('holds %s', (_, parameter, sql) => {
  expect(heldSpans({ ...about, ...parameter }, 'd')).toBe(sql);
});
