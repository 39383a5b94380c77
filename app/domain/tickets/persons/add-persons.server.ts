import type { Actor } from '~/domain/accounts/actor';
import { noteActivity } from '~/domain/activity/note-activity.server';
import { now } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { AppError } from '~/platform/errors';
import type { Ticket } from '~generated/prisma/client';
import { PERSONS_MAX } from '../ticket';
import { linkPersons } from './link-persons.server';

/** Links more persons to a locked ticket; those already there stay as they are. @throws AppError invalid (too many) */
export async function addPersons(tx: Tx, actor: Actor, ticket: Ticket, personIds: number[]): Promise<void> {
  const there = await tx.ticketPerson.findMany({
    where: { ticketId: ticket.id },
    select: { personId: true },
  });
  const known = new Set(there.map(({ personId }) => personId));
  const added = personIds.filter((id) => !known.has(id));
  if (added.length === 0) return;
  const key = 'tickets.errors.too_many_persons';
  if (known.size + added.length > PERSONS_MAX)
    throw new AppError('invalid', key, { params: { max: PERSONS_MAX } });
  await linkPersons(tx, actor, ticket, added);
  await tx.ticket.update({
    where: { id: ticket.id },
    data: { updatedAt: now(), version: { increment: 1 } },
  });
  await noteActivity(tx, {
    kind: 'ticket.person_added',
    actorId: actor.id,
    municipalityCode: ticket.municipalityCode,
    ticketId: ticket.id,
    data: { number: ticket.number, persons: added.length },
  });
}
