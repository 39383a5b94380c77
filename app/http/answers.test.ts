import type { ServerBuild } from '@remix-run/node';
import { describe, expect, it, vi } from 'vitest';
import { AppError } from '~/platform/errors';
import { errorData } from './error-data';
import { guardBuild, safeErrorFacts, toErrorResponse } from './error-response.server';
import { flashCookie, takeFlash } from './flash.server';
import { carry, readCarried } from './handed-over';
import { paths, withQuery } from './paths';
import { inRequestScope, oncePerRequest, requestId } from './request-scope.server';

const withCookie = (cookie: string) => new Request('http://localhost/', { headers: { Cookie: cookie } });

// Nothing here touches a database; the environment only has to be readable.
vi.stubEnv('DATABASE_URL', 'postgresql://nowhere');
vi.stubEnv('LOG_LEVEL', 'silent');

describe('a flash', () => {
  const session = 'portal_session=abc';
  const made = flashCookie(withCookie(session), { key: 'tickets.filed', params: { number: 12 } });
  const cookie = made.split(';')[0] ?? '';

  it('is shown once, to the session it was made for', () => {
    expect(made).toMatch(/HttpOnly; SameSite=Lax/);
    const taken = takeFlash(withCookie(`${session}; ${cookie}`));
    expect(taken.flash).toEqual({ tone: 'success', key: 'tickets.filed', params: { number: 12 } });
    expect(taken.headers['Set-Cookie']).toMatch(/Max-Age=0/);
    expect(takeFlash(withCookie(`portal_session=other; ${cookie}`)).flash).toBeNull();
    expect(takeFlash(withCookie(session))).toEqual({ flash: null, headers: {} });
  });

  it.each(['portal_flash=x', 'portal_flash=.', 'portal_flash=e30.abc', `${cookie}x`])(
    'is not made by hand: %s',
    (forged) => {
      expect(takeFlash(withCookie(`${session}; ${forged}`)).flash).toBeNull();
    },
  );
});

describe('an error', () => {
  const facts = (thrown: unknown) => {
    const { data, init } = toErrorResponse(thrown);
    return { ...data, status: init?.status };
  };

  it('that was expected keeps its code, key and parameters', () => {
    expect(
      facts(new AppError('throttled', 'account.sign_in.blocked', { params: { time: '12.00' } })),
    ).toMatchObject({
      status: 429,
      code: 'throttled',
      key: 'account.sign_in.blocked',
      params: { time: '12.00' },
      requestId: null,
    });
  });

  it('that nobody expected says nothing but its number', () => {
    const answer = inRequestScope(() => facts(new Error('duplicate key value (duf)=(202190000102)')), {
      id: 'abc',
    });
    expect(answer).toMatchObject({ status: 500, code: 'unknown', key: 'errors.unknown', requestId: 'abc' });
    expect(JSON.stringify(answer)).not.toContain('2021');
  });

  it('is logged without its message', () => {
    const error = Object.assign(new Error('duf 202190000102\nat home'), { code: 'P2002' });
    const logged = safeErrorFacts(error);
    expect(logged).toMatchObject({ name: 'Error', code: 'P2002' });
    expect(JSON.stringify(logged)).not.toContain('202190000102');
    expect(safeErrorFacts('text with a name')).toEqual({ name: 'string', at: [] });
  });

  it('of the database being away is «unavailable»', () => {
    expect(facts(Object.assign(new Error('x'), { code: 'ECONNREFUSED' }))).toMatchObject({ status: 503 });
    const cut = Object.assign(new Error('x'), { cause: { originalCode: '57P01', kind: 'postgres' } });
    const closed = Object.assign(new Error('x'), { cause: { kind: 'ConnectionClosed' } });
    for (const error of [cut, closed, new Error('Connection terminated unexpectedly')]) {
      expect(facts(error)).toMatchObject({ status: 503 });
    }
    expect(facts(new Error('x', { cause: { originalCode: '23505' } }))).toMatchObject({ status: 500 });
  });

  it('of the framework gets our words', () => {
    const framework = (status: number) => ({ status, statusText: '', internal: true, data: 'Error: x' });
    expect(errorData(framework(404))).toMatchObject({ code: 'not_found', key: 'errors.not_found' });
    expect(errorData(framework(405))).toMatchObject({ code: 'method' });
    expect(errorData(framework(400))).toMatchObject({ code: 'invalid' });
    expect(errorData(new Error('x'))).toMatchObject({ status: 500, code: 'unknown' });
  });

  it('thrown by a loader of the build becomes an answer; answers pass through', async () => {
    const redirect = new Response(null, { status: 302 });
    const route = (thrown: unknown) => ({
      module: {
        default: () => null,
        loader: () => {
          throw thrown;
        },
      },
    });
    const build = guardBuild({
      routes: { a: route(new AppError('not_found')), b: route(redirect) },
    } as unknown as ServerBuild);
    const load = (id: string) => {
      const loader = build.routes[id]?.module.loader as unknown as () => Promise<unknown>;
      return loader().catch((thrown: unknown) => thrown);
    };
    expect(await load('a')).toMatchObject({ data: { code: 'not_found' }, init: { status: 404 } });
    expect(await load('b')).toBe(redirect);
  });
});

describe('a request', () => {
  it('asks once, however many loaders ask', async () => {
    let asked = 0;
    const ask = () => oncePerRequest('x', async () => ++asked);
    const answers = await inRequestScope(() => Promise.all([ask(), ask(), ask()]));
    expect(answers).toEqual([1, 1, 1]);
    expect(await inRequestScope(ask)).toBe(2);
    expect(inRequestScope(() => requestId(), { id: 'r1' })).toBe('r1');
  });
});

describe('a form on its way through the sign-in page', () => {
  it('carries texts, not passwords and files', () => {
    const form = new FormData();
    form.append('title', 'Åpningstid\n«x»');
    form.append('row', '1');
    form.append('row', '2');
    expect(carry(form, '/saker/ny')).toEqual({
      carried: {
        action: '/saker/ny',
        fields: [
          ['title', 'Åpningstid\n«x»'],
          ['row', '1'],
          ['row', '2'],
        ],
      },
      left: false,
    });
    form.append('newPassword', 'secret');
    form.append('file', new File(['x'], 'x.csv'));
    const { carried, left } = carry(form, '/x');
    expect(left).toBe(true);
    expect(JSON.stringify(carried)).not.toContain('secret');
    form.append('text', 'x'.repeat(300_000));
    expect(carry(form, '/x')).toEqual({ carried: null, left: true });
  });

  it.each([null, '', 'x', '{}', '{"action":1,"fields":[]}', '{"action":"/x","fields":[["a"]]}'])(
    'is not made of %j',
    (text) => {
      expect(readCarried(text)).toBeNull();
    },
  );
});

describe('paths', () => {
  it('leave out what is empty and encode the rest', () => {
    expect(withQuery('/x', { a: '', b: null, c: undefined, d: false, e: 0, f: ['1', '2'] })).toBe(
      '/x?e=0&f=1&f=2',
    );
    expect(paths.person(7, { finding: 3 })).toBe('/personer/7?funn=3');
    expect(paths.person(7)).toBe('/personer/7');
    expect(paths.correct(7, 'datoer', { finding: 3, row: 'measure-9' })).toBe(
      '/personer/7/rett/datoer?funn=3&post=measure-9',
    );
    expect(paths.signIn({ til: '/saker?a=1&b=2' })).toBe('/logg-inn?til=%2Fsaker%3Fa%3D1%26b%3D2');
    expect(paths.user('../x')).toBe('/brukere/..%2Fx');
  });
});
