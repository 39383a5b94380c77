import { type Adapter, type Cookie, type DatabaseSession, type DatabaseUser, Lucia, TimeSpan } from 'lucia';
import { asSystem, pgPool } from '~/platform/db.server';
import { env } from '~/platform/env.server';
import { sha256 } from '~/platform/ids.server';
import { type Actor, type Language, type Role, scopeOf } from './actor';

/** A session ends after this many minutes without a request. */
export const IDLE_MINUTES = 60;
/** A session ends this many hours after signing in, however busy. */
export const ABSOLUTE_HOURS = 12;
/** The idle end is moved at most this often, so that a page of many requests writes once. */
const TOUCH_EVERY_MS = 60_000;

/** Who is signed in, and the session it rests on. `sessionKey` is the stored hash, no secret. */
export type SignIn = { actor: Actor; sessionKey: string; purpose: unknown };

type SessionRow = {
  user_id: string;
  expires_at: Date;
  purpose: unknown;
  email: string;
  name: string;
  role: Role;
  municipality_code: string | null;
  municipality_name: string | null;
  county_code: string | null;
  language: Language;
  color_scheme: string;
};

type UserAttributes = Omit<SessionRow, 'user_id' | 'expires_at' | 'purpose'>;

declare module 'lucia' {
  interface Register {
    Lucia: Lucia<{ purpose: unknown }, UserAttributes>;
    DatabaseSessionAttributes: { purpose?: unknown; userAgent?: string };
    DatabaseUserAttributes: UserAttributes;
  }
}

const FIND = `/*prepare:session.find*/
select s.user_id, s.expires_at, s.purpose, u.email, u.name, u.role::text as role, u.municipality_code,
       m.name as municipality_name, coalesce(u.county_code, m.county_code) as county_code, u.language::text as language, u.color_scheme
  from session s
  join user_account u on u.id = s.user_id
  left join municipality m on m.code = u.municipality_code
 where s.id = $1 and s.expires_at > clock_timestamp() and s.created_at > clock_timestamp() - make_interval(hours => ${ABSOLUTE_HOURS})
   and u.disabled_at is null`;

/**
 * Lucia's adapter on our own tables. The database keeps only the sha-256 of the id in the cookie. Ended sessions are
 * not found, but stay until the clean-up, so that signing in again can tell whose session it was.
 */
const adapter: Adapter = {
  async getSessionAndUser(id): Promise<[DatabaseSession | null, DatabaseUser | null]> {
    const { rows } = await pgPool().query<SessionRow>({ text: FIND, values: [sha256(id)] });
    const row = rows[0];
    if (!row) return [null, null];
    const { user_id: userId, expires_at: expiresAt, purpose, ...attributes } = row;
    return [
      { id, userId, expiresAt, attributes: { purpose } },
      { id: userId, attributes },
    ];
  },
  async getUserSessions(userId) {
    const rows = await asSystem((tx) => tx.session.findMany({ where: { userId } }));
    return rows.map(({ id, expiresAt }) => ({ id, userId, expiresAt, attributes: {} }));
  },
  async setSession({ id, userId, expiresAt, attributes }) {
    const userAgent = (attributes.userAgent ?? '').slice(0, 300);
    await asSystem((tx) => tx.session.create({ data: { id: sha256(id), userId, expiresAt, userAgent } }));
  },
  async updateSessionExpiration(id, expiresAt) {
    await pgPool().query({
      text: `/*prepare:session.touch*/ update session
        set expires_at = least($2::timestamptz, created_at + make_interval(hours => ${ABSOLUTE_HOURS})) where id = $1`,
      values: [sha256(id), expiresAt],
    });
  },
  async deleteSession(id) {
    await asSystem((tx) => tx.session.deleteMany({ where: { id: sha256(id) } }));
  },
  async deleteUserSessions(userId) {
    await asSystem((tx) => tx.session.deleteMany({ where: { userId } }));
  },
  async deleteExpiredSessions() {
    await asSystem(
      (tx) => tx.$executeRaw`delete from session where expires_at < clock_timestamp() - interval '1 day'`,
    );
  },
};

const lucia = new Lucia(adapter, {
  sessionExpiresIn: new TimeSpan(IDLE_MINUTES, 'm'),
  sessionCookie: { name: 'portal_session', expires: true, attributes: { sameSite: 'lax', path: '/' } },
  getSessionAttributes: ({ purpose }) => ({ purpose: purpose ?? null }),
  getUserAttributes: (attributes) => attributes,
});

