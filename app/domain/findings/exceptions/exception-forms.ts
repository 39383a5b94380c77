import { z } from 'zod';
import { holdsPersonNumber } from '~/domain/register/duf';
import { EXCEPTION_GROUNDS, EXCEPTION_STATUSES } from './exception';

export const REASON_MAX = 1000;

/** Free text that names nobody by number. */
const text = (min: number, error: string) =>
  z
    .string({ error })
    .transform((value) => value.replaceAll('\r\n', '\n').trim())
    .pipe(z.string().min(min, error).max(REASON_MAX))
    .refine((value) => !holdsPersonNumber(value), { error: 'errors.fields.person_number' });

/** What one who asks for an exception says. */
export const askExceptionForm = z.object({
  ground: z.enum(EXCEPTION_GROUNDS, { error: 'handling.errors.ground' }),
  reason: text(10, 'handling.errors.reason'),
  /** Mark of the finding as it was shown. */
  seen: z.string().max(100).default(''),
});
/** What is asked for without a page before it has been shown nothing. */
export type AskExceptionInput = Omit<z.infer<typeof askExceptionForm>, 'seen'> & { seen?: string };

/** IMDi's answer. Only a refusal must say why. */
export const declineExceptionForm = z.object({ word: text(10, 'handling.errors.word') });
export const approveExceptionForm = z.object({
  word: text(0, 'handling.errors.word').optional().default(''),
});

/** Filters of the list of exceptions as they stand in the URL. */
export const exceptionQuery = z.object({
  status: z.enum([...EXCEPTION_STATUSES, 'alle']).optional(),
  kommune: z
    .string()
    .regex(/^\d{4}$/)
    .optional(),
  regel: z
    .string()
    .regex(/^DQ-\d{3}$/)
    .optional(),
  side: z.coerce.number().int().min(1).max(10_000).optional(),
});
