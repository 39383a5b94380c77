import type { Actor } from '~/domain/accounts/actor';
import { asActor } from '~/platform/db.server';
import { AppError, notFound } from '~/platform/errors';
import { canSee, isDesk } from '../policy';
import { presenceHub } from './presence-hub.server';

/**
 * Server-sent events about who else of the desk is in a ticket, or in any when none is named. Naming a ticket makes the
 * actor seen there. @throws AppError forbidden (not of the desk), not_found
 */
export async function watchPresence(
  actor: Actor,
  sessionKey: string,
  number: number | null,
  signal: AbortSignal,
): Promise<ReadableStream<Uint8Array>> {
  if (!isDesk(actor)) throw new AppError('forbidden');
  const ticketId = number === null ? null : await ticketIdOf(actor, number);
  return presenceHub().open({ actor, sessionKey, ticketId }, signal);
}

function ticketIdOf(actor: Actor, number: number): Promise<string> {
  return asActor(actor, async (tx) => {
    const ticket = await tx.ticket.findUnique({
      where: { number },
      select: { id: true, municipalityCode: true },
    });
    if (!ticket || !canSee(actor, ticket)) throw notFound();
    return ticket.id;
  });
}
