import { PassThrough, Readable } from 'node:stream';
import ExcelJS from 'exceljs';
import { FORMULA_SIGNS } from './formula-signs';
import { osloWallClock } from './oslo-time';

/** What a cell of an exported table may hold. An ISO day in a `date` column becomes a real date in XLSX. */
export type CellValue = string | number | boolean | null | undefined;

export type TableColumn<Row> = {
  header: string;
  value: (row: Row) => CellValue;
  /** `text` (default) is never read as a number or formula; `date` takes an ISO day, `instant` an ISO instant. */
  kind?: 'text' | 'number' | 'date' | 'instant';
  /** The value as CSV has it, where people are to read it in another form than `value`. */
  written?: (row: Row) => string;
  /** Width in characters, XLSX only. */
  width?: number;
};

type Rows<Row> = Iterable<Row> | AsyncIterable<Row>;

export type TableFormat = 'csv' | 'xlsx';

const CONTENT_TYPES: Record<TableFormat, string> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

const FORMULA_START = new RegExp(`^[${FORMULA_SIGNS}\\t\\r\\n]`);
const NEEDS_QUOTES = /[";,\t\r\n]|^\s|\s$/;
const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const BOM = '\uFEFF';

/**
 * A text that a spreadsheet shows as text: a leading `= + - @`, also full-width, tab or line end gets an apostrophe before it
 * (OWASP, CSV injection). The portal's own reader takes the apostrophe off before a sign again, so a file survives the round trip.
 */
export function asPlainText(text: string): string {
  return FORMULA_START.test(text) ? `'${text}` : text;
}

function csvCell(value: CellValue, kind: TableColumn<unknown>['kind']): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return String(value).replace('.', ',');
  if (typeof value === 'boolean') return value ? 'J' : 'N';
  if (kind === 'date') {
    const [, year, month, day] = ISO_DAY.exec(value) ?? [];
    if (year) return `${day}.${month}.${year}`;
  }
  const text = asPlainText(value);
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The table as CSV text, piece by piece: UTF-8 with BOM, `;`, CRLF, decimal comma, dates `dd.mm.yyyy`. */
export async function* csvPieces<Row>(columns: TableColumn<Row>[], rows: Rows<Row>): AsyncGenerator<string> {
  yield `${BOM}${columns.map((column) => csvCell(column.header, 'text')).join(';')}\r\n`;
  let piece = '';
  for await (const row of rows) {
    piece += `${columns.map((column) => csvValue(column, row)).join(';')}\r\n`;
    if (piece.length > 32_768) {
      yield piece;
      piece = '';
    }
  }
  if (piece) yield piece;
}

/** The table as a CSV byte stream. */
export function writeCsv<Row>(columns: TableColumn<Row>[], rows: Rows<Row>): Readable {
  return Readable.from(csvPieces(columns, rows), { objectMode: false });
}

/** A value in CSV, or as it is written there. */
const csvValue = <Row>(column: TableColumn<Row>, row: Row) =>
  column.written ? csvCell(column.written(row), 'text') : csvCell(column.value(row), column.kind);

function xlsxCell(value: CellValue, kind: TableColumn<unknown>['kind']): string | number | Date | null {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'boolean') return value ? 'J' : 'N';
  if (kind === 'date' && typeof value === 'string' && ISO_DAY.test(value))
    return new Date(`${value}T00:00:00.000Z`);
  if (kind === 'instant' && typeof value === 'string') return shownInOslo(value);
  return value;
}

/** Cells know no time zone: a date whose UTC parts are what the clock in Oslo shows, to the minute. */
function shownInOslo(instant: string): Date {
  const { day, minutes } = osloWallClock(new Date(instant));
  return new Date(Date.parse(`${day}T00:00:00.000Z`) + Math.floor(minutes) * 60_000);
}

const NUMBER_FORMATS: Record<NonNullable<TableColumn<unknown>['kind']>, Partial<ExcelJS.Style>> = {
  text: { numFmt: '@' },
  number: {},
  date: { numFmt: 'dd.mm.yyyy' },
  instant: { numFmt: 'dd.mm.yyyy hh:mm' },
};

async function fillWorkbook<Row>(
  sink: PassThrough,
  sheetName: string,
  columns: TableColumn<Row>[],
  rows: Rows<Row>,
): Promise<void> {
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({
    stream: sink,
    useStyles: true,
    useSharedStrings: false,
  });
  const sheet = workbook.addWorksheet(sheetName.replace(/[\\/*?:[\]]/g, ' ').slice(0, 31), {
    views: [{ state: 'frozen', ySplit: 1 }],
  });
  sheet.columns = columns.map((column) => ({
    width: column.width ?? Math.min(40, Math.max(10, column.header.length + 2)),
    style: NUMBER_FORMATS[column.kind ?? 'text'],
  }));
  const header = sheet.addRow(columns.map((column) => column.header));
  header.font = { bold: true };
  header.commit();
  let written = 0;
  for await (const row of rows) {
    sheet.addRow(columns.map((column) => xlsxCell(column.value(row), column.kind))).commit();
    written += 1;
    if (written % 500 === 0 && sink.writableNeedDrain && !sink.destroyed) {
      await new Promise<void>((resolve) => {
        sink.once('drain', resolve);
        sink.once('close', resolve);
      });
    }
  }
  sheet.commit();
  await workbook.commit();
}

/** The table as an XLSX byte stream. Texts are text cells, so nothing in them is ever run as a formula. */
export function writeXlsx<Row>(columns: TableColumn<Row>[], rows: Rows<Row>, sheetName = 'Data'): Readable {
  const sink = new PassThrough();
  fillWorkbook(sink, sheetName, columns, rows).catch((error: unknown) => {
    sink.destroy(error instanceof Error ? error : new Error('The workbook could not be written'));
  });
  return sink;
}

/**
 * A download of the table. `fileName` comes without an ending and must be ASCII and free of anything about a person.
 */
export function tableResponse<Row>(
  format: TableFormat,
  fileName: string,
  columns: TableColumn<Row>[],
  rows: Rows<Row>,
): Response {
  const stream = format === 'csv' ? writeCsv(columns, rows) : writeXlsx(columns, rows);
  return new Response(Readable.toWeb(stream) as ReadableStream<Uint8Array>, {
    headers: {
      'Content-Type': CONTENT_TYPES[format],
      'Content-Disposition': `attachment; filename="${fileName}.${format}"`,
      'Cache-Control': 'private, no-store',
    },
  });
}
