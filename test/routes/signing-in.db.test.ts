import { beforeAll, describe, expect, it, vi } from 'vitest';
import { createPasswordLink } from '~/domain/accounts/password-links.server';
import { readSession } from '~/domain/accounts/sessions.server';
import { inRequestScope } from '~/http/request-scope.server';
import { asSystem } from '~/platform/db.server';
import { action as ownAccount } from '~/routes/account/own-account';
import { action as setPassword } from '~/routes/account/set-password';
import { action, loader } from '~/routes/account/sign-in';
import { action as signOut } from '~/routes/account/sign-out';
import { action as newUser } from '~/routes/admin/new-user';
import { actorOf, cookieOf, demoUsers, post, request, signedInCookie } from '~test/factories/users';
import { withDatabase } from '~test/setup/database';

const db = withDatabase();
const PASSWORD = 'nir-demo-2026';
const EMAIL = 'superbruker@arendal.example';

beforeAll(demoUsers);

const args = (asked: Request, params: Record<string, string> = {}) => ({
  request: asked,
  params,
  context: { nonce: '', requestId: '' },
});

type Answer = { data: Record<string, unknown>; init: ResponseInit | null };

/** What an action gave back or threw. */
async function answerOf(work: Promise<unknown>): Promise<Response | Answer> {
  return (await work.catch((thrown: unknown) => thrown)) as Response | Answer;
}

const send = (til: string, fields: Record<string, string>, cookie?: string) =>
  answerOf(action(args(post(til, { 'portal-sign-in': '1', ...fields }, { cookie }))));

const data = (answer: Response | Answer): Record<string, unknown> => {
  if (answer instanceof Response) throw new Error(`answered ${answer.status}`);
  return answer.data;
};

const newCookie = (answer: Response | Answer): string => {
  const headers = answer instanceof Response ? answer.headers : new Headers(answer.init?.headers);
  return cookieOf(headers.getSetCookie().find((line) => line.startsWith('portal_session=')) ?? '');
};

describe('the sign-in page', () => {
  it('signs in and goes to where one wanted', async () => {
    const answer = await send('/logg-inn?til=/saker/12%3Fa%3D1', { email: EMAIL, password: PASSWORD });
    expect(answer).toBeInstanceOf(Response);
    if (!(answer instanceof Response)) return;
    expect(answer.status).toBe(303);
    expect(answer.headers.get('Location')).toBe('/saker/12?a=1');
    expect(await readSession(request('/', { cookie: newCookie(answer) }))).not.toBeNull();
  });

  it.each(['//evil.example', 'https://evil.example', '/\\evil.example', 'javascript:alert(1)'])(
    'never leads to %s',
    async (til) => {
      const answer = await send(`/logg-inn?til=${encodeURIComponent(til)}`, {
        email: EMAIL,
        password: PASSWORD,
      });
      expect(answer instanceof Response && answer.headers.get('Location')).toBe('/');
      expect((await loader(args(request(`/logg-inn?til=${encodeURIComponent(til)}`)))).til).toBeNull();
    },
  );

  it('keeps the e-mail and not the password when they do not match', async () => {
    const answer = await send('/logg-inn', { email: EMAIL, password: 'wrong password' });
    expect(answer).toMatchObject({
      data: { reply: { errors: { '': ['account.sign_in.wrong'] }, values: { email: EMAIL } } },
      init: { status: 422 },
    });
    expect(JSON.stringify(answer)).not.toContain('wrong password');
  });

  it('says which field is empty', async () => {
    expect(data(await send('/logg-inn', { email: '', password: '' })).reply).toMatchObject({
      errors: { email: ['errors.fields.required'], password: ['errors.fields.required'] },
    });
  });

  it('says when to try again', async () => {
    const attempt = () =>
      inRequestScope(() => send('/logg-inn', { email: 'guess@nowhere.example', password: 'x' }), {
        address: '192.0.2.1',
      });
    for (let i = 0; i < 5; i += 1) await attempt();
    const answer = await attempt();
    expect(answer).toMatchObject({ init: { status: 429 } });
    expect(JSON.stringify(data(answer).reply)).toMatch(/account\.sign_in\.blocked\?time=\d\d\.\d\d/);
  });

  it('lists demo users in the demo alone', async () => {
    expect((await loader(args(request('/logg-inn?epost=leser@oslo.example')))).demo).toBeNull();
    const { env } = await import('~/platform/env.server');
    vi.spyOn(env(), 'PORTAL_DEMO', 'get').mockReturnValue(true);
    const shown = await loader(args(request('/logg-inn?epost=leser@oslo.example')));
    expect(shown.demo?.users).toHaveLength(15);
    expect(shown.email).toBe('leser@oslo.example');
    expect((await loader(args(request('/logg-inn?epost=someone@example.com')))).email).toBeNull();
  });
});

