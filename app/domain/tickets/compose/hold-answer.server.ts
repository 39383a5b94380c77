import type { Actor } from '~/domain/accounts/actor';
import type { Tx } from '~/platform/db.server';
import { addJob } from '~/platform/jobs.server';
import type { Ticket } from '~generated/prisma/client';
import { holdAttachments } from '../attachments/link-attachments.server';
import { linkRows } from '../rows/link-rows.server';
import type { AnswerInput } from '../ticket-forms';
import { HOLD_SECONDS } from './held-answer';

/**
 * Keeps an answer in the database until it may go out, and adds the job that sends it, in the caller's transaction. The
 * times are the database's own, so that web and worker need not agree on the clock. A stopped answer of the same author is
 * done with: this one takes its place.
 */
export async function holdAnswer(tx: Tx, actor: Actor, ticket: Ticket, input: AnswerInput): Promise<void> {
  await tx.heldAnswer.updateMany({
    where: { ticketId: ticket.id, authorId: actor.id, status: 'stopped' },
    data: { status: 'undone' },
  });
  const [held] = await tx.$queryRaw<{ sendAt: Date }[]>`
    insert into held_answer (id, ticket_id, author_id, body, state_after, received, send_at)
    select ${input.messageId}::uuid, ${ticket.id}::uuid, ${actor.id}::uuid, ${input.body}, ${input.state}::ticket_state,
      (select count(*)::int from ticket_message m where m.ticket_id = ${ticket.id}::uuid and not m.from_imdi),
      clock_timestamp() + make_interval(secs => ${HOLD_SECONDS}::int)
    returning send_at as "sendAt"`;
  await linkRows(tx, ticket, input.messageId, input.rows);
  await holdAttachments(tx, actor, input.messageId, input.attachmentIds);
  await addJob(
    tx,
    'send-held-answer',
    { answerId: input.messageId },
    { runAt: held?.sendAt, jobKey: `answer:${input.messageId}` },
  );
}
