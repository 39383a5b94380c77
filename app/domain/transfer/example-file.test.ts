import { expect, it } from 'vitest';
import { checkDuf } from '~/domain/register/duf';
import { FILE_KINDS } from './columns';
import { exampleRows, exampleTable } from './example-file';
import { recogniseHeader } from './headers';

it.each(FILE_KINDS)('the example of %s has the columns of the format and numbers that pass', (kind) => {
  expect(recogniseHeader(exampleTable(kind).map((column) => column.header)).kind).toBe(kind);
  for (const row of exampleRows(kind, '0301')) expect(checkDuf(row['DUF-nummer'] ?? '').ok).toBe(true);
  const numbers = (code: string) => exampleRows(kind, code).map((row) => row['DUF-nummer']);
  expect(numbers('4203').some((number) => numbers('0301').includes(number))).toBe(false);
});
