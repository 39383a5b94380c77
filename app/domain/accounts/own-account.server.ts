import { noteActivity } from '~/domain/activity/note-activity.server';
import { asSystem } from '~/platform/db.server';
import { AppError } from '~/platform/errors';
import type { Actor } from './actor';
import { passwordFault } from './password-rules';
import { hashPassword, passwordFits } from './passwords.server';
import { accountKey, giveBack, takeAttempt } from './sign-in-throttle.server';
import type { OwnAccountChange } from './user-forms';

/** What the user may change on the own account, as it stands. */
export async function readOwnAccount(actor: Actor): Promise<OwnAccountChange & { email: string }> {
  const { name, email, language, wantsMail } = await asSystem((tx) =>
    tx.user.findUniqueOrThrow({
      where: { id: actor.id },
      select: { name: true, email: true, language: true, wantsMail: true },
    }),
  );
  return { name, email, language, wantsMail, colorScheme: actor.colorScheme };
}

/** Changes name, language, light or dark, and whether mail is wanted. */
export async function changeOwnAccount(actor: Actor, input: OwnAccountChange): Promise<void> {
  await asSystem(async (tx) => {
    await tx.user.update({ where: { id: actor.id }, data: input });
    await noteActivity(tx, {
      kind: 'account.changed',
      actorId: actor.id,
      municipalityCode: actor.municipalityCode,
      data: { userId: actor.id },
    });
  });
}

/**
 * Changes the password and ends all sessions of the user; the caller opens a new one for this browser. The current
 * password is throttled like signing in. Throws `invalid` with the field, or `throttled`.
 */
export async function changePassword(
  actor: Actor,
  input: { current: string; password: string },
): Promise<void> {
  const key = accountKey(actor.email);
  const until = await takeAttempt(key);
  if (until) {
    throw new AppError('throttled', 'account.sign_in.blocked', { data: { until: until.toISOString() } });
  }
  const { passwordHash: stored } = await asSystem((tx) =>
    tx.user.findUniqueOrThrow({ where: { id: actor.id }, select: { passwordHash: true } }),
  );
  const refuse = (field: string, fault: string) =>
    new AppError('invalid', 'errors.invalid', { fields: { [field]: fault } });
  if (!(await passwordFits(stored, input.current))) throw refuse('current', 'account.password.wrong');
  await giveBack(key, null);
  const fault = passwordFault(input.password, actor.email);
  if (fault) throw refuse('password', fault);
  if (input.current === input.password) throw refuse('password', 'account.password.unchanged');
  const passwordHash = await hashPassword(input.password);
  await asSystem(async (tx) => {
    await tx.user.update({ where: { id: actor.id }, data: { passwordHash, passwordChangedAt: new Date() } });
    await tx.session.deleteMany({ where: { userId: actor.id } });
    await tx.passwordLink.updateMany({
      where: { userId: actor.id, usedAt: null },
      data: { usedAt: new Date() },
    });
    await noteActivity(tx, {
      kind: 'account.password_changed',
      actorId: actor.id,
      municipalityCode: actor.municipalityCode,
    });
  });
}

/** Signs out everywhere, this browser included. */
export async function endAllSessions(actor: Actor): Promise<void> {
  await asSystem(async (tx) => {
    await tx.session.deleteMany({ where: { userId: actor.id } });
    await noteActivity(tx, {
      kind: 'account.signed_out',
      actorId: actor.id,
      municipalityCode: actor.municipalityCode,
      data: { everywhere: true },
    });
  });
}

/** Ends one of the user's own sessions; a key that is not one of them does nothing. */
export async function endSession(actor: Actor, sessionKey: string): Promise<void> {
  await asSystem((tx) => tx.session.deleteMany({ where: { id: sessionKey, userId: actor.id } }));
}