describe('a form posted after the session has ended', () => {
  const typed = { name: 'Åse «Test»', email: 'ase@example.com', role: 'municipal_reader', language: 'nb' };

  /** Posts a form to a page without a session and follows to the sign-in page, as a browser does with 307. */
  async function interrupted(cookie?: string): Promise<Record<string, unknown>> {
    const thrown = await answerOf(newUser(args(post('/brukere/ny', typed, { cookie }))));
    if (!(thrown instanceof Response)) throw new Error('it was let in');
    expect(thrown.status).toBe(307);
    const to = thrown.headers.get('Location') ?? '';
    const handed = await answerOf(action(args(post(to, typed, { cookie }))));
    expect(handed).toMatchObject({ init: { status: 401 } });
    return data(handed);
  }

  it('is carried through signing in, a wrong password included, and sent on as it was', async () => {
    const { carried, left } = await interrupted();
    expect(left).toBe(false);
    expect(carried).toEqual({ action: '/brukere/ny', fields: Object.entries(typed) });
    const hidden = JSON.stringify(carried);
    const email = 'kommuneadmin@arendal.example';
    const wrong = await send('/logg-inn?til=/brukere/ny', { email, password: 'wrong', carried: hidden });
    expect(data(wrong).carried).toEqual(carried);
    const right = await send('/logg-inn?til=/brukere/ny', { email, password: PASSWORD, carried: hidden });
    const { resume } = data(right) as { resume: { form: typeof carried; automatic: boolean } };
    expect(resume).toEqual({ form: carried, automatic: false });
    const done = await answerOf(newUser(args(post('/brukere/ny', typed, { cookie: newCookie(right) }))));
    expect(done instanceof Response && done.status).toBe(303);
    expect(await db.query('select name from user_account where email = $1', [typed.email])).toEqual([
      { name: typed.name },
    ]);
  });

  it('goes on by itself only for the user whose session it was', async () => {
    const cookie = await signedInCookie((await actorOf('kommuneadmin@oslo.example')).id);
    await db.query(`update session set expires_at = now() - interval '1 minute'`);
    const hidden = JSON.stringify((await interrupted(cookie)).carried);
    const resume = async (email: string, from: string) =>
      data(await send('/logg-inn?til=/brukere/ny', { email, password: PASSWORD, carried: hidden }, from))
        .resume;
    expect(await resume('kommuneadmin@oslo.example', cookie)).toMatchObject({ automatic: true });
    const again = await signedInCookie((await actorOf('kommuneadmin@oslo.example')).id);
    await db.query(`update session set expires_at = now() - interval '1 minute'`);
    expect(await resume('kommuneadmin@utsira.example', again)).toMatchObject({ automatic: false });
  });

  it('leaves passwords behind and says so', async () => {
    const asked = post('/logg-inn?til=/min-konto', {
      intent: 'password',
      current: 'a',
      password: 'b',
      again: 'c',
    });
    const { carried, left } = data(await answerOf(action(args(asked))));
    expect(left).toBe(true);
    expect(JSON.stringify(carried)).not.toContain('"b"');
  });

  it('is not sent to another site, whatever the hidden field says', async () => {
    const carried = JSON.stringify({ action: 'https://evil.example/x', fields: [['a', 'b']] });
    const answer = await send('/logg-inn?til=/saker', { email: EMAIL, password: PASSWORD, carried });
    expect(answer instanceof Response && answer.headers.get('Location')).toBe('/saker');
  });

  it('that is too large or no form brings one to the sign-in page without it', async () => {
    const large = await answerOf(
      action(args(post('/logg-inn?til=/saker/ny', { text: 'x'.repeat(400_000) }))),
    );
    expect(data(large)).toMatchObject({ carried: null, left: true });
    const json = request('/logg-inn?til=/saker/ny', {
      method: 'POST',
      body: '{}',
      headers: { 'Content-Type': 'application/json' },
    });
    expect(data(await answerOf(action(args(json))))).toMatchObject({ carried: null, left: true });
    const upload = await answerOf(
      newUser(args(post('/opplasting', { a: '1' }, { headers: { 'Content-Length': '50000000' } }))),
    );
    expect(upload instanceof Response && [upload.status, upload.headers.get('Location')]).toEqual([
      303,
      '/logg-inn?til=%2Fopplasting&tapt=true',
    ]);
  });
});

