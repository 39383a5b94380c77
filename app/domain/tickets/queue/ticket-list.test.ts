import { describe, expect, it } from 'vitest';
import { columnsOf, countFilters, listParams, sortOf } from './list-params';
import { markHits, prefixQuery, searchedNumber } from './search-query';
import { ticketListQuery } from './ticket-list-query';

const query = (fields: Record<string, unknown>) => ticketListQuery.parse(fields);

it('falls back on any query', () => {
  const odd = {
    ko: 'x',
    status: 'y',
    kommune: '42',
    side: '-3',
    sok: undefined,
    kolonne: 'z',
    fra: '2026-13-40',
  };
  expect(query(odd)).toEqual(query({}));
  expect(query({})).toMatchObject({ ko: 'ufordelt', status: 'aktive', side: 1, person: 0, kolonne: [] });
});

it.each(['0000-01-01', '0001-01-01', '1999-12-31', '9999-12-31', '9999-99-99', '2026-02-31', '+2026-01-1'])(
  'takes no day that is none or is far away: %s',
  (day) => {
    expect(query({ fra: day, til: day })).toEqual(query({}));
  },
);

it('stands in an address without its defaults', () => {
  expect(listParams(query({}))).toEqual({});
  expect(listParams(query({ ko: 'mine', tema: 'klage', side: '2', kolonne: ['frist', 'tema'] }))).toEqual({
    ko: 'mine',
    tema: 'klage',
    side: 2,
    kolonne: ['frist', 'tema'],
  });
});

it('counts what narrows a list, not how it is shown', () => {
  expect(countFilters(query({ ko: 'mine', sorter: 'nummer', kolonne: 'tema', side: 3 }))).toBe(0);
  expect(countFilters(query({ status: 'alle', tema: 'klage', person: '7' }))).toBe(3);
});

it('orders by the next deadline at the desk and by the last change elsewhere', () => {
  expect(sortOf(query({}), true)).toEqual({ key: 'frist', descending: false });
  expect(sortOf(query({ status: 'alle' }), true)).toEqual({ key: 'endret', descending: true });
  expect(sortOf(query({ sok: 'klage' }), true)).toEqual({ key: 'endret', descending: true });
  expect(sortOf(query({}), false)).toEqual({ key: 'endret', descending: true });
  expect(sortOf(query({ sorter: '-prioritet' }), true)).toEqual({ key: 'prioritet', descending: true });
  expect(sortOf(query({ sorter: 'x' }), true).key).toBe('frist');
});

it('shows the chosen columns in their own order', () => {
  expect(columnsOf(query({ kolonne: ['endret', 'tema'] }), true)).toEqual(['tema', 'endret']);
  expect(columnsOf(query({}), false)).not.toContain('kommune');
});

it('makes a search of words, and nothing but words', () => {
  expect(prefixQuery("Avslutning & 'x' | !(Ærlig)")).toBe("'avslutning':* & 'x':* & 'ærlig':*");
  expect(prefixQuery(' -- ')).toBeNull();
  expect(searchedNumber(' #1042 ')).toBe(1042);
  expect(searchedNumber('1042 x')).toBeNull();
});

describe('hits', () => {
  const hits = (text: string, stems: string[]) =>
    markHits(text, stems)
      .filter(({ hit }) => hit)
      .map(({ text: word }) => word);

  it('are whole words that begin with a stem, whatever their case', () => {
    expect(hits('Avslutningen av Åse, uavsluttet og ÅSEN', ['avslut', 'åse'])).toEqual([
      'Avslutningen',
      'Åse',
      'ÅSEN',
    ]);
  });

  it('leave the text as it was', () => {
    const text = 'Feil, feilen – FEIL';
    expect(
      markHits(text, ['feil'])
        .map((part) => part.text)
        .join(''),
    ).toBe(text);
    expect(markHits('ingen', [])).toEqual([{ text: 'ingen', hit: false, from: 0 }]);
  });
});
