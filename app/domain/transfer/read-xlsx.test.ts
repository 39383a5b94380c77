import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { zip } from '~test/factories/zip';
import { isDateFormat, serialToIso } from './excel-dates';
import { openTable } from './read-table.server';
import { FileRefused } from './refusal';
import type { TableRow } from './table-row';

type Cell =
  | string
  | number
  | boolean
  | Date
  | { formula: string; result: string | number }
  | { error: '#REF!' }
  | null;

async function workbook(
  sheets: { name: string; rows: Cell[][]; hidden?: boolean; format?: string }[],
  date1904 = false,
) {
  const book = new ExcelJS.Workbook();
  book.properties.date1904 = date1904;
  for (const { name, rows, hidden, format } of sheets) {
    const sheet = book.addWorksheet(name, { state: hidden ? 'hidden' : 'visible' });
    for (const row of rows) sheet.addRow(row);
    if (format) sheet.getColumn(2).numFmt = format;
  }
  return Buffer.from(await book.xlsx.writeBuffer());
}

async function read(bytes: Buffer): Promise<{ rows: TableRow[]; ignored: string[] }> {
  const table = await openTable(bytes);
  const rows: TableRow[] = [];
  for await (const row of table.rows) rows.push(row);
  expect(table.format).toBe('XLSX');
  return { rows, ignored: table.ignoredSheets };
}

async function refusalKey(bytes: Buffer): Promise<string | null> {
  try {
    await read(bytes);
    return null;
  } catch (error) {
    if (error instanceof FileRefused) return error.refusal.key;
    throw error;
  }
}

const BOOK = '<workbook xmlns:r="r"><sheets><sheet name="Ark1" sheetId="1" r:id="rId1"/></sheets></workbook>';
const sheet = (rows: string) => `<worksheet><sheetData>${rows}</sheetData></worksheet>`;
const HEADER =
  '<row r="1"><c t="inlineStr"><is><t>DUF-nummer</t></is></c><c t="inlineStr"><is><t>Post</t></is></c></row>';
const byHand = (rows: string, extra: Record<string, string> = {}) =>
  zip({ 'xl/workbook.xml': BOOK, 'xl/worksheets/sheet1.xml': sheet(HEADER + rows), ...extra });

describe('cells', () => {
  it('come as texts, whatever they are in the workbook', async () => {
    const { rows } = await read(
      await workbook([
        {
          name: 'Ark1',
          rows: [
            ['DUF-nummer', 'Fra dato', 'Post', 'Kommunenr', 'Timer', 'Merknad'],
            [202190698001, new Date('2022-01-23T00:00:00Z'), 'TIMER', 301, 7.5, true],
            ['202190698001', '23.01.2022', 'Tøffel & <ål>', '0301', 0.1 + 0.2, false],
            [],
            [
              { formula: '1+1', result: 'svar' },
              null,
              { error: '#REF!' },
              null,
              { formula: '2*3', result: 6 },
              '_x0041_x',
            ],
          ],
        },
      ]),
    );
    expect(rows).toEqual([
      { line: 2, cells: ['202190698001', '2022-01-23', 'TIMER', '301', '7.5', 'J'] },
      { line: 3, cells: ['202190698001', '23.01.2022', 'Tøffel & <ål>', '0301', '0.3', 'N'] },
      { line: 5, cells: ['svar', '', '#REF!', '', '6', 'Ax'] },
    ]);
  });

  it.each(['dd.mm.yyyy', 'yyyy-mm-dd hh:mm', '[$-414]d. mmmm yyyy;@', 'mmm yy'])(
    'knows dates in the form %s',
    async (format) => {
      const { rows } = await read(
        await workbook([
          {
            name: 'A',
            format,
            rows: [
              ['DUF-nummer', 'Fra dato', 'Post'],
              [1, new Date('2024-02-29T00:00:00Z'), 'x'],
            ],
          },
        ]),
      );
      expect(rows[0]?.cells[1]).toBe('2024-02-29');
    },
  );

  it('reads prefixed tags, rows and cells without references, rich text, CDATA and phonetic marks', async () => {
    const rows =
      '<x:row><x:c t="inlineStr"><x:is><x:r><x:t>1</x:t></x:r><x:r><x:t xml:space="preserve"> 2&#x41;</x:t></x:r><x:rPh><x:t>no</x:t></x:rPh></x:is></x:c>' +
      '<x:c a=">"><x:v><![CDATA[3]]></x:v></x:c></x:row><!-- > <row> --><row r="9"><c r="B9"><v>4</v></c></row>';
    expect((await read(byHand(rows))).rows).toEqual([
      { line: 2, cells: ['1 2A', '3'] },
      { line: 9, cells: ['', '4'] },
    ]);
  });
});

