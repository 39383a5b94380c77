import { noteActivity } from '~/domain/activity/note-activity.server';
import { asSystem, type Tx } from '~/platform/db.server';
import { AppError, notFound } from '~/platform/errors';
import type { Actor, Role } from './actor';
import { placeFor } from './create-user.server';
import { grantableRoles, mayManage } from './user';
import type { UserChange } from './user-forms';

type Managed = {
  id: string;
  role: Role;
  municipalityCode: string | null;
  countyCode: string | null;
  disabledAt: Date | null;
};

/**
 * The user, locked. All administrators of the same place are locked along, in one order, so that two who remove each
 * other at the same moment cannot both succeed.
 */
async function lockUser(tx: Tx, actor: Actor, userId: string): Promise<Managed> {
  const user = await tx.user.findUnique({
    where: { id: userId },
    select: { id: true, role: true, municipalityCode: true, countyCode: true, disabledAt: true },
  });
  if (!user || !mayManage(actor, user)) throw notFound();
  await tx.$queryRaw`select id from user_account
    where id = ${userId}::uuid or (role::text = ${user.role} and municipality_code is not distinct from ${user.municipalityCode})
    order by id for update`;
  return tx.user.findUniqueOrThrow({
    where: { id: userId },
    select: { id: true, role: true, municipalityCode: true, countyCode: true, disabledAt: true },
  });
}

const KEEPS_THE_DOOR: readonly Role[] = ['system_admin', 'municipal_admin'];

/** Refuses what would lock everyone out: one's own account, and the last administrator of a place. */
async function refuseLockOut(tx: Tx, actor: Actor, user: Managed, field: string): Promise<void> {
  const refuse = (key: string) => new AppError('invalid', key, { fields: { [field]: key } });
  if (user.id === actor.id) throw refuse('account.user.errors.oneself');
  if (!KEEPS_THE_DOOR.includes(user.role) || user.disabledAt) return;
  const others = await tx.user.count({
    where: {
      role: user.role,
      municipalityCode: user.municipalityCode,
      disabledAt: null,
      id: { not: user.id },
    },
  });
  if (others === 0) throw refuse('account.user.errors.last_admin');
}

/**
 * Changes name, role, place and language. A new role or place (`moved`) ends the user's sessions. Throws `not_found` for a user
 * the actor does not administer, `invalid` at the field for one's own role or the last administrator.
 */
export async function changeUser(
  actor: Actor,
  userId: string,
  input: UserChange,
): Promise<{ moved: boolean }> {
  return asSystem(async (tx) => {
    const user = await lockUser(tx, actor, userId);
    if (!grantableRoles(actor).includes(input.role)) throw notFound();
    const place = actor.role === 'municipal_admin' ? (actor.municipalityCode ?? undefined) : input.place;
    const placed = await placeFor(tx, input.role, place);
    const moved =
      input.role !== user.role ||
      placed.municipalityCode !== user.municipalityCode ||
      placed.countyCode !== user.countyCode;
    if (moved) {
      await refuseLockOut(tx, actor, user, 'role');
      await tx.session.deleteMany({ where: { userId } });
    }
    await tx.user.update({
      where: { id: userId },
      data: { name: input.name, role: input.role, language: input.language, ...placed },
    });
    await noteActivity(tx, {
      kind: 'account.changed',
      actorId: actor.id,
      municipalityCode: placed.municipalityCode,
      data: { userId, role: input.role, roleBefore: user.role, moved },
    });
    return { moved };
  });
}

/** Closes an account and ends its sessions, or opens it again. */
export async function setUserDisabled(actor: Actor, userId: string, disabled: boolean): Promise<void> {
  await asSystem(async (tx) => {
    const user = await lockUser(tx, actor, userId);
    if (disabled === (user.disabledAt !== null)) return;
    if (disabled) await refuseLockOut(tx, actor, user, 'disabled');
    await tx.user.update({ where: { id: userId }, data: { disabledAt: disabled ? new Date() : null } });
    if (disabled) {
      await tx.session.deleteMany({ where: { userId } });
      await tx.passwordLink.updateMany({ where: { userId, usedAt: null }, data: { usedAt: new Date() } });
    }
    await noteActivity(tx, {
      kind: 'account.changed',
      actorId: actor.id,
      municipalityCode: user.municipalityCode,
      data: { userId, disabled },
    });
  });
}

/** Sends the link to set a password once more. Throws `conflict` for a closed account. */
export async function inviteAgain(actor: Actor, userId: string): Promise<void> {
  await asSystem(async (tx) => {
    const user = await lockUser(tx, actor, userId);
    if (user.disabledAt) throw new AppError('conflict', 'account.user.errors.disabled');
    await noteActivity(tx, {
      kind: 'account.invited',
      actorId: actor.id,
      municipalityCode: user.municipalityCode,
      data: { userId },
    });
  });
}
