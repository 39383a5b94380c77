import type { Actor } from '~/domain/accounts/actor';
import type { Tx } from '~/platform/db.server';
import { notFound } from '~/platform/errors';
import { visibleKnownErrorsSql } from './visible.server';

/** Throws `not_found` unless the known error exists for the actor: the same for a missing and a hidden one. */
export async function demandKnownError(tx: Tx, actor: Actor, number: number): Promise<void> {
  const [found] = await tx.$queryRaw<unknown[]>`
    select 1 from known_error k where k.id = ${number} and ${visibleKnownErrorsSql(actor)}`;
  if (!found) throw notFound();
}
