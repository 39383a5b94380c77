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
  const parser = parse({
    delimiter: separator,
    record_delimiter: RECORD_ENDS,
    relax_column_count: true,
    relax_quotes: true,
    info: true,
    max_record_size: MAX_RECORD_CHARS,
  });
  const source = Readable.from(withoutStart(decodePieces(bytes, encoding), skip));
  source.on('error', (error) => parser.destroy(error));
  source.pipe(parser);
  let endLine = skip > 0 ? 1 : 0;
  const offset = endLine;
  try {
    for await (const { record, info } of parser as AsyncIterable<{
      record: string[];
      info: { lines: number };
    }>) {
      let breaks = 0;
      for (const cell of record)
        if (cell.includes('\n') || cell.includes('\r')) breaks += cell.match(LINE_BREAK)?.length ?? 0;
      endLine = info.lines + offset;
      yield { line: endLine - breaks, cells: record };
    }
  } catch (error) {
    if (error instanceof CsvError) {
      if (error.code === 'CSV_QUOTE_NOT_CLOSED') throw new FileRefused('open_quote', { line: endLine + 1 });
      throw new FileRefused('record_too_long', { line: endLine + 1 });
    }
    throw error;
  } finally {
    source.destroy();
  }
}

function* withoutStart(pieces: Generator<string>, skip: number): Generator<string> {
  let first = true;
  for (const piece of pieces) {
    yield first ? piece.slice(skip) : piece;
    first = false;
  }
}
