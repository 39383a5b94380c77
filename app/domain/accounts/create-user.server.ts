import { noteActivity } from '~/domain/activity/note-activity.server';
import { asSystem, type Tx } from '~/platform/db.server';
import { AppError, notFound } from '~/platform/errors';
import type { Actor, Role } from './actor';
import { NO_PASSWORD } from './passwords.server';
import { grantableRoles, mayManage, placeOf } from './user';
import type { NewUser } from './user-forms';

/** Where a role is placed. Throws `invalid` at the field when the role demands another kind of place. */
export async function placeFor(
  tx: Tx,
  role: Role,
  place: string | undefined,
): Promise<{ municipalityCode: string | null; countyCode: string | null }> {
  const kind = placeOf(role);
  if (kind === 'imdi') return { municipalityCode: null, countyCode: null };
  const wrong = new AppError('invalid', 'errors.invalid', {
    fields: {
      place: kind === 'municipality' ? 'account.user.errors.municipality' : 'account.user.errors.county',
    },
  });
  if (!place) throw wrong;
  if (kind === 'municipality') {
    const found = await tx.municipality.findFirst({ where: { code: place, validTo: null } });
    if (!found) throw wrong;
    return { municipalityCode: found.code, countyCode: null };
  }
  const found = await tx.county.findFirst({ where: { code: place } });
  if (!found) throw wrong;
  return { municipalityCode: null, countyCode: found.code };
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'P2002';
}

/**
 * Makes an account without a password and has the invitation sent, with the link that sets one. A municipality's
 * administrator places users in its own municipality only. Throws `invalid` at the field when the e-mail is taken.
 */
export async function createUser(actor: Actor, input: NewUser): Promise<{ id: string }> {
  if (!grantableRoles(actor).includes(input.role)) throw notFound();
  const place = actor.role === 'municipal_admin' ? (actor.municipalityCode ?? undefined) : input.place;
  try {
    return await asSystem(async (tx) => {
      const placed = await placeFor(tx, input.role, place);
      if (!mayManage(actor, placed)) throw notFound();
      const user = await tx.user.create({
        data: {
          email: input.email,
          name: input.name,
          role: input.role,
          language: input.language,
          passwordHash: NO_PASSWORD,
          ...placed,
        },
        select: { id: true },
      });
      await noteActivity(tx, {
        kind: 'account.created',
        actorId: actor.id,
        municipalityCode: placed.municipalityCode,
        data: { userId: user.id, role: input.role },
      });
      return user;
    });
  } catch (error) {
    if (!isTaken(error)) throw error;
    throw new AppError('invalid', 'errors.invalid', { fields: { email: 'account.user.errors.email_taken' } });
  }
}
