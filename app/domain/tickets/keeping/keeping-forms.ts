import { z } from 'zod';
import { REDACTION_REASONS } from './redaction';
import { RETENTION_CHOICES } from './retention';

/** A piece of text that must go, exactly as it stands, and why. */
export const redactForm = z.object({
  piece: z.string().trim().min(2).max(2000),
  reason: z.enum(REDACTION_REASONS),
});
export type RedactInput = z.infer<typeof redactForm>;

export const removeFileForm = z.object({ attachmentId: z.uuid(), reason: z.enum(REDACTION_REASONS) });

export const retentionForm = z.object({
  months: z.coerce.number().refine((months) => (RETENTION_CHOICES as readonly number[]).includes(months)),
});
