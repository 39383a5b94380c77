import type { Actor } from '~/domain/accounts/actor';
import { notifyOfActivity } from '~/domain/notifications/notify-of-activity.server';
import { answerTicket } from '~/domain/tickets/answer-ticket.server';
import { sendHeldAnswer } from '~/domain/tickets/compose/send-held-answer.server';
import { getTicket } from '~/domain/tickets/get-ticket.server';
import { asSystem } from '~/platform/db.server';
import { newId } from '~/platform/ids.server';
import { ticketRow } from './desk';

/** Does what the worker does with the activities of a ticket, also with those it has handled before. */
export async function handleActivities(number: number): Promise<void> {
  const { id } = await ticketRow(number);
  const activities = await asSystem((tx) =>
    tx.activity.findMany({ where: { ticketId: id }, orderBy: { id: 'asc' } }),
  );
  for (const activity of activities) await asSystem((tx) => notifyOfActivity(tx, activity.id));
}

/** The mails of a ticket, in the order they were written. */
export function mailsOf(number: number) {
  return asSystem(async (tx) => {
    const { id } = await tx.ticket.findUniqueOrThrow({ where: { number } });
    return tx.outgoingMail.findMany({
      where: { ticketId: id },
      orderBy: [{ createdAt: 'asc' }, { template: 'asc' }],
    });
  });
}

/** Which mails of a ticket went to one user, in the order they were written. */
export async function mailsTo(user: Actor, number: number): Promise<string[]> {
  const mails = await mailsOf(number);
  return mails.filter(({ toUserId }) => toUserId === user.id).map(({ template }) => template);
}

/** What somebody at the desk was told of a ticket. */
export async function noticesOf(user: Actor, number: number): Promise<string[]> {
  const { id } = await ticketRow(number);
  const rows = await asSystem((tx) => tx.staffNotice.findMany({ where: { userId: user.id, ticketId: id } }));
  return rows.map(({ kind }) => kind);
}

/** What a composer would send, from a page loaded just now. */
export async function writing(actor: Actor, number: number, body = 'Her er svaret.') {
  return { messageId: newId(), body, seen: (await getTicket(actor, number)).mark };
}

/** IMDi answers and waits for the municipality; the time to take it back is over, and the worker has sent it. */
export async function answerNow(agent: Actor, number: number, body?: string): Promise<void> {
  const answer = await writing(agent, number, body);
  await answerTicket(agent, number, { ...answer, state: 'waiting_for_municipality' });
  await sendNow(answer.messageId);
}

/** Lets the time to take an answer back pass, and does what the worker does then. */
export async function sendNow(answerId: string): Promise<void> {
  await letHoldPass(answerId);
  await sendHeldAnswer(answerId);
}

/** As if the answer had been held for its whole time. */
export async function letHoldPass(answerId: string): Promise<void> {
  await asSystem(
    (tx) =>
      tx.$executeRaw`update held_answer set held_at = held_at - interval '1 minute', send_at = send_at - interval '1 minute' where id = ${answerId}::uuid`,
  );
}
