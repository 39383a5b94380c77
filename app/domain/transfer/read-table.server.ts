import { ZipArchive } from '~/platform/zip-archive.server';
import { decodePieces, detectEncoding, type FileEncoding } from './encoding';
import { looksLikeHeader, type RecognisedHeader, recogniseHeader } from './headers';
import { detectSeparator, HEADER_SEARCH_ROWS, readCsv, type Separator } from './read-csv.server';
import { isWorkbook, openXlsx } from './read-xlsx.server';
import { FileRefused, MAX_ROWS, MAX_UNPACKED_BYTES, refuse } from './refusal';
import { isBlankRow, type TableRow } from './table-row';

export type OpenedTable = {
  format: 'CSV' | 'XLSX';
  encoding: FileEncoding | null;
  separator: Separator | null;
  header: RecognisedHeader;
  /** Data rows without the header and without blank rows. */
  rows: AsyncGenerator<TableRow>;
  /** Lines that the file seems to have; an estimate for the progress bar, 0 when unknown. */
  estimatedRows: number;
  ignoredSheets: string[];
};

type Source = Omit<OpenedTable, 'header'>;

const OLE_COMPOUND = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const ENCRYPTED_PACKAGE = Buffer.from('EncryptedPackage', 'utf16le');

/**
 * Opens an uploaded file by what is in it, never by its name: format, encoding, separator, header row and kind. Throws
 * FileRefused with a reason that the sender can act on.
 */
export async function openTable(bytes: Buffer): Promise<OpenedTable> {
  if (bytes.length === 0) throw new FileRefused('empty');
  const source =
    bytes.readUInt8(0) === 0x50 && bytes.subarray(0, 2).equals(Buffer.from('PK'))
      ? await openWorkbook(bytes)
      : openText(bytes);
  const rows = withoutBlank(source.rows);
  const header = await findHeader(rows);
  return { ...source, header, rows: limited(rows) };
}

async function openWorkbook(bytes: Buffer): Promise<Source> {
  const archive = new ZipArchive(bytes, { most: MAX_UNPACKED_BYTES, refuse });
  if (archive.encrypted) throw new FileRefused('password');
  if (!isWorkbook(archive)) throw new FileRefused('zip_not_xlsx');
  const { rows, claimedRows, ignoredSheets } = await openXlsx(archive);
  return { format: 'XLSX', encoding: null, separator: null, rows, estimatedRows: claimedRows, ignoredSheets };
}

function openText(bytes: Buffer): Source {
  if (bytes.subarray(0, 8).equals(OLE_COMPOUND)) {
    throw new FileRefused(bytes.includes(ENCRYPTED_PACKAGE) ? 'password' : 'old_excel');
  }
  const encoding = detectEncoding(bytes);
  const head = decodePieces(bytes, encoding, 65_536).next().value ?? '';
  const separator = detectSeparator(head);
  return {
    format: 'CSV',
    encoding,
    separator,
    rows: readCsv(bytes, encoding, separator),
    estimatedRows: countLines(bytes),
    ignoredSheets: [],
  };
}

function countLines(bytes: Buffer): number {
  let lines = 0;
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) lines += 1;
  return lines;
}

async function* withoutBlank(rows: AsyncGenerator<TableRow>): AsyncGenerator<TableRow> {
  for await (const row of rows) if (!isBlankRow(row)) yield row;
}

async function* limited(rows: AsyncGenerator<TableRow>): AsyncGenerator<TableRow> {
  let count = 0;
  for await (const row of rows) {
    count += 1;
    if (count > MAX_ROWS) throw new FileRefused('too_many_rows', { max: MAX_ROWS });
    yield row;
  }
  if (count === 0) throw new FileRefused('header_only');
}

/** The header is the first row that names the DUF number; titles above it are passed over. Without one the first row is judged. */
async function findHeader(rows: AsyncGenerator<TableRow>): Promise<RecognisedHeader> {
  let first: TableRow | null = null;
  for (let tried = 0; tried < HEADER_SEARCH_ROWS; tried += 1) {
    const { value: row, done } = await rows.next();
    if (done) break;
    first ??= row;
    if (looksLikeHeader(row.cells)) return recogniseHeader(row.cells);
  }
  if (!first) throw new FileRefused('empty');
  return recogniseHeader(first.cells);
}