describe('leaving and changing', () => {
  it('signs out by post and empties the cookie', async () => {
    const cookie = await signedInCookie((await actorOf('leser@arendal.example')).id);
    const answer = await signOut(args(post('/logg-ut', {}, { cookie })));
    expect(answer.headers.get('Set-Cookie')).toMatch(/portal_session=;.*Max-Age=0/);
    expect(await readSession(request('/', { cookie }))).toBeNull();
  });

  it('changes the own password, keeps this browser and ends the others', async () => {
    const { id } = await actorOf('leser@utsira.example');
    const [here, there] = [await signedInCookie(id), await signedInCookie(id)];
    const change = (fields: Record<string, string>) =>
      answerOf(ownAccount(args(post('/min-konto', { intent: 'password', ...fields }, { cookie: here }))));
    const weak = await change({ current: PASSWORD, password: 'kort', again: 'kort' });
    expect(data(weak).reply).toMatchObject({ errors: { password: ['account.password.too_short'] } });
    const wrong = await change({ current: 'nope', password: 'ni hvite svaner', again: 'ni hvite svaner' });
    expect(data(wrong).reply).toMatchObject({ errors: { current: ['account.password.wrong'] } });
    const unlike = await change({ current: PASSWORD, password: 'ni hvite svaner', again: 'ni svarte' });
    expect(data(unlike).reply).toMatchObject({ errors: { again: ['account.password.not_the_same'] } });
    const done = await change({ current: PASSWORD, password: 'ni hvite svaner', again: 'ni hvite svaner' });
    expect(done instanceof Response && done.status).toBe(303);
    expect(await readSession(request('/', { cookie: newCookie(done) }))).not.toBeNull();
    expect(await readSession(request('/', { cookie: here }))).toBeNull();
    expect(await readSession(request('/', { cookie: there }))).toBeNull();
  });

  it('sets a password by the link and signs in', async () => {
    const { id } = await actorOf('leser@oslo.example');
    const url = await asSystem((tx) => createPasswordLink(tx, id));
    const token = url.split('/').at(-1) ?? '';
    const set = (password: string) =>
      answerOf(setPassword(args(post(`/nytt-passord/${token}`, { password, again: password }), { token })));
    expect(data(await set('kort'))).toMatchObject({ reply: { values: {} } });
    const done = await set('ti røde roser');
    expect((await readSession(request('/', { cookie: newCookie(done) })))?.actor.id).toBe(id);
    expect(data(await set('ti gule roser')).reply).toMatchObject({
      errors: { '': ['account.set_password.dead_link'] },
    });
  });
});
