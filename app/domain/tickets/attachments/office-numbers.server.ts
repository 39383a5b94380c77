import { attributesOf, XmlScanner } from '~/platform/xml-scanner';
import { ZipArchive } from '~/platform/zip-archive.server';
import { NumberFinder } from './numbers-in-file';

/** The texts of a document or workbook may unpack to so many bytes; more is refused, as it may be a zip bomb. */
const MOST_UNPACKED = 64 * 1024 * 1024;
/** So many parts are more than any document has. */
const MOST_PARTS = 5000;

const TEXT_PART = /\.(?:xml|rels|vml|xhtml|html?|txt|csv|rtf)$/i;
const WORKSHEET = /^xl\/worksheets\//i;
const SHARED_STRINGS = 'xl/sharedStrings.xml';

/** What tells a reader that something ends, by the names of the elements of Word, Excel and OpenDocument. */
const LINE = new Set(['p', 'h', 'tr', 'row', 'table-row', 'si', 'f', 'br', 'cr', 'line-break', 'list-item']);
const CELL = new Set(['tc', 'table-cell', 'covered-table-cell', 'c']);
const SPACE = new Set(['tab', 's']);
/** Whose texts go on in each other; the text of any other element stands alone. */
const RUN = new Set(['t', 'delText', 'span', 'a', 'p', 'h', 'v']);
const HYPHEN = new Set(['noBreakHyphen', 'softHyphen']);
/** Attributes that hold what somebody wrote. */
const WRITTEN = /(?:value|target|href|descr|title|alt)\s*=/i;
const WRITTEN_NAMES = ['value', 'string-value', 'Target', 'href', 'descr', 'title', 'alt'];

export type OfficeNumbers = 'none' | 'found' | 'unreadable' | 'not_office';

class CannotRead extends Error {}
const refuse = () => new CannotRead();

/**
 * Whether a document or workbook (DOCX, XLSX, ODT, ODS) holds numbers that name persons: the texts of all its parts, each
 * paragraph and cell as a reader sees it. Pictures and files inside it are not read. `unreadable` is one that is damaged,
 * locked with a password or unpacks to more than is allowed.
 */
export async function numbersInOffice(bytes: Uint8Array): Promise<OfficeNumbers> {
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const archive = new ZipArchive(buffer, { most: MOST_UNPACKED, refuse });
    if (!archive.has('[Content_Types].xml') && !archive.has('content.xml')) return 'not_office';
    if (archive.encrypted || archive.names.length > MOST_PARTS) return 'unreadable';
    return (await holdsNumbers(archive)) ? 'found' : 'none';
  } catch (error) {
    if (error instanceof CannotRead) return 'unreadable';
    throw error;
  }
}

async function holdsNumbers(archive: ZipArchive): Promise<boolean> {
  const shared: string[] = [];
  const strings = archive.has(SHARED_STRINGS);
  if (strings && (await readPart(archive, SHARED_STRINGS, { shared, into: shared }))) return true;
  for (const name of archive.names) {
    if (!TEXT_PART.test(name) || name.toLowerCase() === SHARED_STRINGS.toLowerCase()) continue;
    if (await readPart(archive, name, { shared })) return true;
  }
  return false;
}

type Strings = {
  /** What the cells of a workbook point at. */
  shared: readonly string[];
  /** Where the strings of this part are to be put, if it is the one that holds them. */
  into?: string[];
};

/** Whether a part holds numbers. */
async function readPart(archive: ZipArchive, name: string, { shared, into }: Strings): Promise<boolean> {
  const written = new NumberFinder();
  const attributes = new NumberFinder();
  const xml = /\.(?:xml|rels|vml)$/i.test(name);
  const scanner = new XmlScanner(
    reader(written, attributes, { shared, into, cells: WORKSHEET.test(name) }),
    refuse,
  );
  let first = true;
  for await (const piece of archive.text(name)) {
    if (piece === '') continue;
    // Locked, or in letters that this cannot read.
    if (first && xml && !/^\ufeff?\s*</.test(piece)) throw refuse();
    first = false;
    if (xml) scanner.push(piece);
    else written.push(piece);
  }
  return written.found || attributes.found;
}

function reader(
  written: NumberFinder,
  attributes: NumberFinder,
  { shared, into, cells }: Strings & { cells: boolean },
) {
  const inside: string[] = [];
  let border = '';
  let string = '';
  let pointer = false;
  let value = false;
  return {
    open(name: string, source: string) {
      inside.push(name);
      if (name === 'encryption-data') throw refuse();
      if (SPACE.has(name)) border ||= ' ';
      else if (HYPHEN.has(name)) border ||= '-';
      if (cells && name === 'c') pointer = /\st=["']s["']/.test(source);
      if (cells && name === 'v') value = true;
      if (!WRITTEN.test(source)) return;
      const found = attributesOf(source);
      for (const one of WRITTEN_NAMES) if (found[one]) attributes.push(`${found[one]}\n`);
    },
    close(name: string) {
      inside.pop();
      if (name === 'v') value = false;
      if (LINE.has(name)) border = '\n';
      else if (CELL.has(name)) border = ';';
      if (into && name === 'si') {
        into.push(string);
        string = '';
      }
    },
    text(text: string) {
      if (into) string += text;
      // Layout between the elements, not what somebody wrote.
      if (/^\s*$/.test(text) && text.includes('\n')) return;
      const plain = cells && value ? cellText(pointer ? (shared[Number(text)] ?? '') : text) : text;
      const run = RUN.has(inside.at(-1) ?? '');
      written.push((run ? border : '\n') + plain);
      border = run ? '' : '\n';
    },
  };
}

/** Large numbers may stand with a power of ten. */
function cellText(value: string): string {
  const number = /^\d\.\d+E\+?1[01]$/i.test(value) ? Number(value) : Number.NaN;
  return Number.isInteger(number) ? String(number) : value;
}
