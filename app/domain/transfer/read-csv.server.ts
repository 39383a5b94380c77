import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { decodePieces, type FileEncoding } from './encoding';
import { knownHeaders } from './headers';
import { FileRefused, MAX_RECORD_CHARS } from './refusal';
import type { TableRow } from './table-row';

export const SEPARATORS = [';', ',', '\t'] as const;
export type Separator = (typeof SEPARATORS)[number];

const RECORD_ENDS = ['\r\n', '\n', '\r'];
const LINE_BREAK = /\r\n|\n|\r/g;
/** Excel's own line that names the separator of the file. */
const SEPARATOR_LINE = /^sep=(.)(?:\r\n|\n|\r)/i;
/** How many leading lines may stand before the header row (titles of an export). */
export const HEADER_SEARCH_ROWS = 10;

/** Splits one line at a separator that stands outside quotation marks. */
function splitLine(line: string, separator: string): string[] {
  const cells: string[] = [];
  let cell = '';
  let quoted = false;
  for (const letter of line) {
    if (letter === '"') quoted = !quoted;
    else if (letter === separator && !quoted) {
      cells.push(cell);
      cell = '';
    } else cell += letter;
  }
  cells.push(cell);
  return cells;
}

/**
 * Finds the separator from the first lines: the one that yields the most known headers; when none does, the one that occurs most
 * outside quotation marks.
 */
export function detectSeparator(head: string): Separator {
  const named = SEPARATOR_LINE.exec(head)?.[1];
  if (named && (SEPARATORS as readonly string[]).includes(named)) return named as Separator;
  const lines = head.split(LINE_BREAK, HEADER_SEARCH_ROWS + 1);
  let best: Separator = ';';
  let bestScore = 0;
  for (const separator of SEPARATORS) {
    for (const line of lines) {
      const cells = splitLine(line, separator);
      const score = knownHeaders(cells) * 10_000 + Math.min(cells.length - 1, 9_999);
      if (score > bestScore) [best, bestScore] = [separator, score];
    }
  }
  return best;
}

function firstPiece(bytes: Buffer, encoding: FileEncoding): string {
  return decodePieces(bytes, encoding, 65_536).next().value ?? '';
}

/** The rows of a CSV file with the line that each begins on. Throws FileRefused for quotes that never close. */
export async function* readCsv(
  bytes: Buffer,
  encoding: FileEncoding,
  separator: Separator,
): AsyncGenerator<TableRow> {
  const skip = SEPARATOR_LINE.exec(firstPiece(bytes, encoding))?.[0].length ?? 0;
  // Counted while parsing: rows that are read but not handed out yet are lost when the parser fails, and its own count of lines
  // takes a line break of two characters inside quotes for two.
  let line = skip > 0 ? 2 : 1;
  const parser = parse({
    delimiter: separator,
    record_delimiter: RECORD_ENDS,
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: MAX_RECORD_CHARS,
    on_record: (cells: string[]) => {
      const row: TableRow = { line, cells };
      line += 1 + breaksIn(cells);
      // The types let a record only be what it was; the parser hands on whatever this gives.
      return row as unknown as string[];
    },
  });
  const source = Readable.from(withoutStart(decodePieces(bytes, encoding), skip));
  source.on('error', (error) => parser.destroy(error));
  source.pipe(parser);
  try {
    for await (const row of parser as AsyncIterable<TableRow>) yield row;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new FileRefused(error.code === 'CSV_QUOTE_NOT_CLOSED' ? 'open_quote' : 'record_too_long', { line });
  } finally {
    source.destroy();
    parser.destroy();
  }
}

/** Line breaks inside quoted cells. */
function breaksIn(cells: string[]): number {
  let breaks = 0;
  for (const cell of cells) {
    if (cell.includes('\n') || cell.includes('\r')) breaks += cell.match(LINE_BREAK)?.length ?? 0;
  }
  return breaks;
}

function* withoutStart(pieces: Generator<string>, skip: number): Generator<string> {
  let first = true;
  for (const piece of pieces) {
    yield first ? piece.slice(skip) : piece;
    first = false;
  }
}
