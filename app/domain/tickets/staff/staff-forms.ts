import { z } from 'zod';
import { parseNearDay } from '~/platform/dates';
import { BODY_MAX } from '../ticket';
import { writtenText } from '../written-text';

/** A day as people write it. */
const day = z.string().transform((text, context) => {
  const iso = parseNearDay(text);
  if (iso === null) context.addIssue({ code: 'custom', message: 'work.errors.day' });
  return iso ?? '';
});

/** A ticket back to the queue: under which theme, and why. */
export const putBackForm = z.object({
  messageId: z.uuid(),
  themeCode: z.string().min(1).max(60),
  body: writtenText(BODY_MAX),
});
export type PutBackInput = z.infer<typeof putBackForm>;

export const reminderForm = z.object({ day, note: z.string().trim().max(500).default('') });
export type ReminderInput = z.output<typeof reminderForm>;

/** Days away; both ends count. `userId` empty for oneself; `requestId` tells one press from the next. */
export const absenceForm = z
  .object({ requestId: z.uuid(), userId: z.union([z.literal(''), z.uuid()]).default(''), from: day, to: day })
  .refine(({ from, to }) => to >= from, { path: ['to'], message: 'work.errors.days_turned' });
export type AbsenceInput = z.output<typeof absenceForm>;

export const removeAbsenceForm = z.object({ id: z.coerce.number().int().positive().max(2_147_483_647) });
