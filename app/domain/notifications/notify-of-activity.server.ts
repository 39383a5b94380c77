import { lastDayToObject } from '~/domain/tickets/state-fields.server';
import { findThemes } from '~/domain/tickets/themes/find-themes.server';
import { now, osloDay } from '~/platform/clock.server';
import type { IsoDate } from '~/platform/dates';
import type { Tx } from '~/platform/db.server';
import type { Activity, Ticket } from '~generated/prisma/client';
import type { TicketMail } from './mail-kind';
import { queueMail } from './queue-mail.server';
import { tellOfDecision } from './tell-of-decision.server';
import { isOwnWord, tellStaff, watchers } from './tell-staff.server';
import { desk, namedUsers, participants, requester, thoseMoved } from './ticket-recipients.server';

/**
 * Writes the mails that an activity calls for, and the jobs that send them, in one transaction. A repeat writes nothing
 * new (unique key of activity, recipient and template). Whoever did the thing gets no mail about it.
 */
export async function notifyOfActivity(tx: Tx, activityId: number): Promise<void> {
  const activity = await tx.activity.findUnique({ where: { id: activityId } });
  if (!activity) return;
  if (activity.kind === 'account.created' || activity.kind === 'account.invited') {
    return inviteNewUser(tx, activity);
  }
  if (activity.kind === 'exception.approved') return tellOfDecision(tx, activity, 'exception_approved');
  if (activity.kind === 'exception.declined') return tellOfDecision(tx, activity, 'exception_declined');
  if (activity.kind === 'exception.revoked') return tellOfDecision(tx, activity, 'exception_revoked');
  if (!activity.ticketId) return;
  const ticket = await tx.ticket.findUnique({ where: { id: activity.ticketId } });
  if (!ticket) return;
  await tellStaff(tx, activity, ticket);
  const mail = await mailFor(tx, activity, ticket);
  if (!mail) return;
  for (const userId of new Set(mail.to)) {
    if (userId === activity.actorId && activity.kind !== 'ticket.filed') continue;
    await writeMail(tx, activity, { kind: mail.kind, userId, ticket, closesOn: mail.closesOn });
  }
  if (activity.kind !== 'ticket.replied' && activity.kind !== 'ticket.reopened') return;
  for (const userId of await watchers(tx, ticket)) {
    if (userId !== activity.actorId)
      await writeMail(tx, activity, { kind: 'ticket_watched', userId, ticket });
  }
}

type Wanted = { kind: TicketMail; to: string[]; closesOn?: IsoDate };

/** Who wants to hear of what. Internal notes and other quiet changes call for no mail. */
async function mailFor(tx: Tx, activity: Activity, ticket: Ticket): Promise<Wanted | null> {
  const closesOn = lastDayToObject(osloDay(ticket.solvedAt ?? now()));
  switch (activity.kind) {
    case 'ticket.filed':
      return { kind: 'ticket_filed', to: requester(ticket) };
    case 'ticket.replied':
      return { kind: 'ticket_replied', to: desk(ticket) };
    case 'ticket.change_declined':
      return { kind: 'ticket_replied', to: desk(ticket) };
    case 'ticket.change_proposed':
    case 'ticket.answered':
      return { kind: 'ticket_answered', to: await participants(tx, ticket) };
    case 'ticket.assigned':
      return { kind: 'ticket_assigned', to: newOwner(activity) };
    case 'ticket.mentioned':
      return { kind: 'ticket_mentioned', to: namedUsers(activity) };
    case 'ticket.due_soon':
      return { kind: 'ticket_due_soon', to: namedUsers(activity) };
    case 'ticket.escalated':
      return { kind: 'ticket_escalated', to: namedUsers(activity) };
    case 'ticket.reminded':
      return { kind: 'ticket_reminded', to: namedUsers(activity) };
    case 'ticket.merged':
      return ticket.mergedIntoId ? { kind: 'ticket_merged', to: await thoseMoved(tx, ticket) } : null;
    case 'ticket.solved':
      return { kind: 'ticket_solved', closesOn, to: await unlessOwnWord(tx, activity, ticket) };
    case 'ticket.solved_by_findings':
      return { kind: 'ticket_solved_by_findings', closesOn, to: await participants(tx, ticket) };
    case 'ticket.closed':
      return { kind: 'ticket_closed', to: await participants(tx, ticket) };
    case 'ticket.reopened':
      return { kind: 'ticket_reopened', to: [...(await participants(tx, ticket)), ...desk(ticket)] };
    default:
      return null;
  }
}

/** The owner whom this very activity named; a later change of owner has an activity of its own. */
function newOwner(activity: Activity): string[] {
  const { data } = activity;
  if (!data || typeof data !== 'object' || Array.isArray(data)) return [];
  return typeof data.assigneeId === 'string' ? [data.assigneeId] : [];
}

/** When the municipality itself said that the problem is gone, it needs no mail about that. */
async function unlessOwnWord(tx: Tx, activity: Activity, ticket: Ticket): Promise<string[]> {
  return (await isOwnWord(tx, activity, ticket)) ? [] : participants(tx, ticket);
}

type NewMail = { kind: TicketMail; userId: string; ticket: Ticket; closesOn?: IsoDate };

async function writeMail(tx: Tx, activity: Activity, mail: NewMail): Promise<void> {
  const user = await tx.user.findUnique({ where: { id: mail.userId } });
  if (!user || user.disabledAt || !user.wantsMail) return;
  const themes = await findThemes(user.language, { retired: true });
  const theme = themes.find(({ code }) => code === mail.ticket.themeCode)?.label ?? mail.ticket.themeCode;
  const closesOn = mail.closesOn ? { closesOn: mail.closesOn } : {};
  await queueMail(tx, {
    template: mail.kind,
    toUserId: user.id,
    language: user.language,
    activityId: activity.id,
    ticketId: mail.ticket.id,
    data: { number: mail.ticket.number, theme, ...closesOn },
  });
}

async function inviteNewUser(tx: Tx, activity: Activity): Promise<void> {
  const { data } = activity;
  const userId = data && typeof data === 'object' && !Array.isArray(data) ? data.userId : null;
  if (typeof userId !== 'string') return;
  const user = await tx.user.findUnique({ where: { id: userId } });
  if (!user || user.disabledAt) return;
  await queueMail(tx, {
    template: 'invitation',
    toUserId: user.id,
    language: user.language,
    activityId: activity.id,
    ticketId: null,
    data: {},
  });
}
