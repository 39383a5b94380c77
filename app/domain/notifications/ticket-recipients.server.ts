import type { Tx } from '~/platform/db.server';
import type { Activity, Ticket } from '~generated/prisma/client';

type About = Pick<Ticket, 'id' | 'requesterId' | 'assigneeId'>;

/** Whoever filed the ticket. */
export function requester(ticket: Pick<About, 'requesterId'>): string[] {
  return [ticket.requesterId];
}

/** The owner at IMDi, if there is one; a ticket without owner waits in the queue, not in somebody's mail. */
export function desk(ticket: Pick<About, 'assigneeId'>): string[] {
  return ticket.assigneeId ? [ticket.assigneeId] : [];
}

/** The requester and everybody else of the municipality who has written in the ticket. */
export async function participants(tx: Tx, ticket: Pick<About, 'id' | 'requesterId'>): Promise<string[]> {
  const authors = await tx.ticketMessage.findMany({
    where: { ticketId: ticket.id, fromImdi: false },
    distinct: ['authorId'],
    select: { authorId: true },
  });
  return [...new Set([ticket.requesterId, ...authors.map(({ authorId }) => authorId)])];
}

/** Those whom the activity itself names. */
export function namedUsers({ data }: Pick<Activity, 'data'>): string[] {
  if (!data || typeof data !== 'object' || Array.isArray(data) || !Array.isArray(data.userIds)) return [];
  return data.userIds.filter((id) => typeof id === 'string');
}

/** Those of the municipality whose ticket became part of another: the requester, and whoever wrote what was moved. */
export async function thoseMoved(tx: Tx, ticket: Pick<About, 'id' | 'requesterId'>): Promise<string[]> {
  const authors = await tx.ticketMessage.findMany({
    where: { movedFromId: ticket.id, fromImdi: false },
    distinct: ['authorId'],
    select: { authorId: true },
  });
  return [...new Set([ticket.requesterId, ...authors.map(({ authorId }) => authorId)])];
}
