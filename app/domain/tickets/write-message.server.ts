import { now } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { AppError } from '~/platform/errors';

type Message = { id: string; authorId: string; fromImdi: boolean; body: string };

/**
 * Appends a public message to the conversation; messages are never changed afterwards. Returns when it was written.
 * @throws AppError invalid when the id is another message's, be it one that the actor cannot see
 */
export async function writeMessage(
  tx: Tx,
  ticket: { id: string; municipalityCode: string },
  { id, authorId, fromImdi, body }: Message,
): Promise<Date> {
  const at = now();
  const { count } = await tx.ticketMessage.createMany({
    data: {
      id,
      ticketId: ticket.id,
      municipalityCode: ticket.municipalityCode,
      authorId,
      fromImdi,
      body,
      at,
    },
    skipDuplicates: true,
  });
  if (count === 0) throw new AppError('invalid');
  return at;
}
