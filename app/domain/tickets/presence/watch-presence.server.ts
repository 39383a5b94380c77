import type { Actor } from '~/domain/accounts/actor';
import { asActor } from '~/platform/db.server';
import { AppError } from '~/platform/errors';
import { isDesk } from '../policy';
import { seenTicket } from '../seen-ticket.server';
import { presenceHub } from './presence-hub.server';

/**
 * Server-sent events about who else of the desk is in a ticket, or in any when none is named. Naming a ticket makes the
 * actor seen there; the number of a merged ticket stands for the one it has become part of. @throws AppError forbidden (not of the desk), not_found
 */
export async function watchPresence(
  actor: Actor,
  sessionKey: string,
  number: number | null,
  signal: AbortSignal,
): Promise<ReadableStream<Uint8Array>> {
  if (!isDesk(actor)) throw new AppError('forbidden');
  const ticket = number === null ? null : await asActor(actor, (tx) => seenTicket(tx, actor, number));
  const moved = ticket !== null && ticket.number !== number;
  return presenceHub().open({ actor, sessionKey, ticketId: ticket?.id ?? null, moved }, signal);
}
