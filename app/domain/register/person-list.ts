import { UNREGISTERED_REASON } from './end-reason';
import type { ProgrammeStatus } from './person-record';

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
/** One way of asking for those without a reason, though they may be asked for by the code as well. */
export const askedReason = (reason: string): string => (reason === UNREGISTERED_REASON ? NO_REASON : reason);
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
