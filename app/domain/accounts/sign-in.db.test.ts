import { beforeAll, describe, expect, it } from 'vitest';
import type { AppError } from '~/platform/errors';
import { actorOf, cookieOf, demoUsers, post, request } from '~test/factories/users';
import { withDatabase } from '~test/setup/database';
import { setUserDisabled } from './change-user.server';
import { readSession } from './sessions.server';
import { signIn, signOut } from './sign-in.server';
import { ACCOUNT_LIMIT, ADDRESS_LIMIT, accountKey, addressKey, takeAttempt } from './sign-in-throttle.server';

const db = withDatabase();

beforeAll(demoUsers);

const attempt = (email: string, password: string, address: string | null = null, cookie?: string) =>
  signIn(post('/logg-inn', {}, { cookie }), { email, password, address });

const fault = async (email: string, password: string, address: string | null = null): Promise<AppError> => {
  try {
    await attempt(email, password, address);
  } catch (error) {
    return error as AppError;
  }
  throw new Error('signed in');
};

describe('signing in', () => {
  it('opens a session, in any case and spacing of the e-mail', async () => {
    const { cookie, userId, sameUser } = await attempt(' Leser@Arendal.EXAMPLE ', 'nir-demo-2026');
    const signedIn = await readSession(request('/', { cookie: cookieOf(cookie) }));
    expect(signedIn?.actor.id).toBe(userId);
    expect(sameUser).toBe(false);
  });

  it('knows the former user of an ended session', async () => {
    const first = await attempt('leser@arendal.example', 'nir-demo-2026');
    const cookie = cookieOf(first.cookie);
    await db.query(`update session set expires_at = now() - interval '1 hour'`);
    expect((await attempt('leser@arendal.example', 'nir-demo-2026', null, cookie)).sameUser).toBe(true);
    const again = cookieOf((await attempt('leser@arendal.example', 'nir-demo-2026')).cookie);
    await db.query(`update session set expires_at = now() - interval '1 hour'`);
    expect((await attempt('kommuneadmin@arendal.example', 'nir-demo-2026', null, again)).sameUser).toBe(
      false,
    );
  });

  it('answers the same for an unknown user, a wrong password and a closed account, in like time', async () => {
    const admin = await actorOf('systemforvalter@imdi.example');
    await setUserDisabled(admin, (await actorOf('leser@utsira.example')).id, true);
    const cases = [
      ['nobody@arendal.example', 'nir-demo-2026'],
      ['superbruker@arendal.example', 'wrong password'],
      ['leser@utsira.example', 'nir-demo-2026'],
    ] as const;
    const times: number[] = [];
    for (const [email, password] of cases) {
      // The quickest of three: a busy machine slows down now one, now another.
      const taken: number[] = [];
      for (let i = 0; i < 2; i += 1) {
        const before = performance.now();
        await fault(email, password);
        taken.push(performance.now() - before);
      }
      const before = performance.now();
      const { code, key, params, data } = await fault(email, password);
      times.push(Math.min(...taken, performance.now() - before));
      expect({ code, key, params, data }).toEqual({
        code: 'invalid',
        key: 'account.sign_in.wrong',
        params: {},
        data: undefined,
      });
    }
    // The hash dominates all three; a shortcut would be ten times faster.
    expect(Math.min(...times) * 5).toBeGreaterThan(Math.max(...times));
  });

  it('notes signing in and out', async () => {
    const { cookie, userId } = await attempt('superbruker@oslo.example', 'nir-demo-2026');
    await signOut(request('/', { cookie: cookieOf(cookie) }));
    const kinds = await db.query<{ kind: string }>(
      'select kind from activity where actor_id = $1 order by id',
      [userId],
    );
    expect(kinds.map(({ kind }) => kind)).toEqual(['account.signed_in', 'account.signed_out']);
    expect(await readSession(request('/', { cookie: cookieOf(cookie) }))).toBeNull();
  });
});

describe('the throttle', () => {
  it('blocks an account after five failures, also with the right password, and says until when', async () => {
    const email = 'superbruker@utsira.example';
    for (let i = 0; i < ACCOUNT_LIMIT; i += 1) {
      expect((await fault(email, 'wrong password')).code).toBe('invalid');
    }
    const blocked = await fault(email, 'nir-demo-2026');
    expect(blocked.code).toBe('throttled');
    const { until } = blocked.data as { until: string };
    expect(new Date(until).getTime() - Date.now()).toBeGreaterThan(14 * 60_000);
    // Another attempt does not make it longer, and once it has passed one may try again.
    expect(((await fault(email, 'nir-demo-2026')).data as { until: string }).until).toBe(until);
    await db.query(`update login_throttle set blocked_until = now() - interval '1 second'`);
    expect((await attempt(email, 'nir-demo-2026')).userId).toBeTruthy();
    const rows = await db.query('select 1 from login_throttle where key = $1', [accountKey(email).key]);
    expect(rows).toHaveLength(0);
  });

  it('blocks unknown accounts just the same', async () => {
    for (let i = 0; i < ACCOUNT_LIMIT; i += 1) await fault('ghost@nowhere.example', 'x');
    expect((await fault('ghost@nowhere.example', 'x')).code).toBe('throttled');
  });

  it('starts anew when the failures are old', async () => {
    const key = accountKey('old@example.com');
    for (let i = 0; i < ACCOUNT_LIMIT; i += 1) await takeAttempt(key);
    await db.query(`update login_throttle set window_start = now() - interval '16 minutes' where key = $1`, [
      key.key,
    ]);
    expect(await takeAttempt(key)).toBeNull();
  });

  it('lets exactly the allowed number through when all come at once', async () => {
    const key = accountKey('parallel@example.com');
    const taken = await Promise.all(Array.from({ length: 40 }, () => takeAttempt(key)));
    expect(taken.filter((until) => until === null)).toHaveLength(ACCOUNT_LIMIT);
  });

  it('blocks an address that tries many accounts, and success gives the attempt back', async () => {
    const address = '192.0.2.7';
    for (let i = 0; i < 3; i += 1) await attempt('leser@oslo.example', 'nir-demo-2026', address);
    const [row] = await db.query<{ failures: number }>('select failures from login_throttle where key = $1', [
      addressKey(address).key,
    ]);
    expect(row?.failures).toBe(0);
    for (let i = 0; i < ADDRESS_LIMIT; i += 1) await takeAttempt(addressKey(address));
    expect((await fault('leser@oslo.example', 'nir-demo-2026', address)).code).toBe('throttled');
    expect((await attempt('leser@oslo.example', 'nir-demo-2026', '192.0.2.8')).userId).toBeTruthy();
  });
});
