import { z } from 'zod';
import { parseNearDay } from '~/platform/dates';
import { PRIORITIES } from './clocks/service-levels';
import { RETENTION_CHOICES } from './keeping/retention';
import { BODY_MAX, TITLE_MAX } from './ticket';
import { LINK_RELATIONS, REDACTION_REASONS } from './ticket-work';

const written = (max: number) =>
  z
    .string()
    .transform((value) => value.replaceAll('\r\n', '\n').trim())
    .pipe(z.string().min(1).max(max));

const ticketNumber = z.coerce.number().int().min(1).max(999_999_999);
/** A day as people write it. */
const day = z.string().transform((text, context) => {
  const iso = parseNearDay(text);
  if (iso === null) context.addIssue({ code: 'custom', message: 'work.errors.day' });
  return iso ?? '';
});

export const priorityForm = z.object({ priority: z.enum(PRIORITIES) });

/** A ticket back to the queue: under which theme, and why. */
export const putBackForm = z.object({
  messageId: z.uuid(),
  themeCode: z.string().min(1).max(60),
  body: written(BODY_MAX),
});
export type PutBackInput = z.infer<typeof putBackForm>;

export const reminderForm = z.object({ day, note: z.string().trim().max(500).default('') });
export type ReminderInput = z.output<typeof reminderForm>;

/** What the other ticket is to this one. */
export const linkForm = z.object({ other: ticketNumber, relation: z.enum(LINK_RELATIONS) });
export type LinkInput = z.infer<typeof linkForm>;

export const otherTicketForm = z.object({ other: ticketNumber });

/** The messages that become a ticket of their own. */
export const splitForm = z.object({
  ticketId: z.uuid(),
  themeCode: z.string().min(1).max(60),
  title: written(TITLE_MAX),
  messageIds: z.array(z.uuid()).min(1).max(500),
});
export type SplitInput = z.infer<typeof splitForm>;

/** A piece of text that must go, exactly as it stands, and why. */
export const redactForm = z.object({
  piece: z.string().trim().min(2).max(2000),
  reason: z.enum(REDACTION_REASONS),
});
export type RedactInput = z.infer<typeof redactForm>;

export const ratingForm = z.object({ score: z.coerce.number().int().min(1).max(3) });

/** Days away; both ends count. `userId` empty for oneself. */
export const absenceForm = z
  .object({ userId: z.union([z.literal(''), z.uuid()]).default(''), from: day, to: day })
  .refine(({ from, to }) => to >= from, { path: ['to'], message: 'work.errors.days_turned' });
export type AbsenceInput = z.output<typeof absenceForm>;

export const retentionForm = z.object({
  months: z.coerce.number().refine((months) => (RETENTION_CHOICES as readonly number[]).includes(months)),
});

export const removeFileForm = z.object({ attachmentId: z.uuid(), reason: z.enum(REDACTION_REASONS) });

export const removeAbsenceForm = z.object({ id: z.coerce.number().int().positive().max(2_147_483_647) });
