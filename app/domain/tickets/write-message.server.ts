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
  const written = await tx.$executeRaw`/*prepare:message.write*/
    insert into ticket_message (id, ticket_id, municipality_code, author_id, from_imdi, body, at)
    values (${id}::uuid, ${ticket.id}::uuid, ${ticket.municipalityCode}, ${authorId}::uuid, ${fromImdi}, ${body}, ${at})
    on conflict do nothing`;
  if (written === 0) throw new AppError('invalid');
  return at;
}
