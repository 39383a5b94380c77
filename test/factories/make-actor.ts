import { type Actor, type Role, scopeOf } from '~/domain/accounts/actor';
import { asSystem } from '~/platform/db.server';
import { newId } from '~/platform/ids.server';

const IMDI: readonly Role[] = ['support_agent', 'registry_owner', 'privacy_officer', 'system_admin'];

/** An actor of a role, not yet in the database. Municipal roles belong to Arendal unless told otherwise. */
export function newActor(role: Role, { municipalityCode = '4203' } = {}): Actor {
  const id = newId();
  const place = IMDI.includes(role) || role === 'county_governor' ? null : municipalityCode;
  return {
    id,
    name: `Test ${role}`,
    email: `${id}@test.example`,
    role,
    municipalityCode: place,
    municipalityName: null,
    countyCode: role === 'county_governor' ? municipalityCode.slice(0, 2) : null,
    language: 'nb',
    colorScheme: 'auto',
    scope: scopeOf(role, place),
  };
}

/** Puts the user behind an actor into the database. */
export async function insertActor(actor: Actor): Promise<void> {
  const { id, email, name, role, municipalityCode, countyCode } = actor;
  await asSystem((tx) =>
    tx.user.create({ data: { id, email, name, role, municipalityCode, countyCode, passwordHash: 'none' } }),
  );
}

/** A user in the database, and the actor that signs in as them. */
export async function makeActor(role: Role, place?: { municipalityCode?: string }): Promise<Actor> {
  const actor = newActor(role, place);
  await insertActor(actor);
  return actor;
}
