import { z } from 'zod';
import {
  ANY_REASON,
  askedReason,
  type ListColumn,
  NO_CATEGORY,
  NO_MEASURE,
  NO_REASON,
  STATUS_CHOICES,
} from '../person-list';
import { listView, type PersonFilter } from '../person-list-query';

/** The reports, as they stand in the address: four of NIR, the one under the Integration Act, and the one over measures. */
export const REPORTS = [
  'deltakere',
  'kategori-uten-vedtak',
  'uten-gyldige-tiltak',
  'avsluttet',
  'avsluttet-integreringsloven',
  'tiltak',
] as const;

export type ReportName = (typeof REPORTS)[number];

/** What a report can be split by. Each is a filter too, and one of its counts is the list with that filter. */
export type Facet = 'status' | 'kategori' | 'arsak' | 'type';

type Definition = {
  /** The persons of the report before any choice; `year` is the year it is about. */
  persons: (year: number) => PersonFilter;
  /** It is about a year. */
  year: boolean;
  /** NIR has it for introduksjonsloven alone, and the person list in its place under the law of today. */
  older?: true;
  /** Laws to choose among; a report of one law has none. */
  laws: readonly ('INTRO' | 'INTEG' | 'INTEG_6A')[];
  /** Splits of the report, the first as the main one. */
  facets: readonly Facet[];
  /** Choices in the form. */
  choices: readonly Facet[];
  columns: readonly ListColumn[];
};

const ENDED: Pick<Definition, 'year' | 'facets' | 'choices' | 'columns'> = {
  year: true,
  facets: ['arsak', 'type'],
  choices: ['kategori', 'arsak'],
  columns: ['kategori', 'program', 'avsluttet', 'arsak', 'tiltakstyper', 'funn'],
};

/** What each report counts (reference 5.1). */
export const REPORT: Record<ReportName, Definition> = {
  deltakere: {
    older: true,
    persons: (deltok) => ({ lov: 'INTRO', deltok }),
    year: true,
    laws: [],
    facets: ['status'],
    choices: ['kategori', 'status'],
    columns: ['kategori', 'status', 'program', 'tiltak', 'timer_uke', 'funn'],
  },
  'kategori-uten-vedtak': {
    older: true,
    persons: () => ({ lov: 'INTRO', rett: 'med', vedtak: 'uten' }),
    year: false,
    laws: [],
    facets: ['kategori'],
    choices: ['kategori'],
    columns: ['kategori', 'fodt', 'status', 'funn', 'endret'],
  },
  'uten-gyldige-tiltak': {
    older: true,
    persons: () => ({ lov: 'INTRO', tiltak: 'siste' }),
    year: false,
    laws: [],
    facets: ['kategori'],
    choices: ['kategori'],
    columns: ['kategori', 'program', 'siste_tiltak', 'tiltak', 'funn'],
  },
  avsluttet: { ...ENDED, persons: (avsluttet) => ({ lov: 'INTRO', avsluttet }), laws: [] },
  'avsluttet-integreringsloven': {
    ...ENDED,
    persons: (avsluttet) => ({ lov: 'INTEG_ALLE', avsluttet }),
    laws: ['INTEG', 'INTEG_6A'],
  },
  tiltak: {
    persons: (deltok) => ({ deltok }),
    year: true,
    laws: ['INTRO', 'INTEG', 'INTEG_6A'],
    facets: ['type'],
    choices: ['type'],
    columns: ['lov', 'status', 'program', 'tiltakstyper', 'timer_uke', 'funn'],
  },
};

/** So many years can be chosen, the present one last. */
export const YEARS_BACK = 10;

const code = z.string().regex(/^[A-Z_]{1,30}$/);

/** The filters and the order of a report, as they stand in the address. */
export const reportQuery = z.object({
  ar: z.coerce.number().int().min(2000).max(2100).optional(),
  lov: z.enum(['INTRO', 'INTEG', 'INTEG_6A']).optional(),
  kategori: z.union([z.literal(NO_CATEGORY), code]).optional(),
  status: z.enum(STATUS_CHOICES).optional(),
  arsak: z
    .union([z.enum([ANY_REASON, NO_REASON]), code])
    .transform(askedReason)
    .optional(),
  type: z.union([z.literal(NO_MEASURE), code]).optional(),
  kommune: z
    .string()
    .regex(/^\d{4}$/)
    .optional(),
  ...listView.shape,
});

export type ReportQuery = z.output<typeof reportQuery>;

const FILTER_OF = {
  status: 'status',
  kategori: 'programkategori',
  arsak: 'arsak',
  type: 'tiltakstype',
} as const satisfies Record<Facet, keyof PersonFilter>;

/** The persons of a report as a filter of the person list, without the choice of the facets in `without`. */
export function filterOf(
  report: ReportName,
  query: ReportQuery,
  year: number,
  without: readonly Facet[] = [],
): PersonFilter {
  const { persons, laws, choices, facets } = REPORT[report];
  const chosen = [...new Set([...choices, ...facets])]
    .filter((facet) => !without.includes(facet) && query[facet] !== undefined)
    .map((facet) => [FILTER_OF[facet], query[facet]]);
  const law = query.lov && laws.includes(query.lov) ? { lov: query.lov } : {};
  return { ...persons(year), ...law, kommune: query.kommune, ...Object.fromEntries(chosen) };
}

/** One part of a report: how many persons, and for measures how many of them with what hours. */
export type FacetCount = {
  /** The value of the filter that lists exactly these persons. */
  value: string;
  label: string | null;
  persons: number;
  measures?: number;
  /** Average hours a week of the measures that have hours, one decimal. */
  hours?: number | null;
};

export type FacetFigures = {
  facet: Facet;
  counts: FacetCount[];
  /** Persons that the counts are parts of: those whom the other choices leave. */
  whole: number;
};
