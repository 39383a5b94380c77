import type { Actor } from '~/domain/accounts/actor';
import type { Tx } from '~/platform/db.server';
import { AppError } from '~/platform/errors';
import type { HeldAnswer, Prisma } from '~generated/prisma/client';
import { composerDraftKey } from '../compose/draft-key';

type Place = {
  ticketId: string;
  entryId: string;
  /** Null for the files of an internal note: they are IMDi's alone. */
  municipalityCode: string | null;
};

/**
 * Moves the actor's waiting files to the message or note that is being written. All of those named must be there still:
 * a message must not go out without a file that its writer saw beside it. @throws AppError invalid at the field `files`
 */
export function linkAttachments(
  tx: Tx,
  actor: Actor,
  place: Place,
  ids: readonly string[] = [],
): Promise<void> {
  return moveWaiting(tx, actor, ids, { ...place, formKey: '' });
}

const heldKey = (answerId: string) => `held:${answerId}`;

/** Keeps the files of an answer with it until it goes out; so long they are its author's alone. @throws AppError invalid */
export function holdAttachments(
  tx: Tx,
  actor: Actor,
  answerId: string,
  ids: readonly string[] = [],
): Promise<void> {
  return moveWaiting(tx, actor, ids, { formKey: heldKey(answerId) });
}

async function moveWaiting(
  tx: Tx,
  actor: Actor,
  ids: readonly string[],
  data: Prisma.TicketAttachmentUncheckedUpdateManyInput,
): Promise<void> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return;
  const { count } = await tx.ticketAttachment.updateMany({
    where: { id: { in: wanted }, uploaderId: actor.id, ticketId: null },
    data,
  });
  if (count === wanted.length) return;
  throw new AppError('invalid', 'attachments.fault.gone', { fields: { files: 'attachments.fault.gone' } });
}

/** The answer goes out, and its files with it. */
export async function releaseAttachments(
  tx: Tx,
  answer: Pick<HeldAnswer, 'id' | 'ticketId' | 'authorId'>,
  municipalityCode: string,
): Promise<void> {
  await tx.ticketAttachment.updateMany({
    where: { uploaderId: answer.authorId, ticketId: null, formKey: heldKey(answer.id) },
    data: { ticketId: answer.ticketId, entryId: answer.id, municipalityCode, formKey: '' },
  });
}

/** The answer was taken back or stopped: its files wait in the composer again, as its text does. */
export async function returnAttachments(
  tx: Tx,
  answer: Pick<HeldAnswer, 'id' | 'ticketId' | 'authorId'>,
): Promise<void> {
  await tx.ticketAttachment.updateMany({
    where: { uploaderId: answer.authorId, ticketId: null, formKey: heldKey(answer.id) },
    data: { formKey: composerDraftKey('public', answer.ticketId) },
  });
}
