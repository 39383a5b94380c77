import { describe, expect, it } from 'vitest';
import { mutantsOf } from './mutants';

const texts = (sql: string, kind: string) =>
  mutantsOf(sql)
    .filter((mutant) => mutant.kind === kind)
    .map((mutant) => mutant.sql.replace(/\s+/g, ' ').trim());

describe('planted faults', () => {
  it.each([
    ['boundary', 'f.a < 3 and f.b >= 4', ['f.a <= 3 and f.b >= 4', 'f.a < 3 and f.b > 4']],
    ['conjunct dropped', 'f.a and f.b and f.c', ['f.b and f.c', 'f.a and f.c', 'f.a and f.b']],
    ['conjunct dropped', 'f.x or (f.a and f.b)', ['f.x or ( f.b)', 'f.x or (f.a )']],
    [
      'conjunct dropped',
      'case when f.a and f.b then 1 else 2 end = 1',
      ['case when f.b then 1 else 2 end = 1', 'case when f.a then 1 else 2 end = 1'],
    ],
    ['conjunct dropped', 'f.a between 1 and 2', []],
    ['conjunct dropped', 'f.a and case when f.b then f.c end', ['case when f.b then f.c end', 'f.a']],
    ['constant shifted', "f.a > date '2024-02-28'", ["f.a > date '2024-02-29'", "f.a > date '2024-02-27'"]],
    [
      'constant shifted',
      "f.a > interval '2 months'",
      ["f.a > interval '3 months'", "f.a > interval '1 months'"],
    ],
    ['constant shifted', 'f.a > 55', ['f.a > 56', 'f.a > 54']],
    ['dates swapped', 'f.from_date < f.to_date', ['f.to_date < f.from_date']],
    ['dates swapped', 'f.hours < f.limit', []],
    ['null handling dropped', 'coalesce(f.a, f.b + (1)) > 2', ['(f.a) > 2']],
    [
      'null handling dropped',
      'f.a is not null and f.b is null',
      ['true and f.b is null', 'f.a is not null and false'],
    ],
    ['negated', 'f.a', ['not coalesce((f.a), false)']],
  ])('%s: %s', (kind, sql, expected) => {
    expect(texts(sql, kind)).toEqual(expected);
  });
});
