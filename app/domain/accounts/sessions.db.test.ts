import { beforeAll, describe, expect, it } from 'vitest';
import { actorOf, cookieOf, demoUsers, request, signedInCookie } from '~test/factories/users';
import { withDatabase } from '~test/setup/database';
import { changeUser, setUserDisabled } from './change-user.server';
import { changePassword, endAllSessions, endSession } from './own-account.server';
import { closeSession, findSessions, keepPurpose, openSession, readSession } from './sessions.server';

const db = withDatabase();
const EMAIL = 'superbruker@arendal.example';

beforeAll(demoUsers);

const read = (cookie: string) => readSession(request('/', { cookie }));

describe('a session', () => {
  it('tells who is signed in, and stores only a hash of the secret', async () => {
    const user = await actorOf(EMAIL);
    const cookie = await signedInCookie(user.id);
    const signIn = await read(cookie);
    expect(signIn?.actor).toEqual(user);
    const secret = cookie.split('=')[1] ?? '';
    const rows = await db.query<{ id: string }>('select id from session');
    expect(rows.map(({ id }) => id)).toContain(signIn?.sessionKey);
    expect(rows.map(({ id }) => id)).not.toContain(secret);
  });

  it('is nobody’s with a cookie that cannot be decoded', async () => {
    expect(await read('portal_session=%E0%A4%A')).toBeNull();
  });

  it('has a cookie that scripts cannot read, Secure outside localhost', async () => {
    const { id } = await actorOf(EMAIL);
    const local = await openSession(request('/'), id);
    expect(local).toMatch(/HttpOnly/);
    expect(local).toMatch(/SameSite=Lax/);
    expect(local).not.toMatch(/Secure/);
    const away = await openSession(new Request('https://portal.example/logg-inn'), id);
    expect(away).toMatch(/Secure/);
    const plain = await openSession(new Request('http://portal.example/logg-inn'), id);
    expect(plain).toMatch(/Secure/);
  });

  it('ends after an hour without use, and use moves the end', async () => {
    const { id } = await actorOf(EMAIL);
    const cookie = await signedInCookie(id);
    const key = (await read(cookie))?.sessionKey;
    await db.query(`update session set expires_at = now() + interval '5 minutes' where id = $1`, [key]);
    expect(await read(cookie)).not.toBeNull();
    const [moved] = await db.query<{ left: number }>(
      'select extract(epoch from expires_at - now())::int as left from session where id = $1',
      [key],
    );
    expect(moved?.left).toBeGreaterThan(59 * 60);
    await db.query(`update session set expires_at = now() - interval '1 second' where id = $1`, [key]);
    expect(await read(cookie)).toBeNull();
  });

  it('ends after twelve hours however busy', async () => {
    const { id } = await actorOf(EMAIL);
    const cookie = await signedInCookie(id);
    const key = (await read(cookie))?.sessionKey;
    await db.query(
      `update session set created_at = now() - interval '11 hours 50 minutes', expires_at = now() + interval '2 minutes' where id = $1`,
      [key],
    );
    expect(await read(cookie)).not.toBeNull();
    const [row] = await db.query<{ left: number }>(
      'select extract(epoch from expires_at - now())::int as left from session where id = $1',
      [key],
    );
    expect(row?.left).toBeLessThanOrEqual(600);
    await db.query(
      `update session set created_at = now() - interval '12 hours 1 second', expires_at = now() + interval '1 hour' where id = $1`,
      [key],
    );
    expect(await read(cookie)).toBeNull();
  });

  it('is replaced when signing in, so that a planted one is worth nothing', async () => {
    const { id } = await actorOf(EMAIL);
    const planted = await signedInCookie(id);
    const fresh = cookieOf(await openSession(request('/', { cookie: planted }), id));
    expect(fresh).not.toBe(planted);
    expect(await read(planted)).toBeNull();
    expect(await read(fresh)).not.toBeNull();
  });

  it('is over after signing out, by name, and everywhere at once', async () => {
    const user = await actorOf('leser@utsira.example');
    const [a, b, c] = [
      await signedInCookie(user.id),
      await signedInCookie(user.id),
      await signedInCookie(user.id),
    ];
    expect(await closeSession(request('/', { cookie: a }))).toMatch(/Max-Age=0/);
    expect(await read(a)).toBeNull();
    expect(await findSessions(user.id)).toHaveLength(2);
    const other = await actorOf('leser@oslo.example');
    const key = (await read(b))?.sessionKey ?? '';
    await endSession(other, key);
    expect(await read(b)).not.toBeNull();
    await endSession(user, key);
    expect(await read(b)).toBeNull();
    await endAllSessions(user);
    expect(await read(c)).toBeNull();
  });

  it('ends when the password, the role or the account changes', async () => {
    const admin = await actorOf('systemforvalter@imdi.example');
    const user = await actorOf('leser@oslo.example');
    const first = await signedInCookie(user.id);
    await changePassword(user, { current: 'nir-demo-2026', password: 'tre blå elefanter' });
    expect(await read(first)).toBeNull();
    const second = await signedInCookie(user.id);
    await changeUser(admin, user.id, {
      name: user.name,
      role: 'municipal_superuser',
      place: '0301',
      language: 'nb',
    });
    expect(await read(second)).toBeNull();
    const third = await signedInCookie(user.id);
    expect((await read(third))?.actor.role).toBe('municipal_superuser');
    await setUserDisabled(admin, user.id, true);
    expect(await read(third)).toBeNull();
    expect(await read(await signedInCookie(user.id))).toBeNull();
  });

  it('keeps a purpose until it is forgotten', async () => {
    const { id } = await actorOf(EMAIL);
    const cookie = await signedInCookie(id);
    const key = (await read(cookie))?.sessionKey ?? '';
    await keepPurpose(key, { reason: 'quality' });
    expect((await read(cookie))?.purpose).toEqual({ reason: 'quality' });
    const again = cookieOf(await openSession(request('/', { cookie }), id));
    expect((await read(again))?.purpose).toEqual({ reason: 'quality' });
    const other = await actorOf('leser@arendal.example');
    const stranger = cookieOf(await openSession(request('/', { cookie: again }), other.id));
    expect((await read(stranger))?.purpose).toBeNull();
    const last = await signedInCookie(id);
    const lastKey = (await read(last))?.sessionKey ?? '';
    await keepPurpose(lastKey, { reason: 'quality' });
    await keepPurpose(lastKey, null);
    expect((await read(last))?.purpose).toBeNull();
  });

  it.each(['', 'portal_session=', 'portal_session=abc', 'portal_session=%00', 'x=y; portal_session="; drop'])(
    'is not opened by the cookie «%s»',
    async (cookie) => {
      expect(await read(cookie)).toBeNull();
    },
  );
});
