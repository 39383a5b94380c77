import { z } from 'zod';
import type { ProgrammeStatus } from './person-record';

const page = z.coerce.number().int().min(1).max(100_000).default(1);

/** The query of the person list. Only filters and order stand in the URL; what was searched for does not. */
export const personListQuery = z.object({
  lov: z.enum(['INTRO', 'INTEG', 'INTEG_6A']).optional(),
  kategori: z
    .string()
    .regex(/^[A-Z_]{1,20}$/)
    .optional(),
  funn: z.enum(['apne', 'kritiske', 'ingen']).optional(),
  vedtak: z.enum(['med', 'uten']).optional(),
  status: z.enum(['deltar', 'avsluttet', 'utlopt']).optional(),
  gradert: z.enum(['ja']).optional(),
  /** Set when the list shows the result of a search, whose text is kept with the user. */
  sok: z.enum(['ja']).optional(),
  /** A column, with a minus before it for the other way round. */
  sorter: z.enum(['navn', '-navn', 'fodt', '-fodt', 'status', '-status', 'funn', '-funn']).default('navn'),
  side: page,
});

export type PersonListQuery = z.output<typeof personListQuery>;

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
};

export type PersonList = { lines: PersonLine[]; total: number; page: number; pageSize: number };
