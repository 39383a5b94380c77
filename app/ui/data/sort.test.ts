import { describe, expect, it } from 'vitest';
import { pageNumbers, pageQuery, parseSort, sortQuery } from './sort';

describe('sorting in the URL', () => {
  const fallback = { key: 'name', descending: false } as const;
  it.each([
    ['-waiting', { key: 'waiting', descending: true }],
    ['waiting', { key: 'waiting', descending: false }],
    ['--waiting', fallback],
    ['drop table', fallback],
    [null, fallback],
    ['-', fallback],
  ])('%s', (text, expected) => {
    expect(parseSort(text, ['name', 'waiting'], fallback)).toEqual(expected);
  });

  it('keeps the filters, turns on a second press and starts at the first page', () => {
    const now = new URLSearchParams('alvor=critical&side=4');
    expect(sortQuery(now, 'waiting', undefined, true)).toBe('?alvor=critical&sorter=-waiting');
    expect(sortQuery(now, 'waiting', { key: 'waiting', descending: true }, true)).toBe(
      '?alvor=critical&sorter=waiting',
    );
  });
});

describe('pages', () => {
  it('keeps the filters and leaves page one out', () => {
    expect(pageQuery(new URLSearchParams('q=a&side=3'), 1)).toBe('?q=a');
    expect(pageQuery(new URLSearchParams('q=a'), 2)).toBe('?q=a&side=2');
  });
  it.each([
    [1, 1, [1]],
    [1, 3, [1, 2, 3]],
    [5, 9, [1, 0, 4, 5, 6, 0, 9]],
    [3, 5, [1, 2, 3, 4, 5]],
    [9, 9, [1, 0, 8, 9]],
    [4, 7, [1, 2, 3, 4, 5, 6, 7]],
  ])('page %s of %s', (page, pages, expected) => {
    expect(pageNumbers(page, pages)).toEqual(expected);
  });
});
