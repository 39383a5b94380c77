import { now } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import type { Activity, Ticket } from '~generated/prisma/client';
import { namedUsers } from './ticket-recipients.server';

/** Why somebody at the desk is told of a ticket in the portal. */
const NOTICE_OF = {
  'ticket.mentioned': 'mention',
  'ticket.due_soon': 'due_soon',
  'ticket.escalated': 'escalated',
  'ticket.reminded': 'reminder',
  'ticket.replied': 'watch',
  'ticket.reopened': 'watch',
} as const;

/** Tells the desk's people in the portal what an activity means to them. A repeat tells nothing twice. */
export async function tellStaff(tx: Tx, activity: Activity, ticket: Ticket): Promise<void> {
  const kind = NOTICE_OF[activity.kind as keyof typeof NOTICE_OF];
  if (!kind) return;
  const userIds = kind === 'watch' ? await watchers(tx, ticket) : namedUsers(activity);
  const told = [...new Set(userIds)].filter((id) => id !== activity.actorId);
  await tx.staffNotice.createMany({
    data: told.map((userId) => ({ userId, ticketId: ticket.id, kind, activityId: activity.id, at: now() })),
    skipDuplicates: true,
  });
}

/** Those who watch a ticket; its owner hears of it anyway. */
export async function watchers(tx: Tx, ticket: Pick<Ticket, 'id' | 'assigneeId'>): Promise<string[]> {
  const rows = await tx.ticketWatch.findMany({ where: { ticketId: ticket.id }, select: { userId: true } });
  return rows.map(({ userId }) => userId).filter((id) => id !== ticket.assigneeId);
}