const LOCAL_HOSTS = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Whether cookies of this request are marked Secure: always, but on the machine itself (or as COOKIE_SECURE says). */
export function cookieIsSecure(requestUrl: string): boolean {
  const { COOKIE_SECURE } = env();
  return COOKIE_SECURE === 'auto' ? !LOCAL_HOSTS.has(new URL(requestUrl).hostname) : COOKIE_SECURE === 'true';
}

function serialize(cookie: Cookie, request: Request): string {
  cookie.attributes.secure = cookieIsSecure(request.url);
  if (cookie.value) cookie.attributes.maxAge = ABSOLUTE_HOURS * 3600;
  return cookie.serialize();
}

/** The secret in the session cookie, whether it still opens anything or not. */
export function sessionSecret(request: Request): string | null {
  try {
    return lucia.readSessionCookie(request.headers.get('Cookie') ?? '');
  } catch {
    // Some cookie of the header has a percent sign that encodes nothing: no cookie of ours.
    return null;
  }
}

/** Who is signed in, or null. Moves the idle end along. */
export async function readSession(request: Request): Promise<SignIn | null> {
  const secret = sessionSecret(request);
  if (!secret) return null;
  const { session, user } = await lucia.validateSession(secret);
  if (!session || !user) return null;
  const idleMs = IDLE_MINUTES * 60_000;
  if (session.expiresAt.getTime() - Date.now() < idleMs - TOUCH_EVERY_MS) {
    await adapter.updateSessionExpiration(secret, new Date(Date.now() + idleMs));
  }
  const scheme = user.color_scheme;
  const actor: Actor = {
    id: user.id,
    name: user.name,
    email: user.email,
    role: user.role,
    municipalityCode: user.municipality_code,
    municipalityName: user.municipality_name,
    countyCode: user.county_code,
    language: user.language,
    colorScheme: scheme === 'light' || scheme === 'dark' ? scheme : 'auto',
    scope: scopeOf(user.role, user.municipality_code),
  };
  return { actor, sessionKey: sha256(secret), purpose: session.purpose };
}

/** Whose session the cookie once opened, ended or not; null for an unknown cookie. */
export async function ownerOfCookie(request: Request): Promise<string | null> {
  const secret = sessionSecret(request);
  if (!secret) return null;
  const row = await asSystem((tx) =>
    tx.session.findUnique({ where: { id: sha256(secret) }, select: { userId: true } }),
  );
  return row?.userId ?? null;
}

/**
 * Opens a new session and ends the one the browser came with, so that an id planted before signing in is worth
 * nothing after. A purpose that the same user kept there is kept on. Returns the Set-Cookie header.
 */
export async function openSession(request: Request, userId: string): Promise<string> {
  const former = sessionSecret(request);
  const session = await lucia.createSession(userId, { userAgent: request.headers.get('User-Agent') ?? '' });
  if (former) {
    await pgPool().query({
      text: `with ended as (delete from session where id = $1 returning user_id, purpose)
        update session s set purpose = ended.purpose from ended where s.id = $2 and s.user_id = ended.user_id`,
      values: [sha256(former), sha256(session.id)],
    });
  }
  return serialize(lucia.createSessionCookie(session.id), request);
}

/** Ends the session of the request. Returns the Set-Cookie header that empties the cookie. */
export async function closeSession(request: Request): Promise<string> {
  const secret = sessionSecret(request);
  if (secret) await lucia.invalidateSession(secret);
  return serialize(lucia.createBlankSessionCookie(), request);
}

export type SessionLine = { key: string; createdAt: Date; lastUsedAt: Date; userAgent: string };

/** The user's sessions that still open the portal, newest first. */
export async function findSessions(userId: string): Promise<SessionLine[]> {
  const rows = await asSystem((tx) =>
    tx.session.findMany({
      where: {
        userId,
        expiresAt: { gt: new Date() },
        createdAt: { gt: new Date(Date.now() - ABSOLUTE_HOURS * 3_600_000) },
      },
      orderBy: { createdAt: 'desc' },
    }),
  );
  return rows.map(({ id, createdAt, expiresAt, userAgent }) => ({
    key: id,
    createdAt,
    lastUsedAt: new Date(Math.max(createdAt.getTime(), expiresAt.getTime() - IDLE_MINUTES * 60_000)),
    userAgent,
  }));
}

/** Keeps a purpose for opening persons for the rest of the session; null forgets it. */
export async function keepPurpose(sessionKey: string, purpose: object | null): Promise<void> {
  await pgPool().query({
    text: 'update session set purpose = $2::jsonb where id = $1',
    values: [sessionKey, purpose ? JSON.stringify(purpose) : null],
  });
}

/** Removes sessions that ended more than a day ago; run by the clean-up job. */
export async function removeEndedSessions(): Promise<void> {
  await lucia.deleteExpiredSessions();
}
