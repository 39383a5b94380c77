import { expect, it } from 'vitest';
import { pageWithin } from './paging';

it.each([
  [1, 0, 1],
  [99, 0, 1],
  [0, 60, 1],
  [2, 60, 2],
  [3, 50, 2],
  [99, 51, 3],
])('page %i of %i lines, 25 at a time, shows page %i', (asked, total, shown) => {
  expect(pageWithin(asked, total, 25)).toBe(shown);
});
