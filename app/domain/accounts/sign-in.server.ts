import { noteActivity } from '~/domain/activity/note-activity.server';
import { asSystem } from '~/platform/db.server';
import { AppError } from '~/platform/errors';
import { passwordFits } from './passwords.server';
import { closeSession, openSession, ownerOfCookie, readSession } from './sessions.server';
import { accountKey, addressKey, giveBack, takeAttempt } from './sign-in-throttle.server';

export type SignInInput = {
  email: string;
  password: string;
  /** Network address of the client; null leaves out the throttle per address. */
  address: string | null;
};

export type SignedIn = {
  userId: string;
  /** Set-Cookie header of the new session. */
  cookie: string;
  /** Whether the browser's former session, ended or not, was the same user's. */
  sameUser: boolean;
};

/**
 * Signs in with e-mail and password. Unknown user, wrong password and closed account give the same answer in the same
 * time. Throws `invalid`, or `throttled` with the instant to try again (`data.until`).
 */
export async function signIn(request: Request, { email, password, address }: SignInInput): Promise<SignedIn> {
  const byAccount = accountKey(email);
  const byAddress = address ? addressKey(address) : null;
  const blocked = (byAddress && (await takeAttempt(byAddress))) || (await takeAttempt(byAccount));
  if (blocked) {
    throw new AppError('throttled', 'account.sign_in.blocked', { data: { until: blocked.toISOString() } });
  }
  const user = await asSystem((tx) =>
    tx.user.findUnique({
      where: { email: email.trim().toLowerCase() },
      select: { id: true, passwordHash: true, disabledAt: true, municipalityCode: true },
    }),
  );
  const fits = await passwordFits(user?.passwordHash ?? null, password);
  if (!user || !fits || user.disabledAt) throw new AppError('invalid', 'account.sign_in.wrong');
  await giveBack(byAccount, byAddress);
  const former = await ownerOfCookie(request);
  const cookie = await openSession(request, user.id);
  await asSystem((tx) =>
    noteActivity(tx, {
      kind: 'account.signed_in',
      actorId: user.id,
      municipalityCode: user.municipalityCode,
    }),
  );
  return { userId: user.id, cookie, sameUser: former === user.id };
}

/** Ends the session of the request, if there is one. Returns the Set-Cookie header that empties the cookie. */
export async function signOut(request: Request): Promise<string> {
  const actor = (await readSession(request))?.actor;
  const cookie = await closeSession(request);
  if (actor) {
    await asSystem((tx) =>
      noteActivity(tx, {
        kind: 'account.signed_out',
        actorId: actor.id,
        municipalityCode: actor.municipalityCode,
      }),
    );
  }
  return cookie;
}
