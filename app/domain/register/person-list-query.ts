import { z } from 'zod';
import { askedReason, LIST_COLUMNS, NO_CATEGORY, NO_MEASURE, STATUS_CHOICES } from './person-list';

const page = z.coerce.number().int().min(1).max(100_000).default(1);
const code = z.string().regex(/^[A-Z_]{1,30}$/);
const year = z.coerce.number().int().min(2000).max(2100);
/** A preset (forvalg): persons with it, or persons without. */
const preset = z.enum(['med', 'uten']);

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
  arsak: z.union([preset, code]).transform(askedReason).optional(),
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
