import { attributesOf, isCharacter, XmlScanner } from '~/platform/xml-scanner';
import type { ZipArchive } from '~/platform/zip-archive.server';
import { isDateFormat, serialToIso } from './excel-dates';
import { looksLikeHeader } from './headers';
import { HEADER_SEARCH_ROWS } from './read-csv.server';
import { FileRefused, MAX_COLUMNS, MAX_RECORD_CHARS, MAX_UNPACKED_PART, refuse } from './refusal';
import type { TableRow } from './table-row';

const WORKBOOK = 'xl/workbook.xml';
const SMALL_PART = 16 * 1024 * 1024;
/** More different texts than a sheet within the limits can use. */
const MAX_STRINGS = 5_000_000;

type Sheet = { name: string; path: string; hidden: boolean };

type Workbook = { sheets: Sheet[]; strings: string[]; dateStyles: boolean[]; date1904: boolean };

export type OpenedXlsx = {
  rows: AsyncGenerator<TableRow>;
  /** Rows that the sheet claims to have, for the progress bar; 0 when it does not say. */
  claimedRows: number;
  sheet: string;
  /** Visible sheets that were not read. */
  ignoredSheets: string[];
};

/** Whether the archive is a workbook in the XML format. */
export function isWorkbook(archive: ZipArchive): boolean {
  return archive.has(WORKBOOK);
}

/**
 * Opens a workbook and chooses the sheet: the first visible one with a header row of the format, otherwise the first visible one.
 * Cells come as texts: dates as ISO days, numbers without grouping, formulas by the value that was last shown.
 */
export async function openXlsx(archive: ZipArchive): Promise<OpenedXlsx> {
  const workbook = await readWorkbook(archive);
  const visible = workbook.sheets.filter((sheet) => !sheet.hidden && archive.has(sheet.path));
  let chosen = visible[0] ?? workbook.sheets.find((sheet) => archive.has(sheet.path));
  if (!chosen) throw new FileRefused('damaged');
  for (const sheet of visible.length > 1 ? visible : []) {
    if (await hasHeader(archive, workbook, sheet)) {
      chosen = sheet;
      break;
    }
  }
  const { name, path } = chosen;
  return {
    rows: readSheet(archive, workbook, path),
    claimedRows: await claimedRows(archive, path),
    sheet: name,
    ignoredSheets: visible.filter((sheet) => sheet !== chosen).map((sheet) => sheet.name),
  };
}

async function hasHeader(archive: ZipArchive, workbook: Workbook, sheet: Sheet): Promise<boolean> {
  let seen = 0;
  for await (const row of readSheet(archive, workbook, sheet.path)) {
    if (looksLikeHeader(row.cells)) return true;
    seen += 1;
    if (seen >= HEADER_SEARCH_ROWS) break;
  }
  return false;
}

async function claimedRows(archive: ZipArchive, path: string): Promise<number> {
  for await (const piece of archive.text(path)) {
    const last = /<(?:\w+:)?dimension[^>]*ref="[A-Z]+\d+:[A-Z]+(\d+)"/.exec(piece)?.[1];
    return last ? Number(last) : 0;
  }
  return 0;
}

async function readWorkbook(archive: ZipArchive): Promise<Workbook> {
  const targets = new Map<string, string>();
  if (archive.has('xl/_rels/workbook.xml.rels')) {
    await scan(archive, 'xl/_rels/workbook.xml.rels', SMALL_PART, (name, source) => {
      if (name !== 'Relationship') return;
      const { Id = '', Target = '' } = attributesOf(source);
      targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target.replace(/^\.\//, '')}`);
    });
  }
  const sheets: Sheet[] = [];
  let date1904 = false;
  await scan(archive, WORKBOOK, SMALL_PART, (name, source) => {
    const attributes = name === 'sheet' || name === 'workbookPr' ? attributesOf(source) : {};
    if (name === 'workbookPr') date1904 = attributes.date1904 === '1' || attributes.date1904 === 'true';
    if (name !== 'sheet') return;
    const fallback = `xl/worksheets/sheet${sheets.length + 1}.xml`;
    sheets.push({
      name: attributes.name ?? '',
      path: targets.get(attributes.id ?? '') ?? fallback,
      hidden: (attributes.state ?? 'visible') !== 'visible',
    });
  });
  return { sheets, date1904, strings: await readStrings(archive), dateStyles: await readDateStyles(archive) };
}

async function scan(
  archive: ZipArchive,
  part: string,
  limit: number,
  open: (name: string, attributes: string) => void,
): Promise<void> {
  const scanner = new XmlScanner({ open, close: () => {}, text: () => {} }, refuse);
  for await (const piece of archive.text(part, limit)) scanner.push(piece);
}

async function readStrings(archive: ZipArchive): Promise<string[]> {
  const strings: string[] = [];
  if (!archive.has('xl/sharedStrings.xml')) return strings;
  let current = '';
  let inText = false;
  let phonetic = 0;
  const scanner = new XmlScanner(
    {
      open: (name) => {
        if (name === 'si') current = '';
        else if (name === 't') inText = true;
        else if (name === 'rPh') phonetic += 1;
      },
      close: (name) => {
        if (name === 't') inText = false;
        else if (name === 'rPh') phonetic -= 1;
        else if (name === 'si') strings.push(plainText(current));
        if (strings.length > MAX_STRINGS) throw new FileRefused('damaged');
      },
      text: (text) => {
        if (inText && phonetic === 0) current += text;
      },
    },
    refuse,
  );
  for await (const piece of archive.text('xl/sharedStrings.xml', MAX_UNPACKED_PART)) scanner.push(piece);
  return strings;
}

/** Excel writes characters that XML forbids as `_x000D_`. */
function plainText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => {
    const point = Number.parseInt(hex, 16);
    return isCharacter(point) ? String.fromCharCode(point) : '';
  });
}

