import { z } from 'zod';
import { ATTACHMENTS_MAX } from './attachments/attachment';
import { BODY_MAX, DESK_STATES, FINDINGS_MAX, PERSONS_MAX, TITLE_MAX } from './ticket';
import { writtenText } from './written-text';

const positiveId = z.coerce.number().int().positive().max(2_147_483_647);

/** Files that wait with the form. */
const attachmentIds = z.array(z.uuid()).max(ATTACHMENTS_MAX).optional();

/** What the filing form sends. `ticketId` is made by the browser, so that a repeated submit is the same ticket. */
export const openTicketForm = z.object({
  ticketId: z.uuid(),
  themeCode: z.string({ error: 'errors.fields.choice' }).min(1).max(60),
  title: writtenText(TITLE_MAX),
  body: writtenText(BODY_MAX),
  personIds: z.array(positiveId).max(PERSONS_MAX),
  findingIds: z.array(positiveId).max(FINDINGS_MAX),
  attachmentIds,
});
export type OpenTicketInput = z.infer<typeof openTicketForm>;

/** Persons of the ticket that something is about; all of them when none is named. */
const rows = z.array(positiveId).max(PERSONS_MAX);

export const rowsForm = z.object({ rows: rows.min(1, 'filing.rows.errors.none') });
export const splitRowsForm = z.object({ ...rowsForm.shape, splitId: z.uuid() });

const writing = {
  messageId: z.uuid(),
  body: writtenText(BODY_MAX),
  attachmentIds,
  rows: rows.optional(),
  seen: z.string().max(60),
};

/** A reply from the municipality. `seen` is the conversation as it stood when the page was loaded. */
export const replyForm = z.object(writing);
export type ReplyInput = z.infer<typeof replyForm>;

/** A public answer from IMDi and the state it leaves the ticket in. */
export const answerForm = z.object({ ...writing, state: z.enum(DESK_STATES) });
export type AnswerInput = z.infer<typeof answerForm>;

/** The same about some rows of a ticket; at least one must be chosen. */
export const replyRowsForm = z.object({ ...replyForm.shape, ...rowsForm.shape });
export const answerRowsForm = z.object({ ...answerForm.shape, ...rowsForm.shape });

/** An internal note; it stops nobody, so it carries no mark of what was seen. */
export const noteForm = z.object({ messageId: z.uuid(), body: writtenText(BODY_MAX), attachmentIds });
export type NoteInput = z.infer<typeof noteForm>;

/** Whom a ticket is given to; empty for nobody. */
export const assignForm = z.object({
  assigneeId: z
    .union([z.literal(''), z.uuid()])
    .default('')
    .transform((value) => value || null),
});

export const stateForm = z.object({ state: z.enum(DESK_STATES) });

export const themeForm = z.object({ themeCode: z.string().min(1).max(60) });
