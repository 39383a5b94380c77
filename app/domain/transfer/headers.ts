import { COLUMNS_OF, type FileColumn, type FileKind } from './columns';
import { FileRefused, MAX_COLUMNS } from './refusal';
import { REASON_HEADER } from './rejected-row';

export type RecognisedHeader = {
  kind: FileKind;
  /** Per column of the file the column of the format, or null when it is unknown. */
  columns: (FileColumn | null)[];
  /** Headers as they stand in the file, for the receipt and the download of rejected rows. */
  names: string[];
  unknown: string[];
};

const INVISIBLE = /[\u200B-\u200D\u2060\uFEFF\u00AD]/g;

/** A header in the form that is compared: composed letters, lower case, without spaces, hyphens, underscores and full stops. */
export function normalise(text: string): string {
  return text
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(/[\s_.\u2010-\u2015-]+/g, '')
    .toLowerCase();
}

const LOOKUP: Record<FileKind, Map<string, FileColumn>> = {
  PERSONS: new Map(COLUMNS_OF.PERSONS.map((column) => [normalise(column.header), column])),
  ITEMS: new Map(COLUMNS_OF.ITEMS.map((column) => [normalise(column.header), column])),
};

const DUF_HEADER = normalise('DUF-nummer');
const PASSED_OVER = normalise(REASON_HEADER);

function count(cells: string[], kind: FileKind): number {
  return new Set(cells.map(normalise).filter((name) => LOOKUP[kind].has(name))).size;
}

/** How many known headers the cells hold; says whether a line is the header and whether a separator is the right one. */
export function knownHeaders(cells: string[]): number {
  return Math.max(count(cells, 'PERSONS'), count(cells, 'ITEMS'));
}

/** Whether the cells can be a header row: the number that every file must have is among them. */
export function looksLikeHeader(cells: string[]): boolean {
  return cells.some((cell) => normalise(cell) === DUF_HEADER);
}

/**
 * Recognises which of the two files it is and which column stands where. Refuses the file when no header is known, when a
 * required column is missing (all missing ones are named) or when a known column stands there twice.
 */
export function recogniseHeader(cells: string[]): RecognisedHeader {
  let width = cells.length;
  while (width > 0 && normalise(cells[width - 1] ?? '') === '') width -= 1;
  if (width > MAX_COLUMNS) throw new FileRefused('too_many_columns', { max: MAX_COLUMNS });
  const names = cells.slice(0, width).map((name) => name.normalize('NFC').replace(INVISIBLE, '').trim());
  const persons = count(names, 'PERSONS');
  const items = count(names, 'ITEMS');
  if (persons === 0 && items === 0) throw new FileRefused('no_known_columns');
  const kind: FileKind = persons > items ? 'PERSONS' : 'ITEMS';
  const columns = names.map((name) => LOOKUP[kind].get(normalise(name)) ?? null);

  const twice = columns.filter((column, at) => column !== null && columns.indexOf(column) !== at);
  if (twice.length > 0) {
    throw new FileRefused('duplicate_columns', {
      columns: list(twice.map((column) => column?.header ?? '')),
    });
  }
  const missing = COLUMNS_OF[kind].filter((column) => column.required && !columns.includes(column));
  if (missing.length > 0) {
    throw new FileRefused('missing_columns', {
      columns: list(missing.map((column) => column.header)),
      count: missing.length,
      kind,
    });
  }
  const unknown = names.filter(
    (name, at) => columns[at] === null && name !== '' && normalise(name) !== PASSED_OVER,
  );
  return { kind, columns, names, unknown };
}

function list(names: string[]): string {
  return [...new Set(names)].map((name) => `«${name}»`).join(', ');
}
