import { COLUMNS_OF, type FileKind } from './columns';

/** Made-up persons: running numbers from 9 upwards in a year to come, so that they are nobody's. */
const PERSONS = [
  {
    'DUF-nummer': '2024 990001 07',
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
    'DUF-nummer': '2025 990002 03',
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
  if (kind === 'PERSONS') return PERSONS.map((person) => ({ ...person, Kommunenr: municipalityCode }));
  return ITEMS.map((item, at) => ({
    'DUF-nummer': PERSONS[0]['DUF-nummer'],
    'Ekstern id': `eksempel-${at + 1}`,
    Registrert: '2024-06-20',
    Kilde: 'FAGSYSTEM',
    ...item,
  }));
}
