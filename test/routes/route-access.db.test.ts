import type { RouteConfigEntry } from '@remix-run/route-config';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { ROLES, type Role } from '~/domain/accounts/actor';
import { can, PERMISSIONS } from '~/domain/accounts/permissions';
import { AppError } from '~/platform/errors';
import routes from '~/routes';
import { actorOf, demoUsers, EMAIL_OF_ROLE, post, request, signedInCookie } from '~test/factories/users';
import { type Access, ROUTE_ACCESS, type RouteAccess } from './route-access';

type Handler = (args: { request: Request; params: Record<string, string>; context: object }) => unknown;
type RouteModule = { loader?: Handler; action?: Handler };

/** What the guards at the door were asked for, and whether they let the caller in. */
const guard = vi.hoisted(() => ({ asked: [] as string[], passed: false }));

vi.mock('~/http/require-actor.server', async (original) => {
  const actual = await original<typeof import('~/http/require-actor.server')>();
  const watched =
    <A extends [Request, ...string[]], R>(check: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      guard.asked.push(...(args.slice(1) as string[]));
      const result = await check(...args);
      guard.passed = true;
      return result;
    };
  return {
    ...actual,
    requireActor: watched(actual.requireActor),
    requireSignIn: watched(
      actual.requireSignIn as (request: Request, ...actions: string[]) => Promise<unknown>,
    ),
    requirePermission: watched(
      actual.requirePermission as (request: Request, ...actions: string[]) => Promise<unknown>,
    ),
  };
});

const modules = import.meta.glob<RouteModule>('../../app/routes/**/*.{ts,tsx}');

const flatten = (entries: RouteConfigEntry[], above = ''): { file: string; path: string }[] =>
  entries.flatMap(({ file, path = '', children = [] }) => {
    const whole = [above, path].filter(Boolean).join('/');
    return [{ file, path: `/${whole}` }, ...flatten(children, whole)];
  });

const ALL = flatten(await routes);

/** Values that name nothing, so that a call beyond the guard finds nothing to change. */
const PARAMS: Record<string, string> = {
  personId: '999999',
  changeId: '999999',
  change: 'avslutning',
  ruleId: 'DQ-001',
  report: 'tiltak',
  kind: 'personer',
  format: 'rss',
  transferId: '00000000-0000-4000-8000-000000000000',
  number: '999999',
  userId: '00000000-0000-4000-8000-000000000000',
  attachmentId: '00000000-0000-4000-8000-000000000000',
  mailId: '00000000-0000-4000-8000-000000000000',
  textId: '999999',
  findingId: '999999',
  exceptionId: '999999',
  proposalId: '00000000-0000-4000-8000-000000000000',
  token: 'none',
  '*': 'finnes/ikke',
};

const concrete = (path: string) =>
  path.replace(/:(\w+)|\*/g, (_, name: string | undefined) => PARAMS[name ?? '*'] ?? 'x');

type Outcome = 'sign in' | '401' | 'not found' | 'let in';

let cookies: Map<Role, string>;

beforeAll(async () => {
  await demoUsers();
  cookies = new Map();
  for (const role of ROLES) {
    cookies.set(role, await signedInCookie((await actorOf(EMAIL_OF_ROLE[role])).id));
  }
});

async function load(file: string): Promise<RouteModule> {
  const found = modules[`../../app/${file}`];
  if (!found) throw new Error(`app/${file} does not exist`);
  return found();
}

async function call(handler: Handler, path: string, posting: boolean, cookie?: string): Promise<Outcome> {
  guard.asked = [];
  guard.passed = false;
  const url = concrete(path);
  const asked = posting ? post(url, { intent: '' }, { cookie }) : request(url, { cookie });
  try {
    const answer = await handler({ request: asked, params: PARAMS, context: {} });
    if (answer instanceof Response && answer.status === 401) return '401';
  } catch (thrown) {
    if (thrown instanceof Response) {
      const to = thrown.headers.get('Location') ?? '';
      if (to.startsWith('/logg-inn?til=')) {
        expect(thrown.status).toBe(posting ? 307 : 302);
        expect(to).toBe(`/logg-inn?til=${encodeURIComponent(url)}`);
        return 'sign in';
      }
    } else if (thrown instanceof AppError) {
      if (thrown.code === 'not_found' && !guard.passed) return 'not found';
    } else if (!(typeof thrown === 'object' && thrown !== null && 'init' in thrown)) {
      // Whatever is asked of a page, it answers; it does not break.
      throw thrown;
    }
  }
  return 'let in';
}

function expected(access: Access, role: Role | null, background = false): Outcome {
  if (access === 'everyone') return 'let in';
  if (access === 'not found') return 'not found';
  if (!role) return background ? '401' : 'sign in';
  if (access === 'signed in') return 'let in';
  return access !== 'none' && access.some((action) => can({ role }, action)) ? 'let in' : 'not found';
}

describe('the list of who may come where', () => {
  it('has a line for every route and none for others', () => {
    expect(Object.keys(ROUTE_ACCESS).sort()).toEqual([...new Set(ALL.map(({ file }) => file))].sort());
  });

  it('names only actions that exist, and every action opens something', () => {
    const named = new Set(
      Object.values(ROUTE_ACCESS)
        .flatMap(({ loader, action }) => [loader, action])
        .flatMap((access) => (typeof access === 'string' ? [] : access)),
    );
    // Asked within a page that another action opens.
    const within = ['persons.graded'];
    expect([...named, ...within].sort()).toEqual(Object.keys(PERMISSIONS).sort());
  });
});

describe.each(ALL)('$file', ({ file, path }) => {
  const access: RouteAccess = ROUTE_ACCESS[file] ?? { loader: 'none', action: 'none' };

  it('has the handlers it is listed with', async () => {
    const { loader, action } = await load(file);
    expect({ loader: Boolean(loader), action: Boolean(action) }).toEqual({
      loader: access.loader !== 'none',
      action: access.action !== 'none',
    });
  });

  it.each([null, ...ROLES])('for %s', async (role) => {
    const route = await load(file);
    for (const part of ['loader', 'action'] as const) {
      const handler = route[part];
      if (!handler) continue;
      const outcome = await call(handler, path, part === 'action', role ? cookies.get(role) : undefined);
      expect({ part, outcome }).toEqual({ part, outcome: expected(access[part], role, access.background) });
      // The guard asks for what the list says, and not for something that gives the same answer today.
      const wanted = access[part];
      if (typeof wanted !== 'string' && !access.background)
        expect([...guard.asked].sort()).toEqual([...wanted].sort());
      if (part === 'action' && file.endsWith('sign-out.tsx') && role) {
        cookies.set(role, await signedInCookie((await actorOf(EMAIL_OF_ROLE[role])).id));
      }
    }
  });
});
