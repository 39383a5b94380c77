import { afterAll, beforeAll } from 'vitest';
import type { Actor, Role } from '~/domain/accounts/actor';
import { closeDb } from '~/platform/db.server';
import { insertActor, newActor } from './make-actor';

type Kind = Role | { role: Role; municipalityCode: string };

/**
 * The people of a test file. They are known at once and stand in the database before its first test; its connections are
 * closed after the last.
 */
export function people<Name extends string>(kinds: Record<Name, Kind>): Record<Name, Actor> {
  const made = {} as Record<Name, Actor>;
  for (const name of Object.keys(kinds) as Name[]) {
    const kind: Kind = kinds[name];
    made[name] = typeof kind === 'string' ? newActor(kind) : newActor(kind.role, kind);
  }
  beforeAll(async () => {
    for (const actor of Object.values<Actor>(made)) await insertActor(actor);
  });
  afterAll(closeDb);
  return made;
}
