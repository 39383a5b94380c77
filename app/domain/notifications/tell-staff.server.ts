import { now } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import type { Activity, Ticket } from '~generated/prisma/client';
import { desk, namedUsers } from './ticket-recipients.server';

/** Why somebody at the desk is told of a ticket in the portal. */
const NOTICE_OF = {
  'ticket.mentioned': 'mention',
  'ticket.due_soon': 'due_soon',
  'ticket.escalated': 'escalated',
  'ticket.reminded': 'reminder',
  'ticket.replied': 'watch',
  'ticket.reopened': 'watch',
  'ticket.change_accepted': 'accepted',
  'ticket.change_declined': 'declined',
  'ticket.solved': 'solved',
} as const;

type NoticeKind = (typeof NOTICE_OF)[keyof typeof NOTICE_OF];

/** Tells the desk's people in the portal what an activity means to them. A repeat tells nothing twice. */
export async function tellStaff(tx: Tx, activity: Activity, ticket: Ticket): Promise<void> {
  const kind = NOTICE_OF[activity.kind as keyof typeof NOTICE_OF];
  if (!kind) return;
  const told = [...new Set(await toldOf(tx, kind, activity, ticket))].filter((id) => id !== activity.actorId);
  await tx.staffNotice.createMany({
    data: told.map((userId) => ({ userId, ticketId: ticket.id, kind, activityId: activity.id, at: now() })),
    skipDuplicates: true,
  });
}

/** Of what the municipality decides without a message the owner hears here too, with those who watch. */
async function toldOf(tx: Tx, kind: NoticeKind, activity: Activity, ticket: Ticket): Promise<string[]> {
  switch (kind) {
    case 'watch':
      return watchers(tx, ticket);
    case 'solved':
      if (!(await isOwnWord(tx, activity, ticket))) return [];
      return [...desk(ticket), ...(await watchers(tx, ticket))];
    case 'accepted':
    case 'declined':
      return [...desk(ticket), ...(await watchers(tx, ticket))];
    default:
      return namedUsers(activity);
  }
}

/** Whether it was somebody of the ticket's own municipality who did it. */
export async function isOwnWord(
  tx: Tx,
  { actorId }: Pick<Activity, 'actorId'>,
  { municipalityCode }: Pick<Ticket, 'municipalityCode'>,
): Promise<boolean> {
  const actor = actorId ? await tx.user.findUnique({ where: { id: actorId } }) : null;
  return actor?.municipalityCode === municipalityCode;
}

/** Those who watch a ticket; its owner hears of it anyway. */
export async function watchers(tx: Tx, ticket: Pick<Ticket, 'id' | 'assigneeId'>): Promise<string[]> {
  const rows = await tx.ticketWatch.findMany({ where: { ticketId: ticket.id }, select: { userId: true } });
  return rows.map(({ userId }) => userId).filter((id) => id !== ticket.assigneeId);
}