async function readDateStyles(archive: ZipArchive): Promise<boolean[]> {
  const formats = new Map<number, string>();
  const styles: boolean[] = [];
  let inCellFormats = false;
  if (!archive.has('xl/styles.xml')) return styles;
  const scanner = new XmlScanner(
    {
      open: (name, source) => {
        if (name === 'cellXfs') inCellFormats = true;
        else if (name === 'numFmt') {
          const { numFmtId, formatCode = '' } = attributesOf(source);
          formats.set(Number(numFmtId), formatCode);
        } else if (name === 'xf' && inCellFormats) {
          const id = Number(attributesOf(source).numFmtId ?? 0);
          styles.push(isDateFormat(id, formats.get(id)));
        }
      },
      close: (name) => {
        if (name === 'cellXfs') inCellFormats = false;
      },
      text: () => {},
    },
    refuse,
  );
  for await (const piece of archive.text('xl/styles.xml', SMALL_PART)) scanner.push(piece);
  return styles;
}

const ROW_NUMBER = /\sr="(\d+)"/;
const CELL_COLUMN = /\sr="([A-Z]{1,3})\d*"/;
const CELL_TYPE = /\st="(\w+)"/;
const CELL_STYLE = /\ss="(\d+)"/;

async function* readSheet(archive: ZipArchive, workbook: Workbook, path: string): AsyncGenerator<TableRow> {
  const ready: TableRow[] = [];
  let line = 0;
  let cells: string[] = [];
  let size = 0;
  let at = -1;
  let type = '';
  let style = -1;
  let value = '';
  let reading = false;
  let phonetic = 0;
  const scanner = new XmlScanner(
    {
      open: (name, source) => {
        if (name === 'c') {
          const letters = CELL_COLUMN.exec(source)?.[1];
          at = letters ? columnIndex(letters) : at + 1;
          type = CELL_TYPE.exec(source)?.[1] ?? '';
          style = Number(CELL_STYLE.exec(source)?.[1] ?? -1);
          value = '';
        } else if (name === 'v' || name === 't') reading = true;
        else if (name === 'rPh') phonetic += 1;
        else if (name === 'row') {
          line = Number(ROW_NUMBER.exec(source)?.[1] ?? line + 1);
          cells = [];
          size = 0;
          at = -1;
        }
      },
      close: (name) => {
        if (name === 'v' || name === 't') reading = false;
        else if (name === 'rPh') phonetic -= 1;
        else if (name === 'c' && value !== '') {
          if (at >= MAX_COLUMNS) throw new FileRefused('too_many_columns', { max: MAX_COLUMNS });
          size += value.length;
          if (size > MAX_RECORD_CHARS) throw new FileRefused('record_too_long', { line });
          while (cells.length < at) cells.push('');
          cells[at] = cellText(value, type, style, workbook);
        } else if (name === 'row') ready.push({ line, cells });
      },
      text: (text) => {
        if (reading && phonetic === 0) value += text;
      },
    },
    refuse,
  );
  for await (const piece of archive.text(path)) {
    scanner.push(piece);
    yield* ready;
    ready.length = 0;
  }
}

function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

function cellText(value: string, type: string, style: number, workbook: Workbook): string {
  switch (type) {
    case 's':
      return workbook.strings[Number(value)] ?? '';
    case 'inlineStr':
    case 'str':
      return plainText(value);
    case 'b':
      return value === '1' ? 'J' : 'N';
    case 'd':
      return value.slice(0, 10);
    case 'e':
      return value;
    default:
      return numberText(value, workbook.dateStyles[style] === true, workbook.date1904);
  }
}

function numberText(value: string, isDate: boolean, date1904: boolean): string {
  const number = Number(value);
  if (!Number.isFinite(number)) return value;
  if (isDate) return serialToIso(number, date1904) ?? value;
  if (Number.isInteger(number) && Math.abs(number) < 1e15) return String(number);
  return String(Number(number.toPrecision(15)));
}
