import { describe, expect, it } from 'vitest';
import { type MunicipalityName, readMunicipalities, writtenMunicipalities } from './municipality-list';

const all: MunicipalityName[] = [
  ['4203', 'Arendal'],
  ['0301', 'Oslo'],
  ['1515', 'Herøy'],
  ['1818', 'Herøy'],
  ['3420', 'Nord-Odal'],
  ['5544', 'Nordreisa - Ráisa - Raisi'],
  ['4225', 'Lyngdal'],
].map(([code = '', name = '']) => ({ code, name, current: true }));
const withGone = [...all, { code: '1032', name: 'Lyngdal', current: false }];
const codes = (text: string) => readMunicipalities(text, withGone).codes;

describe('municipalities as they are written', () => {
  it.each([
    ['4203, 0301', ['4203', '0301']],
    ['4203 0301\n1515', ['4203', '0301', '1515']],
    ['Arendal\nOSLO;  nord-odal ', ['4203', '0301', '3420']],
    ['Raisi, Nordreisa, nordreisa - raisa - raisi', ['5544']],
    ['Herøy (1818), 4203, Arendal', ['1818', '4203']],
    ['Lyngdal', ['4225']],
    ['1032', ['1032']],
    [' ,\n', []],
  ])('%j', (text, expected) => {
    expect(readMunicipalities(text, withGone)).toEqual({ codes: expected, unknown: [], ambiguous: [] });
  });

  it('are told by name when nobody knows them, or several have the name', () => {
    expect(readMunicipalities('Arndal, 9999, Herøy, Oslo, 42', all)).toEqual({
      codes: ['0301'],
      unknown: ['Arndal', '9999', '42'],
      ambiguous: [{ name: 'Herøy', choices: ['Herøy (1515)', 'Herøy (1818)'] }],
    });
  });

  it('are written so that they are read as the same again', () => {
    const each = ['4203', '1818', '5544', '1032', '4225'];
    const written = writtenMunicipalities(each, withGone);
    expect(written).toEqual([
      'Arendal',
      'Herøy (1818)',
      'Nordreisa - Ráisa - Raisi',
      'Lyngdal (1032)',
      'Lyngdal',
    ]);
    expect(codes(written.join('\n'))).toEqual(each);
    expect(writtenMunicipalities(['9998'], all)).toEqual(['9998']);
  });
});
