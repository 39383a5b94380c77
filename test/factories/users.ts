import { type Actor, type Role, scopeOf } from '~/domain/accounts/actor';
import { openSession } from '~/domain/accounts/sessions.server';
import { asSystem } from '~/platform/db.server';
import { loadDemoUsers } from '../../prisma/seed/demo/demo-users';

/** Loads the demo users into the test's own database. */
export function demoUsers(): Promise<void> {
  return asSystem(loadDemoUsers);
}

/** The demo user with this e-mail as actor. */
export async function actorOf(email: string): Promise<Actor> {
  const user = await asSystem((tx) =>
    tx.user.findUniqueOrThrow({ where: { email }, include: { municipality: true } }),
  );
  const { id, name, role, municipalityCode, language } = user;
  return {
    id,
    name,
    email,
    role,
    municipalityCode,
    municipalityName: user.municipality?.name ?? null,
    countyCode: user.countyCode ?? user.municipality?.countyCode ?? null,
    language,
    colorScheme: 'auto',
    scope: scopeOf(role, municipalityCode),
  };
}

/** One demo user of each role. */
export const EMAIL_OF_ROLE: Record<Role, string> = {
  municipal_reader: 'leser@arendal.example',
  municipal_superuser: 'superbruker@arendal.example',
  municipal_admin: 'kommuneadmin@arendal.example',
  support_agent: 'support1@imdi.example',
  registry_owner: 'registereier@imdi.example',
  county_governor: 'statsforvalter@agder.example',
  privacy_officer: 'personvern@imdi.example',
  system_admin: 'systemforvalter@imdi.example',
};

export type TestRequest = RequestInit & { cookie?: string | null };

/** A request as the web process would hand it over. */
export function request(path: string, { cookie, ...init }: TestRequest = {}): Request {
  const headers = new Headers(init.headers);
  if (cookie) headers.set('Cookie', cookie);
  return new Request(new URL(path, 'http://localhost:4300'), { ...init, headers });
}

/** A POST of form fields. */
export function post(
  path: string,
  fields: Record<string, string> | [string, string][],
  init: TestRequest = {},
): Request {
  return request(path, { ...init, method: 'POST', body: new URLSearchParams(fields) });
}

/** The name=value part of a Set-Cookie header. */
export function cookieOf(setCookie: string): string {
  return setCookie.split(';')[0] ?? '';
}

/** Opens a session for a user in the database and returns the Cookie header. */
export async function signedInCookie(userId: string): Promise<string> {
  return cookieOf(await openSession(request('/'), userId));
}
