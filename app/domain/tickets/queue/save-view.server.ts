import { type Actor, isMunicipal } from '~/domain/accounts/actor';
import { can } from '~/domain/accounts/permissions';
import { now } from '~/platform/clock.server';
import { asActor, type Tx } from '~/platform/db.server';
import { AppError, notFound } from '~/platform/errors';
import { newId } from '~/platform/ids.server';
import type { Prisma } from '~generated/prisma/client';
import { refusePersonNumbers } from '../persons/person-numbers';
import { readViewQuery } from './find-views.server';
import { listParams } from './list-params';
import type { TicketListQuery } from './ticket-list-query';
import { VIEWS_MAX } from './view-forms';

export type ViewInput = {
  /** The view to change; null makes a new one. */
  id: string | null;
  name: string;
  shared: boolean;
  /** Filter, columns and order; null leaves those of the saved view. */
  query: TicketListQuery | null;
};

/**
 * Saves a view of the ticket list, or changes one's own. @throws AppError forbidden, not_found (no such view of one's
 * own), invalid (name taken, too many, a person number in name or search)
 */
export async function saveView(actor: Actor, input: ViewInput): Promise<string> {
  if (!can(actor, 'tickets.read')) throw new AppError('forbidden');
  refusePersonNumbers({ name: input.name, ...(input.query ? { '': input.query.sok } : {}) });
  return asActor(actor, async (tx) => {
    await requireFreeName(tx, actor, input);
    const { name, shared } = input;
    const query = input.query
      ? (listParams(readViewQuery(input.query)) as Prisma.InputJsonObject)
      : undefined;
    if (input.id === null) {
      const own = await tx.ticketView.count({ where: { ownerId: actor.id } });
      if (own >= VIEWS_MAX)
        throw new AppError('invalid', 'queue.views.too_many', { params: { max: VIEWS_MAX } });
      const house = isMunicipal(actor) ? (actor.municipalityCode ?? '') : '*';
      const created = await tx.ticketView.create({
        data: {
          id: newId(),
          ownerId: actor.id,
          house,
          name,
          shared,
          query: query ?? {},
          createdAt: now(),
          updatedAt: now(),
        },
      });
      return created.id;
    }
    const { count } = await tx.ticketView.updateMany({
      where: { id: input.id, ownerId: actor.id },
      data: { name, shared, query, updatedAt: now() },
    });
    if (count === 0) throw notFound();
    return input.id;
  });
}

async function requireFreeName(tx: Tx, actor: Actor, { id, name }: ViewInput): Promise<void> {
  const taken = await tx.ticketView.findFirst({
    where: {
      ownerId: actor.id,
      name: { equals: name, mode: 'insensitive' },
      ...(id ? { id: { not: id } } : {}),
    },
    select: { id: true },
  });
  const key = 'queue.views.name_taken';
  if (taken) throw new AppError('invalid', key, { fields: { name: key } });
}

/** Deletes one of the actor's own views. @throws AppError not_found */
export async function deleteView(actor: Actor, id: string): Promise<void> {
  const { count } = await asActor(actor, (tx) =>
    tx.ticketView.deleteMany({ where: { id, ownerId: actor.id } }),
  );
  if (count === 0) throw notFound();
}
