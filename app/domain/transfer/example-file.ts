import { checkDuf, formatDuf } from '~/domain/register/duf';
import { COLUMNS_OF, type FileKind } from './columns';

const PERSONS = [
  {
    Navn: 'Aster Eksempel',
    Fødselsdato: '1992-03-14',
    Lov: 'INTEG',
    Oppholdsgrunnlag: '9a',
    'Vedtaksdato opphold': '2024-02-13',
    'Søkt fra utlandet': 'N',
    Ankomstdato: '2024-01-14',
    'Bosatt dato': '2024-04-12',
    'Bosatt etter avtale': 'J',
    'Folkeregistrert dato': '2024-04-17',
    'Har videregående': 'N',
    'Har grunnskole': 'J',
    'Barn under 18': 'J',
    Statsborgergruppe: 'TREDJELAND',
    Gradering: 'UGRADERT',
    Kompetansekartlegging: '2024-05-02',
    Karriereveiledning: '2024-05-22',
  },
  {
    Navn: 'Oksana Eksempel',
    Fødselsdato: '1985-10-04',
    Lov: 'INTEG_6A',
    Oppholdsgrunnlag: '34',
    'Vedtaksdato opphold': '2025-03-03',
    'Bosatt dato': '2025-06-01',
    'Bosatt etter avtale': 'J',
    'Har videregående': 'J',
    Statsborgergruppe: 'TREDJELAND',
  },
] as const;

const ITEMS = [
  { Post: 'KATEGORI', Kode: 'RP_INTRO', 'Fra dato': '2024-02-13' },
  {
    Post: 'VEDTAK',
    Ordning: 'INTRO',
    Kode: 'TILDELING',
    Vedtaksdato: '2024-06-03',
    'Tilbud om oppstart': '2024-06-17',
    'Fra dato': '2024-06-17',
    'Til dato': '2026-06-16',
  },
  { Post: 'SLUTTMÅL', Kode: 'ARBEID', Vedtaksdato: '2024-06-03' },
  { Post: 'KONTRAKT', Vedtaksdato: '2024-06-10' },
  { Post: 'NORSKMÅL', Vedtaksdato: '2024-06-03', Detalj: 'B1/B1/B1/B2' },
  {
    Post: 'TILTAK',
    Kode: 'ARBEIDSPRAKSIS',
    'Fra dato': '2024-08-19',
    'Til dato': '2025-02-14',
    'Timer per uke': '15',
  },
  {
    Post: 'TIMER',
    Ordning: 'NORSK',
    Kode: 'NORSK',
    'Fra dato': '2024-08-19',
    'Til dato': '2024-11-15',
    Timer: '216,5',
  },
  {
    Post: 'AVSLUTNING',
    Kode: 'ARBEID',
    'Fra dato': '2026-06-16',
    'Satt av': 'BRUKER',
    Registrert: '2026-06-20',
    Kilde: 'WEB',
  },
] as const;

/** A made-up number of the municipality's own, so that two municipalities can try the example without meeting the same person. */
function exampleDuf(year: number, municipalityCode: string): string {
  for (let control = 0; control <= 10; control += 1) {
    const check = checkDuf(`${year}98${municipalityCode}${String(control).padStart(2, '0')}`);
    if (check.ok) return formatDuf(check.duf);
  }
  throw new Error('Every number has a control number');
}

export type ExampleRow = Readonly<Record<string, string>>;

/** All columns of the format, in its own order; days become real dates where the file type has them. */
export function exampleTable(
  kind: FileKind,
): { header: string; kind: 'date' | 'text'; value: (row: ExampleRow) => string }[] {
  return COLUMNS_OF[kind].map(({ header, cell }) => ({
    header,
    kind: cell.type === 'date' ? 'date' : 'text',
    value: (row) => row[header] ?? '',
  }));
}

/** A few rows that show how each column is filled, for one municipality. */
export function exampleRows(kind: FileKind, municipalityCode: string): ExampleRow[] {
  const numbers = [2024, 2025].map((year) => exampleDuf(year, municipalityCode));
  if (kind === 'PERSONS') {
    return PERSONS.map((person, at) => ({
      'DUF-nummer': numbers[at] ?? '',
      Kommunenr: municipalityCode,
      ...person,
    }));
  }
  return ITEMS.map((item, at) => ({
    'DUF-nummer': numbers[0] ?? '',
    'Ekstern id': `eksempel-${at + 1}`,
    Registrert: '2024-06-20',
    Kilde: 'FAGSYSTEM',
    ...item,
  }));
}
