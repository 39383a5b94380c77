import type { CodeListName } from '~/domain/register/record';

/** The two files of a municipality: persons, and what is registered on them. */
export const FILE_KINDS = ['PERSONS', 'ITEMS'] as const;
export type FileKind = (typeof FILE_KINDS)[number];

export type CellType =
  | { type: 'duf' }
  | { type: 'nationalId' }
  | { type: 'text'; max: number }
  | { type: 'date'; notAfterToday?: boolean }
  | { type: 'municipality' }
  | { type: 'code'; list: CodeListName }
  | { type: 'word'; words: readonly string[] }
  | { type: 'flag' }
  | { type: 'whole'; min: number; max: number }
  | { type: 'decimal'; max: number };

export type FileColumn = {
  /** Name of the value in the checked row. */
  key: string;
  /** The header as the format defines it; recognised in any case and order. */
  header: string;
  required: boolean;
  cell: CellType;
};

/** Kinds of item (`Post`), as they stand in the file. */
export const POSTS = [
  'KATEGORI',
  'VEDTAK',
  'SLUTTMÅL',
  'KONTRAKT',
  'NORSKMÅL',
  'TILTAK',
  'TIMER',
  'FRAVÆR',
  'AVSLUTNING',
  'FULLTID_VGO',
  'KLAGE',
] as const;
export type Post = (typeof POSTS)[number];

const column = (key: string, header: string, cell: CellType, required = false): FileColumn => ({
  key,
  header,
  cell,
  required,
});

const day: CellType = { type: 'date' };
const flag: CellType = { type: 'flag' };
const code = (list: CodeListName): CellType => ({ type: 'code', list });

/** personliste.csv – one row per person. */
export const PERSON_COLUMNS: readonly FileColumn[] = [
  column('duf', 'DUF-nummer', { type: 'duf' }, true),
  column('national_id', 'Fødselsnummer', { type: 'nationalId' }),
  column('name', 'Navn', { type: 'text', max: 200 }, true),
  column('birth_date', 'Fødselsdato', { type: 'date', notAfterToday: true }, true),
  column('municipality', 'Kommunenr', { type: 'municipality' }, true),
  column('regime', 'Lov', code('REGIME'), true),
  column('permit_ground', 'Oppholdsgrunnlag', code('PERMIT_GROUND'), true),
  column('permit_date', 'Vedtaksdato opphold', day, true),
  column('applied_from_abroad', 'Søkt fra utlandet', flag),
  column('arrival_date', 'Ankomstdato', day),
  column('settled_on', 'Bosatt dato', day),
  column('settled_by_agreement', 'Bosatt etter avtale', flag),
  column('population_registered_on', 'Folkeregistrert dato', day),
  column('has_upper_secondary', 'Har videregående', flag),
  column('has_primary_school', 'Har grunnskole', flag),
  column('has_children_under_18', 'Barn under 18', flag),
  column('citizenship_group', 'Statsborgergruppe', code('CITIZENSHIP')),
  column('confidentiality', 'Gradering', code('CONFIDENTIALITY')),
  column('track', 'Spor', { type: 'whole', min: 1, max: 3 }),
  column('skills_mapped_on', 'Kompetansekartlegging', day),
  column('career_guided_on', 'Karriereveiledning', day),
];

/** deltakelse.csv – one row per registered item. What `Kode` and `Detalj` mean depends on `Post`: see posts.ts. */
export const ITEM_COLUMNS: readonly FileColumn[] = [
  column('duf', 'DUF-nummer', { type: 'duf' }, true),
  column('post', 'Post', { type: 'word', words: POSTS }, true),
  column('external_id', 'Ekstern id', { type: 'text', max: 100 }),
  column('scheme', 'Ordning', code('SCHEME')),
  column('code', 'Kode', { type: 'text', max: 100 }),
  column('decided_on', 'Vedtaksdato', day),
  column('offered_start_on', 'Tilbud om oppstart', day),
  column('from_date', 'Fra dato', day),
  column('to_date', 'Til dato', day),
  column('hours_per_week', 'Timer per uke', { type: 'decimal', max: 9999.99 }),
  column('hours', 'Timer', { type: 'decimal', max: 999_999.99 }),
  column('detail', 'Detalj', { type: 'text', max: 100 }),
  column('set_by', 'Satt av', { type: 'word', words: ['SYSTEM', 'BRUKER'] }),
  column('registered_on', 'Registrert', day),
  column('source', 'Kilde', { type: 'word', words: ['WEB', 'FAGSYSTEM'] }),
];

export const COLUMNS_OF: Record<FileKind, readonly FileColumn[]> = {
  PERSONS: PERSON_COLUMNS,
  ITEMS: ITEM_COLUMNS,
};
