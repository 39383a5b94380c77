import type { Tx } from '~/platform/db.server';
import type { Ticket } from '~generated/prisma/client';
import { desk, participants } from './ticket-recipients.server';

/**
 * The names of those who get a mail when something is written in the ticket, shown before sending: an answer goes to
 * the municipality's writers, a reply to the owner at IMDi. The writer gets none.
 */
export async function findRecipients(
  tx: Tx,
  ticket: Pick<Ticket, 'id' | 'requesterId' | 'assigneeId'>,
  writer: { id: string; fromImdi: boolean },
): Promise<string[]> {
  const ids = writer.fromImdi ? await participants(tx, ticket) : desk(ticket);
  const users = await tx.user.findMany({
    where: { id: { in: ids, not: writer.id }, disabledAt: null, wantsMail: true },
    select: { name: true },
    orderBy: { name: 'asc' },
  });
  return users.map(({ name }) => name);
}
