import { asSystem } from '~/platform/db.server';
import type { Actor } from './actor';

/**
 * Keeps the actor's own choice of language or light/dark. Runs as system because a user may not write accounts; it can
 * touch no other row than the actor's.
 */
export async function changePreferences(
  actor: Pick<Actor, 'id'>,
  input: Partial<Pick<Actor, 'language' | 'colorScheme'>>,
): Promise<void> {
  await asSystem((tx) => tx.user.update({ where: { id: actor.id }, data: input }));
}
