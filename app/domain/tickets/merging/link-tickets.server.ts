import type { Actor } from '~/domain/accounts/actor';
import { noteActivity } from '~/domain/activity/note-activity.server';
import { asActor, type Tx } from '~/platform/db.server';
import { AppError } from '~/platform/errors';
import type { Ticket } from '~generated/prisma/client';
import { lockedForDesk } from '../locked-ticket.server';
import type { LinkInput } from './merge-forms';

/** Both ticket, locked in one order whichever way the link points. */
async function bothLocked(tx: Tx, actor: Actor, number: number, other: number): Promise<[Ticket, Ticket]> {
  const first = await lockedForDesk(tx, actor, Math.min(number, other));
  const second = await lockedForDesk(tx, actor, Math.max(number, other));
  return number <= other ? [first, second] : [second, first];
}

/**
 * Ties two tickets together for IMDi's own overview; municipalities see nothing of it. A link between the same two
 * replaces the one there was. @throws AppError not_found, forbidden, invalid (a ticket with itself)
 */
export function linkTickets(actor: Actor, number: number, { other, relation }: LinkInput): Promise<void> {
  return asActor(actor, async (tx) => {
    const [ticket, target] = await bothLocked(tx, actor, number, other);
    if (ticket.id === target.id) throw sameTicket();
    const ends = { a: ticket.id, b: target.id };
    // Of a child or an original, this ticket is the parent or the duplicate, where the link starts.
    const turned = relation === 'child' || relation === 'original';
    const kind = relation === 'child' ? 'parent' : relation === 'original' ? 'duplicate' : relation;
    await tx.ticketLink.deleteMany({
      where: {
        OR: [
          { fromId: ends.a, toId: ends.b },
          { fromId: ends.b, toId: ends.a },
        ],
      },
    });
    await tx.ticketLink.create({
      data: {
        fromId: turned ? ends.a : ends.b,
        toId: turned ? ends.b : ends.a,
        kind,
        createdById: actor.id,
      },
    });
    await noteActivity(tx, {
      kind: 'ticket.linked',
      actorId: actor.id,
      ticketId: ticket.id,
      data: { number: ticket.number, other: target.number, relation },
    });
  });
}

/** Unties two tickets. @throws AppError not_found, forbidden */
export function unlinkTickets(actor: Actor, number: number, other: number): Promise<void> {
  return asActor(actor, async (tx) => {
    const [ticket, target] = await bothLocked(tx, actor, number, other);
    const { count } = await tx.ticketLink.deleteMany({
      where: {
        OR: [
          { fromId: ticket.id, toId: target.id },
          { fromId: target.id, toId: ticket.id },
        ],
      },
    });
    if (count === 0) return;
    await noteActivity(tx, {
      kind: 'ticket.unlinked',
      actorId: actor.id,
      ticketId: ticket.id,
      data: { number: ticket.number, other: target.number },
    });
  });
}

function sameTicket(): AppError {
  const key = 'work.errors.same_ticket';
  return new AppError('invalid', key, { fields: { other: key } });
}
