import { expect, it } from 'vitest';
import { sharersOf } from './shared-price';

it('counts the open findings of the same rule, since a rule costs a person once', () => {
  const open = { ruleId: 'DQ-023', state: 'open' } as const;
  const other = { ruleId: 'DQ-080', state: 'open' } as const;
  const laidAside = { ruleId: 'DQ-080', state: 'known_error' } as const;
  const findings = [open, { ...open }, other, laidAside];
  expect([open, other].map((finding) => sharersOf(finding, findings))).toEqual([2, 1]);
});
