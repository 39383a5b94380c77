import type { Actor } from '~/domain/accounts/actor';
import { can } from '~/domain/accounts/permissions';
import { noteActivity } from '~/domain/activity/note-activity.server';
import { now } from '~/platform/clock.server';
import { asActor, type Tx } from '~/platform/db.server';
import { AppError } from '~/platform/errors';
import type { Ticket } from '~generated/prisma/client';
import { lockedTicket } from '../locked-ticket.server';

/**
 * Says that a ticket is about a known error. Saying it twice changes nothing.
 * @throws AppError not_found, forbidden, invalid when there is no such known error
 */
export function linkKnownError(actor: Actor, number: number, knownErrorId: number): Promise<void> {
  return asActor(actor, async (tx) => {
    const ticket = await lockedTicket(tx, actor, number);
    if (!can(actor, 'known_errors.link')) throw new AppError('forbidden');
    if (!(await tx.knownError.findUnique({ where: { id: knownErrorId }, select: { id: true } }))) {
      const key = 'known_errors.errors.unknown';
      throw new AppError('invalid', key, { fields: { knownErrorId: key } });
    }
    await insertLink(tx, actor, ticket, knownErrorId);
  });
}

/** The writing of `linkKnownError`, for commands that make the known error in the same transaction. */
export async function insertLink(tx: Tx, actor: Actor, ticket: Ticket, knownErrorId: number): Promise<void> {
  const { count } = await tx.ticketKnownError.createMany({
    data: {
      ticketId: ticket.id,
      knownErrorId,
      municipalityCode: ticket.municipalityCode,
      linkedById: actor.id,
      at: now(),
    },
    skipDuplicates: true,
  });
  if (count > 0) await noteLink(tx, actor, ticket, 'known_error.linked', knownErrorId);
}

/** Takes the link away. @throws AppError not_found, forbidden */
export function unlinkKnownError(actor: Actor, number: number, knownErrorId: number): Promise<void> {
  return asActor(actor, async (tx) => {
    const ticket = await lockedTicket(tx, actor, number);
    if (!can(actor, 'known_errors.link')) throw new AppError('forbidden');
    const { count } = await tx.ticketKnownError.deleteMany({ where: { ticketId: ticket.id, knownErrorId } });
    if (count > 0) await noteLink(tx, actor, ticket, 'known_error.unlinked', knownErrorId);
  });
}

/** Linking is IMDi's own work: its activity carries no municipality, since the known error may be an internal draft. */
async function noteLink(
  tx: Tx,
  actor: Actor,
  ticket: Ticket,
  kind: 'known_error.linked' | 'known_error.unlinked',
  knownErrorId: number,
): Promise<void> {
  await tx.ticket.update({
    where: { id: ticket.id },
    data: { updatedAt: now(), version: { increment: 1 } },
  });
  await noteActivity(tx, {
    kind,
    actorId: actor.id,
    ticketId: ticket.id,
    data: { number: ticket.number, knownErrorId },
  });
}
