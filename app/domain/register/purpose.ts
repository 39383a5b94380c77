import { z } from 'zod';
import { holdsPersonNumber } from './duf';
import { PURPOSE_REASONS, type PurposeReason } from './purpose-reasons';

export type { PurposeReason } from './purpose-reasons';

/** What the access log keeps: a finding, a ticket, or the user's own choice. */
export type Purpose =
  | { kind: 'finding'; findingId: number }
  | { kind: 'ticket'; ticketId: string }
  | { kind: 'choice'; reason: PurposeReason; note: string };

/** The own choice of reason; with `other` a few words are required, and no person numbers. */
export const purposeForm = z
  .object({
    reason: z.enum(PURPOSE_REASONS, { error: 'register.purpose.errors.reason' }),
    note: z
      .string()
      .trim()
      .max(200)
      .default('')
      .refine((text) => !holdsPersonNumber(text), { error: 'errors.fields.person_number' }),
    keep: z.boolean().default(false),
  })
  .refine(({ reason, note }) => reason !== 'other' || note.length >= 5, {
    path: ['note'],
    error: 'register.purpose.errors.note',
  });

const keptPurpose = z.object({ reason: z.enum(PURPOSE_REASONS), note: z.string().max(200).default('') });

/** Reads the purpose kept in a session; null when there is none or it is not one of ours. */
export function readKeptPurpose(stored: unknown): Purpose | null {
  const parsed = keptPurpose.safeParse(stored);
  return parsed.success ? { kind: 'choice', ...parsed.data } : null;
}

/** The form in which a session keeps the user's own choice. */
export function keptForm({ reason, note }: { reason: PurposeReason; note: string }): {
  reason: PurposeReason;
  note: string;
} {
  return { reason, note };
}
