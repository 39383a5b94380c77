import { now } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';

type Message = { id: string; authorId: string; fromImdi: boolean; body: string };

/** Appends a public message to the conversation; messages are never changed afterwards. Returns when it was written. */
export async function writeMessage(
  tx: Tx,
  ticket: { id: string; municipalityCode: string },
  { id, authorId, fromImdi, body }: Message,
): Promise<Date> {
  const at = now();
  await tx.ticketMessage.create({
    data: {
      id,
      ticketId: ticket.id,
      municipalityCode: ticket.municipalityCode,
      authorId,
      fromImdi,
      body,
      at,
    },
  });
  return at;
}