describe('sheets', () => {
  const list: Cell[][] = [
    ['DUF-nummer', 'Post'],
    ['1', 'x'],
  ];

  it('takes the first visible sheet with a header row, and names those it did not read', async () => {
    const bytes = await workbook([
      { name: 'Skjult', rows: list, hidden: true },
      { name: 'Forside', rows: [['Uttrekk for kommunen']] },
      { name: 'Data', rows: [['Tittel'], [], ...list] },
      { name: 'Kopi', rows: list },
    ]);
    expect(await read(bytes)).toEqual({
      rows: [{ line: 4, cells: ['1', 'x'] }],
      ignored: ['Forside', 'Kopi'],
    });
  });

  it('counts days from 1904 where the workbook does', async () => {
    const day = new Date('2024-02-29T00:00:00Z');
    const rows: Cell[][] = [
      ['DUF-nummer', 'Fra dato', 'Post'],
      ['1', day, 'x'],
    ];
    const bytes = await workbook([{ name: 'A', rows }], true);
    expect((await read(bytes)).rows[0]?.cells[1]).toBe('2024-02-29');
  });
});

describe('files that are refused', () => {
  it.each([
    ['a zip that is no workbook', zip({ 'brev.docx': 'x' }), 'zip_not_xlsx'],
    ['a locked zip', zip({ 'xl/workbook.xml': BOOK }, { flags: 1 }), 'password'],
    ['a workbook without sheets', zip({ 'xl/workbook.xml': '<workbook><sheets/></workbook>' }), 'damaged'],
    ['a document type declaration', byHand('<!DOCTYPE a [<!ENTITY b "c">]>'), 'damaged'],
    ['a header row alone', byHand(''), 'header_only'],
    ['an empty sheet', zip({ 'xl/workbook.xml': BOOK, 'xl/worksheets/sheet1.xml': sheet('') }), 'empty'],
    [
      'a cell of 2 MB',
      byHand(`<row><c t="inlineStr"><is><t>${'x'.repeat(2_000_000)}</t></is></c></row>`),
      'damaged',
    ],
    [
      'a row of 300 kB',
      byHand(`<row>${`<c><v>${'1'.repeat(30_000)}</v></c>`.repeat(10)}</row>`),
      'record_too_long',
    ],
    ['a cell in column XFD', byHand('<row><c r="XFD2"><v>1</v></c></row>'), 'too_many_columns'],
    [
      'shared strings that unpack to 250 MB',
      byHand('<row/>', { 'xl/sharedStrings.xml': ' '.repeat(250_000_000) }),
      'too_large_inside',
    ],
  ])('%s', async (_, bytes, key) => {
    expect(await refusalKey(bytes)).toBe(key);
  });

  it('counts what really comes out of a zip bomb that lies about its size', async () => {
    const bomb = `${' '.repeat(500_000)}<a/>`.repeat(500);
    const parts = { 'xl/workbook.xml': BOOK, 'xl/sharedStrings.xml': bomb };
    expect(
      await refusalKey(zip({ ...parts, 'xl/worksheets/sheet1.xml': sheet(HEADER) }, { unpacked: 100 })),
    ).toBe('too_large_inside');
  });

  it('never crashes on a damaged workbook', async () => {
    const good = await workbook([
      { name: 'A', rows: [['DUF-nummer', 'Post'], ...Array.from({ length: 200 }, (_, i) => [i, `x${i}`])] },
    ]);
    for (let at = 4; at < good.length; at += 97) {
      const broken = Buffer.from(good);
      broken[at] = (broken[at] ?? 0) ^ 0x5a;
      await refusalKey(broken);
      await refusalKey(good.subarray(0, at));
    }
  });
});

describe('serialToIso', () => {
  it.each([
    [1, false, '1900-01-01'],
    [59, false, '1900-02-28'],
    [60, false, null],
    [61, false, '1900-03-01'],
    [45351.999, false, '2024-02-29'],
    [43889, true, '2024-02-29'],
    [0, false, null],
    [-1, false, null],
    [9e9, false, null],
  ])('%d (1904: %s) is %s', (serial, date1904, iso) => {
    expect(serialToIso(serial, date1904)).toBe(iso);
  });
});

describe('isDateFormat', () => {
  it.each([
    [14, undefined, true],
    [22, undefined, true],
    [0, undefined, false],
    [20, undefined, false],
    [165, 'dd/mm/yyyy', true],
    [165, 'm', true],
    [165, 'hh:mm:ss', false],
    [165, '[h]:mm', false],
    [165, '0.00 "dager"', false],
    [165, '#,##0\\ "kr"', false],
    [165, '@', false],
  ])('%d %s: %s', (id, code, expected) => {
    expect(isDateFormat(id, code)).toBe(expected);
  });
});
