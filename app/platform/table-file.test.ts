import { buffer, text } from 'node:stream/consumers';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { asPlainText, type TableColumn, tableResponse, writeCsv, writeXlsx } from './table-file.server';

type Row = { name: string; hours: number | null; day: string | null; flag?: boolean };

const columns: TableColumn<Row>[] = [
  { header: 'Navn', value: (row) => row.name },
  { header: 'Timer', value: (row) => row.hours, kind: 'number' },
  { header: 'Fra dato', value: (row) => row.day, kind: 'date' },
  { header: 'Barn', value: (row) => row.flag },
];

const rows: Row[] = [
  { name: 'Øyvind; "Ø"', hours: 7.5, day: '2026-02-28', flag: true },
  { name: '=HYPERLINK("http://x")', hours: -3, day: null, flag: false },
  { name: 'Linje\nto', hours: null, day: '2024-02-29' },
];

describe('asPlainText', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+47', "'+47"],
    ['-2', "'-2"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\n=1', "'\n=1"],
    ['＝1+1', "'＝1+1"],
    ['a=1', 'a=1'],
    ['', ''],
  ])('%j becomes %j', (given, expected) => {
    expect(asPlainText(given)).toBe(expected);
  });
});

describe('writeCsv', () => {
  it('writes BOM, semicolons, quoted fields, decimal comma and Norwegian dates', async () => {
    const written = await buffer(writeCsv(columns, rows));
    expect([...written.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(written.toString('utf8').slice(1)).toBe(
      [
        'Navn;Timer;Fra dato;Barn',
        '"Øyvind; ""Ø""";7,5;28.02.2026;J',
        '"\'=HYPERLINK(""http://x"")";-3;;N',
        '"Linje\nto";;29.02.2024;',
        '',
      ].join('\r\n'),
    );
  });
});

describe('writeXlsx', () => {
  it('keeps formulas as text and days as dates', async () => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.read(writeXlsx(columns, rows, 'Funn'));
    const sheet = workbook.getWorksheet('Funn');
    expect(sheet?.getCell('A3').type).toBe(ExcelJS.ValueType.String);
    expect(sheet?.getCell('A3').value).toBe('=HYPERLINK("http://x")');
    expect(sheet?.getCell('C2').value).toEqual(new Date('2026-02-28T00:00:00.000Z'));
    expect(sheet?.getCell('B2').value).toBe(7.5);
  });

  it('hands a failure of the rows on to the reader', async () => {
    const failing = (async function* (): AsyncGenerator<Row> {
      yield rows[0] as Row;
      throw new Error('gone');
    })();
    await expect(buffer(writeXlsx(columns, failing))).rejects.toThrow('gone');
  });
});

describe('an instant', () => {
  const instants: TableColumn<string | null>[] = [
    { header: 'Meldt', value: (at) => at, kind: 'instant', written: (at) => (at ? 'i går' : '') },
  ];
  const times = ['2026-01-31T23:30:45.000Z', '2026-07-01T10:05:00+00:00', null];

  it('is a real date cell with the time in Oslo in XLSX, and as it is written in CSV', async () => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.read(writeXlsx(instants, times, 'Saker'));
    const sheet = workbook.getWorksheet('Saker');
    expect(sheet?.getCell('A2').type).toBe(ExcelJS.ValueType.Date);
    expect(sheet?.getCell('A2').value).toEqual(new Date('2026-02-01T00:30:00.000Z'));
    expect(sheet?.getCell('A3').value).toEqual(new Date('2026-07-01T12:05:00.000Z'));
    expect(sheet?.getCell('A2').numFmt).toBe('dd.mm.yyyy hh:mm');
    expect(sheet?.getCell('A4').value).toBeNull();
    const written = (await buffer(writeCsv(instants, times))).toString('utf8').slice(1);
    expect(written).toBe(['Meldt', 'i går', 'i går', '', ''].join('\r\n'));
  });
});

describe('tableResponse', () => {
  it('is a private download', async () => {
    const response = tableResponse('csv', 'funn-4203', columns, rows);
    expect(response.headers.get('Content-Disposition')).toBe('attachment; filename="funn-4203.csv"');
    expect(response.headers.get('Cache-Control')).toBe('private, no-store');
    expect(await text(response.body as unknown as NodeJS.ReadableStream)).toContain('Øyvind');
  });
});
