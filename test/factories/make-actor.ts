import { type Actor, type Role, scopeOf } from '~/domain/accounts/actor';
import { asSystem } from '~/platform/db.server';
import { newId } from '~/platform/ids.server';

const IMDI: readonly Role[] = ['support_agent', 'registry_owner', 'privacy_officer', 'system_admin'];

/** A user in the database, and the actor that signs in as them. Municipal roles belong to Arendal unless told otherwise. */
export async function makeActor(role: Role, { municipalityCode = '4203' } = {}): Promise<Actor> {
  const id = newId();
  const place = IMDI.includes(role) || role === 'county_governor' ? null : municipalityCode;
  const actor: Actor = {
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
  const { email, name, countyCode } = actor;
  await asSystem((tx) =>
    tx.user.create({
      data: { id, email, name, role, municipalityCode: place, countyCode, passwordHash: 'none' },
    }),
  );
  return actor;
}
