import { describe, expect, it } from 'vitest';
import { ITEM_COLUMNS, PERSON_COLUMNS } from './columns';
import { looksLikeHeader, recogniseHeader } from './headers';
import { FileRefused, type Refusal } from './refusal';

const REQUIRED = PERSON_COLUMNS.filter((column) => column.required).map((column) => column.header);

function refusalOf(cells: string[]): Refusal | null {
  try {
    recogniseHeader(cells);
    return null;
  } catch (error) {
    if (error instanceof FileRefused) return error.refusal;
    throw error;
  }
}

describe('recogniseHeader', () => {
  it.each([
    ['as the format has it', (header: string) => header],
    ['upper case', (header: string) => header.toUpperCase()],
    ['lower case', (header: string) => header.toLowerCase()],
    ['spaces around', (header: string) => `  ${header}\u00a0`],
    ['spaces for hyphens and none for spaces', (header: string) => header.replace('-', ' ')],
    ['without spaces and hyphens', (header: string) => header.replace(/[\s-]/g, '')],
    ['letters taken apart (Mac)', (header: string) => header.normalize('NFD')],
    ['zero-width characters', (header: string) => `\u200B${header}\uFEFF`],
  ])('%s', (_, write) => {
    const headers = PERSON_COLUMNS.map((column) => write(column.header));
    const found = recogniseHeader(headers);
    expect(found.kind).toBe('PERSONS');
    expect(found.columns).toEqual([...PERSON_COLUMNS]);
    expect(found.unknown).toEqual([]);
  });

  it('takes any order, reports unknown columns and passes over nameless ones', () => {
    const found = recogniseHeader(['Merknad', ...REQUIRED.toReversed(), '', 'Saksbehandler', '', '']);
    expect(found.unknown).toEqual(['Merknad', 'Saksbehandler']);
    expect(found.columns[1]?.header).toBe(REQUIRED.at(-1));
    expect(found.names).toHaveLength(REQUIRED.length + 3);
  });

  it('tells the two files apart', () => {
    expect(recogniseHeader(['DUF-nummer', 'Post']).kind).toBe('ITEMS');
    expect(recogniseHeader(ITEM_COLUMNS.map((column) => column.header)).kind).toBe('ITEMS');
    expect(recogniseHeader(['Navn', 'DUF-nummer', 'Post', 'Kode', 'Fra dato']).unknown).toEqual(['Navn']);
  });

  it('does not report the column of reasons of its own download', () => {
    expect(recogniseHeader(['DUF-nummer', 'Post', 'Grunn til avvisning']).unknown).toEqual([]);
  });

  it.each([
    ['nothing known', ['a', 'b'], 'no_known_columns', null],
    ['one missing', REQUIRED.filter((name) => name !== 'Kommunenr'), 'missing_columns', '«Kommunenr»'],
    [
      'several missing',
      ['DUF-nummer', 'Navn', 'Lov'],
      'missing_columns',
      /«Fødselsdato», «Kommunenr», «Oppholdsgrunnlag»/,
    ],
    ['items without Post', ['DUF-nummer', 'Kode', 'Fra dato'], 'missing_columns', '«Post»'],
    ['a known column twice', ['DUF-nummer', 'Post', 'Kode', 'KODE'], 'duplicate_columns', '«Kode»'],
    [
      'too many columns',
      ['DUF-nummer', 'Post', ...Array.from({ length: 600 }, () => 'x')],
      'too_many_columns',
      null,
    ],
  ])('refuses %s', (_, cells, key, columns) => {
    const refusal = refusalOf(cells);
    expect(refusal?.key).toBe(key);
    if (columns) expect(refusal?.params.columns).toMatch(columns);
  });
});

it('knows a header row by the number that every file must have', () => {
  expect(looksLikeHeader(['Navn', ' duf nummer '])).toBe(true);
  expect(looksLikeHeader(['Personliste for Arendal', ''])).toBe(false);
});
