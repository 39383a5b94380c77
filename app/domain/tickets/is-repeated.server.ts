import type { Actor } from '~/domain/accounts/actor';
import type { Tx } from '~/platform/db.server';
import { AppError } from '~/platform/errors';
import type { Ticket } from '~generated/prisma/client';

type Existing = { ticketId: string; authorId: string; body: string; status: string };

/**
 * Whether this very message has been written before, by the same author in the same ticket: then a repeated submit is
 * answered as the first one was. @throws AppError conflict when another text has been sent under this id (the form was
 * used again after «back») or it was taken back, invalid when the id belongs to something else
 */
export async function isRepeated(
  tx: Tx,
  actor: Actor,
  ticket: Ticket,
  { messageId, body }: { messageId: string; body: string },
): Promise<boolean> {
  const [existing] = await tx.$queryRaw<Existing[]>`
    select ticket_id as "ticketId", author_id as "authorId", body, 'sent' as status from ticket_message where id = ${messageId}::uuid
    union all select ticket_id, author_id, body, 'sent' from ticket_note where id = ${messageId}::uuid
    union all select ticket_id, author_id, body, status from held_answer where id = ${messageId}::uuid and status <> 'sent'`;
  if (!existing) return false;
  if (existing.ticketId !== ticket.id || existing.authorId !== actor.id) throw new AppError('invalid');
  const takenBack = existing.status === 'undone' || existing.status === 'stopped';
  if (takenBack) throw new AppError('conflict', 'compose.errors.taken_back');
  if (existing.body !== body) throw new AppError('conflict', 'tickets.errors.already_sent');
  return true;
}
