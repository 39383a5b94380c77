import { z } from 'zod';
import {
  type FindingQuery,
  SEVERITY_WORDS,
  type SeverityWord,
  STANDING_WORDS,
  type StandingWord,
} from './finding-params';

const flag = z.literal('1').optional();

/** The filters of the lists of findings as they stand in the URL. */
export const findingQuery = z.object({
  alvor: z.enum(SEVERITY_WORDS as [SeverityWord, ...SeverityWord[]]).optional(),
  status: z.enum(STANDING_WORDS as [StandingWord, ...StandingWord[]]).optional(),
  regel: z
    .string()
    .regex(/^DQ-\d{3}$/)
    .optional(),
  kommune: z
    .string()
    .regex(/^\d{4}$/)
    .optional(),
  nye: flag,
  gjenapnet: flag,
  gamle: flag,
  tall: flag,
  frist: flag,
  sorter: z.string().max(30).optional(),
  side: z.coerce.number().int().min(1).max(10_000).optional(),
  visning: z.enum(['regel', 'person']).optional(),
  format: z.enum(['csv', 'xlsx']).optional(),
}) satisfies z.ZodType<FindingQuery>;
