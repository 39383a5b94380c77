import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, expect, it } from 'vitest';
import { parseNorwegianDate } from '~/platform/dates';
import { closeDb } from '~/platform/db.server';
import { type TableColumn, writeXlsx } from '~/platform/table-file.server';
import { withDatabase } from '~test/setup/database';
import { importFromDisk } from './import-from-disk.server';
import { ITEM_TABLES } from './posts';
import { openTable } from './read-table.server';

const db = withDatabase();
const folder = mkdtempSync(path.join(os.tmpdir(), 'nir-same-'));
const fixture = (name: string) => path.resolve('test/fixtures/arendal', name);

afterAll(async () => {
  rmSync(folder, { recursive: true });
  await closeDb();
});

/** The sample as a workbook: days as real dates, and numbers where a spreadsheet would make them numbers. */
async function asWorkbook(name: string): Promise<string> {
  const table = await openTable(readFileSync(fixture(name)));
  const rows: string[][] = [];
  for await (const row of table.rows) rows.push(row.cells);
  const columns = table.header.names.map((header, at): TableColumn<string[]> => {
    const cell = table.header.columns[at]?.cell;
    if (cell?.type === 'date') {
      return { header, kind: 'date', value: (row) => parseNorwegianDate(row[at] ?? '') ?? row[at] };
    }
    const numeric = cell?.type === 'decimal' || cell?.type === 'municipality' || header === 'DUF-nummer';
    const asNumber = (text: string) => (/^\d+$/.test(text) ? Number(text) : text);
    return numeric
      ? { header, kind: 'number', value: (row) => asNumber(row[at] ?? '') }
      : { header, value: (row) => row[at] };
  });
  const file = path.join(folder, name.replace('.csv', '.xlsx'));
  writeFileSync(file, await buffer(writeXlsx(columns, rows)));
  return file;
}

it('a workbook of the same table gives the same: nothing is new, changed or otherwise rejected', async () => {
  const first = await importFromDisk('4203', [
    fixture('personliste-4203.csv'),
    fixture('deltakelse-4203.csv'),
  ]);
  const books = [await asWorkbook('personliste-4203.csv'), await asWorkbook('deltakelse-4203.csv')];
  const second = await importFromDisk('4203', books);
  expect(second.map(({ format, added, changed }) => ({ format, added, changed }))).toEqual([
    { format: 'XLSX', added: 0, changed: 0 },
    { format: 'XLSX', added: 0, changed: 0 },
  ]);
  expect(second.map(({ unchanged, rejected }) => [unchanged, rejected])).toEqual(
    first.map(({ added, rejected }) => [added, rejected]),
  );
  const reasons = await db.query<{ reasons: string[] }>(
    'select array_agg(reason order by reason) as reasons from transfer_reject group by transfer_id',
  );
  expect(reasons[0]).toEqual(reasons[1]);
  for (const table of ['person', ...ITEM_TABLES]) {
    expect(await db.query(`select count(*)::int as n from ${table} where version > 1`)).toEqual([{ n: 0 }]);
  }
});
