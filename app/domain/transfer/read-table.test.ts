import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { detectSeparator } from './read-csv.server';
import { openTable } from './read-table.server';
import { FileRefused, type Refusal } from './refusal';
import type { TableRow } from './table-row';

async function read(bytes: Buffer | string): Promise<TableRow[]> {
  const table = await openTable(Buffer.from(bytes));
  const rows: TableRow[] = [];
  for await (const row of table.rows) rows.push(row);
  return rows;
}

async function refusalOf(bytes: Buffer | string): Promise<Refusal | null> {
  try {
    await read(bytes);
    return null;
  } catch (error) {
    if (error instanceof FileRefused) return error.refusal;
    throw error;
  }
}

describe('detectSeparator', () => {
  it.each([
    ['semicolon', 'DUF-nummer;Post;Kode', ';'],
    ['comma', 'DUF-nummer,Post,Kode', ','],
    ['tab', 'DUF-nummer\tPost\tKode', '\t'],
    ['other separators inside quotes', '"a,b,c,d";DUF-nummer;"Post"', ';'],
    ['other separators in an unknown header', 'Notat (a, b, c, d, e);DUF-nummer;Post', ';'],
    ['a title above', 'Uttrekk 1, 2, 3\nDUF-nummer;Post;Kode', ';'],
    ['the line of Excel', 'sep=,\r\nDUF-nummer,Post', ','],
    ['no known header', 'a,b,c', ','],
    ['one column', 'DUF-nummer', ';'],
  ])('%s', (_, head, separator) => {
    expect(detectSeparator(head)).toBe(separator);
  });
});

describe('CSV', () => {
  it.each([
    ['LF', '\n'],
    ['CRLF', '\r\n'],
    ['CR', '\r'],
  ])('gives rows with the line they begin on (%s)', async (_, end) => {
    const text = ['DUF-nummer;Post', '1;"a;b"', `2;"x${end}y ""z"""`, '', ';', '3;c'].join(end);
    expect(await read(text)).toEqual([
      { line: 2, cells: ['1', 'a;b'] },
      { line: 3, cells: ['2', `x${end}y "z"`] },
      { line: 7, cells: ['3', 'c'] },
    ]);
  });

  it('passes over a title and the line of Excel, and counts them', async () => {
    expect(await read('sep=;\r\nPersonliste;;\r\n\r\nDUF-nummer;Post\r\n1;a\r\n')).toEqual([
      { line: 5, cells: ['1', 'a'] },
    ]);
  });

  it('takes a stray quotation mark inside a cell as it is', async () => {
    expect(await read('DUF-nummer;Post\n1;Ola "Kari" Nes\n2;b\n')).toEqual([
      { line: 2, cells: ['1', 'Ola "Kari" Nes'] },
      { line: 3, cells: ['2', 'b'] },
    ]);
  });

  it.each([
    ['an empty file', '', 'empty', {}],
    ['nothing but blank lines', '\n\n;;;\n', 'empty', {}],
    ['a byte order mark alone', '\uFEFF', 'empty', {}],
    ['headers alone', 'DUF-nummer;Post\n\n', 'header_only', {}],
    ['no headers', '202190000102;KATEGORI\n', 'no_known_columns', {}],
    ['a web page', '<html><table><tr><td>DUF</td></tr></table></html>', 'no_known_columns', {}],
    ['a quotation mark that is never closed', 'DUF-nummer;Post\n1;a\n2;"b\n3;c\n', 'open_quote', { line: 3 }],
    ['a cell of 2 MB', `DUF-nummer;Post\n1;a\n2;${'x'.repeat(2_000_000)}\n`, 'record_too_long', { line: 3 }],
    [
      'a quoted cell of 2 MB',
      `DUF-nummer;Post\n1;a\n2;"${'x\n'.repeat(1_000_000)}"\n`,
      'record_too_long',
      { line: 3 },
    ],
    ['a line of 2 MB in place of headers', 'x'.repeat(2_000_000), 'record_too_long', { line: 1 }],
    [
      'the old Excel format',
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]),
      'old_excel',
      {},
    ],
    [
      'a workbook with a password',
      Buffer.concat([
        Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
        Buffer.alloc(500),
        Buffer.from('EncryptedPackage', 'utf16le'),
      ]),
      'password',
      {},
    ],
    ['a PDF', Buffer.from('%PDF-1.7\n\0\0\x01\x02binary'), 'binary', {}],
    ['half a zip', Buffer.from('PK\x03\x04 and then nothing'), 'damaged', {}],
  ])('refuses %s', async (_, bytes, key, params) => {
    const refusal = await refusalOf(bytes);
    expect(refusal).toMatchObject({ key, params });
  });

  it.each([
    'arendal/personliste-4203',
    'arendal/deltakelse-4203',
    'utsira/personliste-1151',
    'utsira/deltakelse-1151',
  ])('reads %s alike in every encoding, separator and line end', async (name) => {
    const bytes = readFileSync(path.resolve('test/fixtures', `${name}.csv`));
    const text = new TextDecoder(name.startsWith('arendal') ? 'windows-1252' : 'utf-8').decode(bytes);
    const expected = await read(bytes);
    const tabbed = expected.map((row) =>
      row.cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join('\t'),
    );
    const header = text.slice(0, text.indexOf('\r\n')).replace('\uFEFF', '').split(';').join('\t');
    expect(await read(text)).toEqual(expected);
    expect(await read(`\uFEFF${text}`)).toEqual(expected);
    expect(await read(Buffer.from(`\uFEFF${text}`, 'utf16le'))).toEqual(expected);
    const again = await read([header, ...tabbed].join('\n'));
    expect(again.map((row) => row.cells)).toEqual(expected.map((row) => row.cells));
  });
});
