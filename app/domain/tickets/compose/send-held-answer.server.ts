import { noteActivity } from '~/domain/activity/note-activity.server';
import { now } from '~/platform/clock.server';
import { asSystem, type Tx } from '~/platform/db.server';
import { addJob } from '~/platform/jobs.server';
import type { HeldAnswer, Ticket } from '~generated/prisma/client';
import { releaseAttachments } from '../attachments/link-attachments.server';
import { clocksAfter } from '../clocks/clocks-after.server';
import { turnRows } from '../rows/link-rows.server';
import { fieldsOfState } from '../state-fields.server';
import { writeMessage } from '../write-message.server';
import { bringBack } from './bring-back.server';

/**
 * Sends an answer whose time to be taken back is over: writes it into the conversation, moves the ticket and notes the
 * activity that mails follow, all in one transaction with the mark that it is sent, so that it goes out once however
 * often the job runs. When the municipality has written meanwhile, or the ticket was closed, it is stopped instead and
 * lies in its author's composer again.
 */
export async function sendHeldAnswer(answerId: string): Promise<void> {
  await asSystem(async (tx) => {
    const answer = await lockedAnswer(tx, answerId);
    if (answer?.status !== 'waiting') return;
    if (!answer.due) {
      await addJob(
        tx,
        'send-held-answer',
        { answerId },
        { runAt: answer.sendAt, jobKey: `answer:${answerId}` },
      );
      return;
    }
    const ticket = await tx.ticket.findUniqueOrThrow({ where: { id: answer.ticketId } });
    const received = await tx.ticketMessage.count({ where: { ticketId: ticket.id, fromImdi: false } });
    if (ticket.state === 'closed' || received !== answer.received) await stop(tx, ticket, answer);
    else await send(tx, ticket, answer);
  });
}

/** Locks the ticket first, as every command does. */
async function lockedAnswer(tx: Tx, id: string): Promise<(HeldAnswer & { due: boolean }) | null> {
  const [ticket] = await tx.$queryRaw<{ id: string }[]>`
    select id from ticket where id = (select ticket_id from held_answer where id = ${id}::uuid) for update`;
  const answer = await tx.heldAnswer.findUnique({ where: { id } });
  if (!answer) return null;
  // The ticket became part of another one while this waited for the lock.
  if (answer.ticketId !== ticket?.id) return lockedAnswer(tx, id);
  const [clock] = await tx.$queryRaw<
    { due: boolean }[]
  >`select clock_timestamp() >= send_at as due from held_answer where id = ${id}::uuid for update`;
  return { ...answer, due: clock?.due ?? false };
}

async function send(tx: Tx, ticket: Ticket, answer: HeldAnswer): Promise<void> {
  const { id, authorId, body } = answer;
  const at = await writeMessage(tx, ticket, { id, authorId, fromImdi: true, body });
  await releaseAttachments(tx, answer, ticket.municipalityCode);
  await turnRows(tx, ticket.id, answer.id, 'answered');
  const answered = { waitingSince: null, firstAnsweredAt: ticket.firstAnsweredAt ?? at };
  await tx.ticket.update({
    where: { id: ticket.id },
    data: {
      ...fieldsOfState(answer.stateAfter),
      ...answered,
      ...(await clocksAfter(tx, ticket, { state: answer.stateAfter, ...answered }, at)),
      assigneeId: ticket.assigneeId ?? answer.authorId,
    },
  });
  await tx.heldAnswer.update({ where: { id: answer.id }, data: { status: 'sent', body: '', endedAt: at } });
  await noteActivity(tx, {
    kind: 'ticket.answered',
    actorId: answer.authorId,
    municipalityCode: ticket.municipalityCode,
    ticketId: ticket.id,
    data: { number: ticket.number, from: ticket.state, to: answer.stateAfter, messageId: answer.id },
  });
}

async function stop(tx: Tx, ticket: Ticket, answer: HeldAnswer): Promise<void> {
  await tx.heldAnswer.update({
    where: { id: answer.id },
    data: { status: 'stopped', body: '', endedAt: now() },
  });
  await bringBack(tx, answer);
  await noteActivity(tx, {
    kind: 'ticket.answer_stopped',
    actorId: answer.authorId,
    ticketId: ticket.id,
    data: { number: ticket.number },
  });
}
