import { z } from 'zod';
import { isNearDay } from '~/platform/dates';
import { TICKET_STATES } from '../ticket';
import { QUEUES } from './queues';

/** Tickets per page. */
export const PAGE_SIZE = 50;
/** So many hits of a search are put in order; words that are more common are met by walking through the list. */
export const HITS_MAX = 5000;

/** What a ticket list can be ordered by. */
export const LIST_SORTS = ['frist', 'ventet', 'endret', 'meldt', 'prioritet', 'nummer'] as const;
export type ListSort = (typeof LIST_SORTS)[number];

/** Columns of the ticket list beside the ticket itself, in their order. */
export const LIST_COLUMNS = [
  'tilstand',
  'prioritet',
  'tema',
  'kommune',
  'ventet',
  'frist',
  'behandler',
  'meldt',
  'endret',
  'melder',
  'personer',
] as const;
export type ListColumn = (typeof LIST_COLUMNS)[number];

/** What the desk and a municipality see unless they choose otherwise. */
export const DESK_COLUMNS: readonly ListColumn[] = [
  'tilstand',
  'tema',
  'kommune',
  'ventet',
  'frist',
  'behandler',
];
export const MUNICIPAL_COLUMNS: readonly ListColumn[] = ['tilstand', 'tema', 'behandler', 'endret'];

/** Priorities of a ticket, the least first. */
const PRIORITIES = ['low', 'normal', 'high', 'urgent'] as const;

/** Classes of service time, in whole working days of IMDi's support; «mangler»: has not happened yet. */
export const TIME_CLASSES = ['1', '2', '5', '10', 'mer', 'mangler'] as const;
export type TimeClass = (typeof TIME_CLASSES)[number];

/** Which day of a ticket «fra» and «til» mean. */
export const LIST_DAYS = ['meldt', 'svart', 'lost', 'gjenapnet'] as const;

const choice = <const T extends readonly [string, ...string[]]>(values: T) =>
  z
    .enum(values)
    .or(z.literal(''))
    .catch('')
    .default('' as const);

const isoDay = z.string().refine(isNearDay).or(z.literal('')).catch('').default('');

/**
 * Which queue, filters, columns, order and page a list shows; anything unusable falls back, a list never fails on its
 * address. Names are Norwegian, since they stand in the address.
 */
export const ticketListQuery = z.object({
  ko: z.enum(QUEUES).catch('ufordelt').default('ufordelt'),
  status: z
    .enum(['aktive', 'ferdige', 'alle', ...TICKET_STATES])
    .catch('aktive')
    .default('aktive'),
  tema: z.string().max(60).catch('').default(''),
  kommune: z
    .string()
    .regex(/^\d{4}$/)
    .or(z.literal(''))
    .catch('')
    .default(''),
  prioritet: choice(PRIORITIES),
  behandler: z.uuid().or(z.literal('')).catch('').default(''),
  /** Opaque id of a person that the tickets are about; never a number that names one. */
  person: z.coerce.number().int().min(0).max(2_147_483_647).catch(0).default(0),
  dag: choice(LIST_DAYS),
  fra: isoDay,
  til: isoDay,
  svartid: choice(TIME_CLASSES),
  losetid: choice(TIME_CLASSES),
  alder: choice(TIME_CLASSES),
  /** Only tickets that have been reopened, or that solved themselves when their findings went away. */
  bare: choice(['gjenapnet', 'rettet']),
  sok: z.string().max(200).catch('').default(''),
  sorter: z.string().max(20).catch('').default(''),
  kolonne: z
    .union([z.enum(LIST_COLUMNS), z.array(z.enum(LIST_COLUMNS)).max(LIST_COLUMNS.length)])
    .transform((value) => (Array.isArray(value) ? value : [value]))
    .catch([])
    .default([]),
  visning: z.uuid().or(z.literal('')).catch('').default(''),
  side: z.coerce.number().int().min(1).max(100_000).catch(1).default(1),
});
export type TicketListQuery = z.infer<typeof ticketListQuery>;

const NOT_FILTERS = ['ko', 'sorter', 'kolonne', 'visning', 'side'] as const;

/** How many filters are set besides the queue. */
export function countFilters(query: TicketListQuery): number {
  const { status, ...rest } = query;
  const set = Object.entries(rest).filter(
    ([name, value]) => !(NOT_FILTERS as readonly string[]).includes(name) && value !== '' && value !== 0,
  );
  return set.length + (status === 'aktive' ? 0 : 1);
}

/** The query as it stands in an address: defaults are left out. */
export function listParams(query: Partial<TicketListQuery>): Record<string, string | number | string[]> {
  const plain = ticketListQuery.parse({});
  const found: Record<string, string | number | string[]> = {};
  for (const [name, value] of Object.entries(query)) {
    if (JSON.stringify(value) !== JSON.stringify(plain[name as keyof TicketListQuery])) found[name] = value;
  }
  return found;
}

/** The columns that a query shows to the desk or to a municipality. */
export function columnsOf(query: Pick<TicketListQuery, 'kolonne'>, desk: boolean): readonly ListColumn[] {
  if (query.kolonne.length === 0) return desk ? DESK_COLUMNS : MUNICIPAL_COLUMNS;
  return LIST_COLUMNS.filter((column) => query.kolonne.includes(column));
}

/** The order of a list: as asked for; else what is due first at the desk, what matched last, what changed last. */
export function sortOf(
  query: Pick<TicketListQuery, 'sorter' | 'status' | 'sok'>,
  desk: boolean,
): { key: ListSort; descending: boolean } {
  const descending = query.sorter.startsWith('-');
  const key = LIST_SORTS.find((one) => one === query.sorter.slice(descending ? 1 : 0));
  if (key) return { key, descending };
  const done = ['ferdige', 'alle', 'solved', 'closed'].includes(query.status);
  return desk && !done && query.sok === ''
    ? { key: 'frist', descending: false }
    : { key: 'endret', descending: true };
}
