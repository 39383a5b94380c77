import { noteActivity } from '~/domain/activity/note-activity.server';
import { asSystem, type Tx } from '~/platform/db.server';
import { portalUrl } from '~/platform/env.server';
import { AppError } from '~/platform/errors';
import { newSecret, sha256 } from '~/platform/ids.server';
import { passwordFault } from './password-rules';
import { hashPassword } from './passwords.server';

/** A link to set a password is valid this many hours. */
export const LINK_HOURS = 72;

/**
 * Makes a one-time link by which the user sets a password, and returns its address. The database keeps only the hash
 * of the token, so the address exists in what is sent and nowhere else: make it when the mail is written out.
 */
export async function createPasswordLink(tx: Tx, userId: string): Promise<string> {
  const token = newSecret();
  const expiresAt = new Date(Date.now() + LINK_HOURS * 3_600_000);
  await tx.passwordLink.create({ data: { id: sha256(token), userId, expiresAt } });
  return `${portalUrl()}/nytt-passord/${token}`;
}

const openLink = (token: string) => ({ id: sha256(token), usedAt: null, expiresAt: { gt: new Date() } });

async function ownerOf(tx: Tx, token: string) {
  const link = await tx.passwordLink.findFirst({ where: openLink(token), select: { userId: true } });
  if (!link) return null;
  return tx.user.findFirst({
    where: { id: link.userId, disabledAt: null },
    select: { id: true, email: true, municipalityCode: true },
  });
}

/** Whose password the link sets; null when it is used, too old, unknown or its account is closed. */
export async function readPasswordLink(token: string): Promise<{ email: string } | null> {
  return asSystem(async (tx) => {
    const user = await ownerOf(tx, token);
    return user && { email: user.email };
  });
}

/**
 * Sets the password by a link and ends all sessions and other links of the user. Two uses at once: one wins. Returns
 * the user's id. Throws `not_found` for a dead link, `invalid` with the field for a weak password.
 */
export async function setPasswordByLink(token: string, password: string): Promise<string> {
  const owner = await asSystem((tx) => ownerOf(tx, token));
  if (!owner) throw new AppError('not_found', 'account.set_password.dead_link');
  const fault = passwordFault(password, owner.email);
  if (fault) throw new AppError('invalid', 'errors.invalid', { fields: { password: fault } });
  const passwordHash = await hashPassword(password);
  return asSystem(async (tx) => {
    const { count } = await tx.passwordLink.updateMany({
      where: openLink(token),
      data: { usedAt: new Date() },
    });
    if (count !== 1) throw new AppError('not_found', 'account.set_password.dead_link');
    await tx.passwordLink.updateMany({
      where: { userId: owner.id, usedAt: null },
      data: { usedAt: new Date() },
    });
    await tx.user.update({
      where: { id: owner.id },
      data: { passwordHash, passwordChangedAt: new Date() },
    });
    await tx.session.deleteMany({ where: { userId: owner.id } });
    await noteActivity(tx, {
      kind: 'account.password_changed',
      actorId: owner.id,
      municipalityCode: owner.municipalityCode,
      data: { byLink: true },
    });
    return owner.id;
  });
}
