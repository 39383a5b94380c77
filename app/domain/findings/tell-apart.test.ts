import { expect, it } from 'vitest';
import { tellApart } from './tell-apart';

it('names the county of places with one name, and of no others', () => {
  const places = [
    { name: 'Våler', countyName: 'Østfold' },
    { name: 'Herøy', countyName: 'Nordland' },
    { name: 'Arendal', countyName: 'Agder' },
    { name: 'Herøy', countyName: 'Møre og Romsdal' },
  ];
  expect(tellApart(places).map(({ name }) => name)).toEqual([
    'Arendal',
    'Herøy (Møre og Romsdal)',
    'Herøy (Nordland)',
    'Våler',
  ]);
});
