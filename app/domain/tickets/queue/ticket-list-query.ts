import { z } from 'zod';
import { isNearDay } from '~/platform/dates';
import { PRIORITIES } from '../clocks/service-levels';
import { TICKET_STATES } from '../ticket';
import { QUEUES } from './queues';
import { LIST_COLUMNS, LIST_DAYS, TIME_CLASSES } from './ticket-list';

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
