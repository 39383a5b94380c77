import { z } from 'zod';
import type { ProgrammeStatus } from './person-record';

const page = z.coerce.number().int().min(1).max(100_000).default(1);
const code = z.string().regex(/^[A-Z_]{1,30}$/);
const year = z.coerce.number().int().min(2000).max(2100);
/** A preset (forvalg): persons with it, or persons without. */
const preset = z.enum(['med', 'uten']);

/** Presets of the person list that say with or without, in the order of the form; names of the URL. */
export const PRESETS = [
  'rett',
  'vedtak',
  'norskvedtak',
  'tiltak',
  'sluttmal',
  'kontrakt',
  'norskmal',
  'utdanning',
  'kartlegging',
  'karriere',
  'timer',
  'fravar',
  'fulltid',
  'avslutning',
] as const;

export type Preset = (typeof PRESETS)[number];

/** Where a person stands in the programme, as a filter. */
export const STATUS_CHOICES = ['deltar', 'avsluttet', 'utlopt', 'planlagt', 'ingen'] as const;

/** Whose end has a reason (årsak): registered, not registered, or one of the code list. */
export const ANY_REASON = 'med';
export const NO_REASON = 'uten';
/** The category of the introduction programme of those who have none. */
export const NO_CATEGORY = 'uten';
/** The kind of measure of those who have none. */
export const NO_MEASURE = 'uten';

/** Columns of the person list beside the name and the number, in their order. */
export const LIST_COLUMNS = [
  'kommune',
  'lov',
  'fodt',
  'kategori',
  'status',
  'program',
  'vedtak',
  'norskvedtak',
  'sluttmal',
  'kontrakt',
  'norskmal',
  'utdanning',
  'kartlegging',
  'karriere',
  'tiltak',
  'tiltakstyper',
  'siste_tiltak',
  'timer_uke',
  'norsktimer',
  'samftimer',
  'avsluttet',
  'arsak',
  'funn',
  'endret',
] as const;

export type ListColumn = (typeof LIST_COLUMNS)[number];

/** What the list shows unless the reader chooses otherwise. */
export const USUAL_COLUMNS: readonly ListColumn[] = ['kommune', 'lov', 'fodt', 'status', 'funn', 'endret'];

const SORTS = ['navn', 'fodt', 'status', 'program', 'tiltak', 'avsluttet', 'funn'] as const;
type Sort = (typeof SORTS)[number];

/** Which persons a list holds. All that is set must be true of a person; what is left out asks for nothing. */
export const personFilter = z.object({
  lov: z.enum(['INTRO', 'INTEG', 'INTEG_6A', 'INTEG_ALLE']).optional(),
  /** Has or has had this category. */
  kategori: code.optional(),
  /** Has this category of the introduction programme, or had it last; `uten`: never had one. */
  programkategori: z.union([z.literal(NO_CATEGORY), code]).optional(),
  funn: z.enum(['apne', 'kritiske', 'ingen']).optional(),
  status: z.enum(STATUS_CHOICES).optional(),
  gradert: z.enum(['ja']).optional(),
  kommune: z
    .string()
    .regex(/^\d{4}$/)
    .optional(),
  /** A category of the introduction programme that holds today. */
  rett: preset.optional(),
  vedtak: preset.optional(),
  norskvedtak: preset.optional(),
  /** `siste`: takes part today, but no measure has gone on in the last two months. */
  tiltak: z.enum(['med', 'uten', 'siste']).optional(),
  sluttmal: preset.optional(),
  kontrakt: preset.optional(),
  norskmal: preset.optional(),
  utdanning: preset.optional(),
  kartlegging: preset.optional(),
  karriere: preset.optional(),
  timer: preset.optional(),
  fravar: preset.optional(),
  fulltid: preset.optional(),
  avslutning: preset.optional(),
  /** Took part in the programme on some day of this year, as far as it has gone. */
  deltok: year.optional(),
  /** Ended in this year; the last end of the year counts. */
  avsluttet: year.optional(),
  /** Reason of the end: of the year of `avsluttet`, or of the last end. */
  arsak: z.union([preset, code]).optional(),
  /** Has a measure of this kind, in the year of `deltok` when that is set. */
  tiltakstype: z.union([z.literal(NO_MEASURE), code]).optional(),
});

export type PersonFilter = z.output<typeof personFilter>;

/** How a list is shown: its order, page and columns. */
export const listView = z.object({
  /** A column, with a minus before it for the other way round. */
  sorter: z.enum(SORTS.flatMap((key): (Sort | `-${Sort}`)[] => [key, `-${key}`])).default('navn'),
  side: page,
  kolonne: z
    .union([z.enum(LIST_COLUMNS), z.array(z.enum(LIST_COLUMNS)).max(LIST_COLUMNS.length)])
    .transform((value) => (Array.isArray(value) ? value : [value]))
    .catch([])
    .default([]),
});

export type ListView = z.output<typeof listView>;

/** The query of the person list. Only filters and order stand in the URL; what was searched for does not. */
export const personListQuery = personFilter.extend({
  ...listView.shape,
  /** Set when the list shows the result of a search, whose text is kept with the user. */
  sok: z.enum(['ja']).optional(),
});

export type PersonListQuery = z.output<typeof personListQuery>;

/** The filters of a query that are set. */
export function filtersIn(query: PersonFilter): PersonFilter {
  const names = Object.keys(personFilter.shape) as (keyof PersonFilter)[];
  return Object.fromEntries(
    names.flatMap((name) => (query[name] === undefined ? [] : [[name, query[name]]])),
  );
}

/** The columns a reader sees, in their order; those who see one municipality need no column for it. */
export function columnsOf(
  chosen: readonly ListColumn[],
  usual: readonly ListColumn[],
  national: boolean,
): ListColumn[] {
  const shown = chosen.length > 0 ? chosen : usual;
  return LIST_COLUMNS.filter((column) => shown.includes(column) && (national || column !== 'kommune'));
}

/** One line of the list: no full DUF number, and neither name nor place of a person with a graded address. */
export type PersonLine = {
  id: number;
  maskedDuf: string;
  name: string | null;
  graded: boolean;
  municipalityName: string | null;
  regime: string;
  birthYear: number;
  status: ProgrammeStatus;
  findings: number;
  critical: number;
  changedAt: string;
  /** Label of the category of the introduction programme. */
  category: string;
  programmeFrom: string | null;
  /** Null while the programme has no end, or when there is none. */
  programmeUntil: string | null;
  decidedOn: string | null;
  norwegianDecidedOn: string | null;
  finalGoal: string;
  contractOn: string | null;
  languageGoal: string | null;
  hasUpperSecondary: boolean | null;
  skillsMappedOn: string | null;
  careerGuidedOn: string | null;
  measures: number;
  measureTypes: string;
  /** Null when no measure has ended; see `measureRuns`. */
  lastMeasureTo: string | null;
  measureRuns: boolean;
  norwegianHours: number | null;
  socialHours: number | null;
  /** Of the year the list is about, else the last one. */
  endedOn: string | null;
  endReason: string;
  /** Hours of measures a week of taking part, in the year the list is about; only when the list shows them. */
  hoursPerWeek: number | null;
};

export type PersonList = { lines: PersonLine[]; total: number; page: number; pageSize: number };
