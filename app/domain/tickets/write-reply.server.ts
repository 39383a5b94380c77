import type { Actor } from '~/domain/accounts/actor';
import { noteActivity } from '~/domain/activity/note-activity.server';
import type { Tx } from '~/platform/db.server';
import type { Ticket } from '~generated/prisma/client';
import { linkAttachments } from './attachments/link-attachments.server';
import { turnToImdi } from './turn-to-imdi.server';
import { writeMessage } from './write-message.server';

type Reply = { messageId: string; body: string; attachmentIds?: readonly string[] };

/** Writes what the municipality says into a locked ticket, with its files; it is IMDi's turn, and mails follow. */
export async function writeReply(tx: Tx, actor: Actor, ticket: Ticket, reply: Reply): Promise<void> {
  const { messageId, body } = reply;
  const at = await writeMessage(tx, ticket, { id: messageId, authorId: actor.id, fromImdi: false, body });
  const place = { ticketId: ticket.id, entryId: messageId, municipalityCode: ticket.municipalityCode };
  await linkAttachments(tx, actor, place, reply.attachmentIds);
  const state = await turnToImdi(tx, ticket, at);
  await noteActivity(tx, {
    kind: 'ticket.replied',
    actorId: actor.id,
    municipalityCode: ticket.municipalityCode,
    ticketId: ticket.id,
    data: { number: ticket.number, from: ticket.state, to: state, messageId },
  });
}
