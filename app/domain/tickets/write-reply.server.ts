import type { Actor } from '~/domain/accounts/actor';
import { noteActivity } from '~/domain/activity/note-activity.server';
import type { Tx } from '~/platform/db.server';
import type { Ticket } from '~generated/prisma/client';
import { linkAttachments } from './attachments/link-attachments.server';
import { clocksAfter } from './clocks/turn-clocks.server';
import { fieldsOfState } from './state-fields.server';
import { stateAfter } from './ticket';
import { writeMessage } from './write-message.server';

type Reply = { messageId: string; body: string; attachmentIds?: readonly string[] };

/**
 * Writes what the municipality says into a locked ticket, with its files. The ticket waits for IMDi from then on, or goes
 * on waiting; a solved or closed one is open again. Mails follow from the activity.
 */
export async function writeReply(tx: Tx, actor: Actor, ticket: Ticket, reply: Reply): Promise<void> {
  const { messageId, body } = reply;
  const state = stateAfter(ticket.state, 'reply') ?? ticket.state;
  const at = await writeMessage(tx, ticket, { id: messageId, authorId: actor.id, fromImdi: false, body });
  const place = { ticketId: ticket.id, entryId: messageId, municipalityCode: ticket.municipalityCode };
  await linkAttachments(tx, actor, place, reply.attachmentIds);
  const waitingSince = ticket.waitingSince ?? at;
  await tx.ticket.update({
    where: { id: ticket.id },
    data: {
      ...fieldsOfState(state),
      waitingSince,
      ...(await clocksAfter(tx, ticket, { state, waitingSince }, at)),
    },
  });
  await noteActivity(tx, {
    kind: 'ticket.replied',
    actorId: actor.id,
    municipalityCode: ticket.municipalityCode,
    ticketId: ticket.id,
    data: { number: ticket.number, from: ticket.state, to: state, messageId },
  });
}
