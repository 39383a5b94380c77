import { beforeAll, describe, expect, it } from 'vitest';
import { AppError } from '~/platform/errors';
import { actorOf, demoUsers, EMAIL_OF_ROLE, post } from '~test/factories/users';
import { withDatabase } from '~test/setup/database';
import { asSystem } from '../../platform/db.server';
import type { Actor } from './actor';
import { changeUser, inviteAgain, setUserDisabled } from './change-user.server';
import { createSystemAdmin } from './create-system-admin.server';
import { createUser } from './create-user.server';
import { findPlaces, findUsers, getUser } from './find-users.server';
import { createPasswordLink, readPasswordLink, setPasswordByLink } from './password-links.server';
import { signIn } from './sign-in.server';
import type { NewUser } from './user-forms';

const db = withDatabase();

let system: Actor;
let arendal: Actor;

beforeAll(async () => {
  await demoUsers();
  system = await actorOf(EMAIL_OF_ROLE.system_admin);
  arendal = await actorOf(EMAIL_OF_ROLE.municipal_admin);
});

const newUser = (part: Partial<NewUser>): NewUser => ({
  name: 'Kari Test',
  email: `kari${Math.random().toString(36).slice(2)}@example.com`,
  role: 'municipal_reader',
  language: 'nn',
  ...part,
});

const faultOf = async (work: Promise<unknown>): Promise<AppError> => {
  try {
    await work;
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error('it went through');
};

const token = (url: string) => url.split('/').at(-1) ?? '';

describe('making users', () => {
  it('places the users of a municipal administrator in its own municipality, whatever is posted', async () => {
    const { id } = await createUser(arendal, newUser({ place: '0301' }));
    expect(await getUser(arendal, id)).toMatchObject({ municipalityCode: '4203', language: 'nn' });
    const [noted] = await db.query<{ kind: string; data: { userId: string } }>(
      'select kind, data from activity order by id desc limit 1',
    );
    expect(noted).toMatchObject({ kind: 'account.created', data: { userId: id } });
    const jobs = await db.query(
      `select 1 from graphile_worker.jobs where task_identifier = 'handle-activity'`,
    );
    expect(jobs.length).toBeGreaterThan(0);
  });

  it.each(['support_agent', 'registry_owner', 'county_governor', 'system_admin'] as const)(
    'lets no municipal administrator make a %s',
    async (role) => {
      expect((await faultOf(createUser(arendal, newUser({ role })))).code).toBe('not_found');
    },
  );

  it('lets only administrators make users', async () => {
    for (const [role, email] of Object.entries(EMAIL_OF_ROLE)) {
      if (role === 'system_admin' || role === 'municipal_admin') continue;
      expect((await faultOf(createUser(await actorOf(email), newUser({})))).code, role).toBe('not_found');
    }
  });

  it('demands the place that the role works in, at the field', async () => {
    const place = async (part: Partial<NewUser>) =>
      (await faultOf(createUser(system, newUser(part)))).fields.place;
    expect(await place({})).toBe('account.user.errors.municipality');
    expect(await place({ place: '9999' })).toBe('account.user.errors.municipality');
    expect(await place({ place: '42' })).toBe('account.user.errors.municipality');
    expect(await place({ role: 'county_governor', place: '4203' })).toBe('account.user.errors.county');
    const { id } = await createUser(system, newUser({ role: 'support_agent', place: '4203' }));
    expect(await getUser(system, id)).toMatchObject({ municipalityCode: null, countyCode: null });
  });

  it('says at the field that the e-mail is taken, and leaves nothing half done', async () => {
    const before = await db.query('select 1 from activity');
    const fault = await faultOf(createUser(system, newUser({ email: arendal.email, place: '4203' })));
    expect(fault.fields).toEqual({ email: 'account.user.errors.email_taken' });
    expect(await db.query('select 1 from activity')).toHaveLength(before.length);
  });
});

describe('finding users', () => {
  it('shows a municipal administrator its own municipality alone, the system administrator all', async () => {
    const own = await findUsers(arendal, {});
    expect(new Set(own.users.map((user) => user.municipalityCode))).toEqual(new Set(['4203']));
    const all = await findUsers(system, {});
    expect(all.total).toBeGreaterThan(own.total);
    const oslo = await actorOf('leser@oslo.example');
    expect((await faultOf(getUser(arendal, oslo.id))).code).toBe('not_found');
    expect((await faultOf(getUser(arendal, 'not-an-id'))).code).toBe('not_found');
    expect((await findPlaces(arendal)).municipalities).toHaveLength(1);
    expect((await findPlaces(arendal)).counties).toHaveLength(0);
  });

  it('searches and filters, and a page too far is the last page', async () => {
    expect((await findUsers(system, { search: 'ARENDAL.example', role: 'municipal_reader' })).total).toBe(1);
    expect((await findUsers(system, { place: '42' })).users.map((user) => user.email)).toEqual([
      'statsforvalter@agder.example',
    ]);
    expect((await findUsers(system, { place: '1151' })).total).toBe(3);
    expect((await findUsers(system, { search: '%' })).total).toBe(0);
    expect((await findUsers(system, { page: 999 })).page).toBe(1);
    expect((await findUsers(system, { place: 'imdi', state: 'disabled' })).total).toBe(0);
  });

  it('sorts names and places the Norwegian way', async () => {
    for (const name of ['Åse Øst', 'Øyvind Ås', 'Ærlig Arne', 'Zoe Ek']) {
      await createUser(system, newUser({ name, role: 'support_agent' }));
    }
    const found = (await findUsers(system, { place: 'imdi' })).users.map(({ name }) => name);
    expect(found.slice(-4)).toEqual(['Zoe Ek', 'Ærlig Arne', 'Øyvind Ås', 'Åse Øst']);
    const { municipalities } = await findPlaces(system);
    expect(municipalities.at(-1)?.name).toMatch(/^Å/);
  });

  it('shows nobody to those who administer nobody', async () => {
    expect((await findUsers(await actorOf(EMAIL_OF_ROLE.registry_owner), {})).total).toBe(0);
  });
});

describe('changing users', () => {
  const change = (actor: Actor) => ({ name: actor.name, language: actor.language, role: actor.role });

  it('lets nobody change the own role or close the own account', async () => {
    const fault = await faultOf(
      changeUser(arendal, arendal.id, { ...change(arendal), role: 'municipal_reader' }),
    );
    expect(fault.fields).toEqual({ role: 'account.user.errors.oneself' });
    expect((await faultOf(setUserDisabled(system, system.id, true))).key).toBe('account.user.errors.oneself');
    await changeUser(arendal, arendal.id, { ...change(arendal), name: 'Per Nytt' });
  });

  it('keeps the last administrator of a municipality, also when two remove each other at once', async () => {
    const utsira = await actorOf('kommuneadmin@utsira.example');
    expect((await faultOf(setUserDisabled(system, utsira.id, true))).key).toBe(
      'account.user.errors.last_admin',
    );
    const reader = await actorOf('leser@utsira.example');
    await changeUser(utsira, reader.id, { ...change(reader), role: 'municipal_admin' });
    const second = await actorOf('leser@utsira.example');
    const demote = (actor: Actor, other: Actor) =>
      changeUser(actor, other.id, { ...change(other), role: 'municipal_reader' });
    const results = await Promise.allSettled([demote(utsira, second), demote(second, utsira)]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const admins = await db.query(
      `select 1 from user_account where municipality_code = '1151' and role = 'municipal_admin' and disabled_at is null`,
    );
    expect(admins).toHaveLength(1);
  });

  it('hides users of other municipalities from a municipal administrator', async () => {
    const oslo = await actorOf('leser@oslo.example');
    for (const work of [
      () => changeUser(arendal, oslo.id, change(oslo)),
      () => setUserDisabled(arendal, oslo.id, true),
      () => inviteAgain(arendal, oslo.id),
    ]) {
      expect((await faultOf(work())).code).toBe('not_found');
    }
    const own = await actorOf('leser@arendal.example');
    expect((await faultOf(changeUser(arendal, own.id, { ...change(own), role: 'system_admin' }))).code).toBe(
      'not_found',
    );
  });

  it('moves a user, closes and opens the account, and invites again', async () => {
    const user = await actorOf('superbruker@oslo.example');
    await changeUser(system, user.id, { ...change(user), role: 'county_governor', place: '03' });
    expect(await actorOf('superbruker@oslo.example')).toMatchObject({
      role: 'county_governor',
      municipalityCode: null,
      countyCode: '03',
      scope: '',
    });
    await setUserDisabled(system, user.id, true);
    expect((await faultOf(inviteAgain(system, user.id))).code).toBe('conflict');
    await setUserDisabled(system, user.id, false);
    await inviteAgain(system, user.id);
    const [last] = await db.query<{ kind: string }>('select kind from activity order by id desc limit 1');
    expect(last?.kind).toBe('account.invited');
  });
});

describe('the link to set a password', () => {
  it('works once, ends sessions and the other links, and only its hash is stored', async () => {
    const { id } = await createUser(system, newUser({ email: 'ny@arendal.example', place: '4203' }));
    const [first, second] = await asSystem(async (tx) => [
      await createPasswordLink(tx, id),
      await createPasswordLink(tx, id),
    ]);
    const secret = token(first ?? '');
    const stored = await db.query<{ id: string }>('select id from password_link');
    expect(stored.map((row) => row.id)).not.toContain(secret);
    expect(await readPasswordLink(secret)).toEqual({ email: 'ny@arendal.example' });
    for (const [password, fault] of [
      ['kort', 'account.password.too_short'],
      ['aaaaaaaaaaaaaa', 'account.password.too_simple'],
      ['nir-demo-2026', 'account.password.too_simple'],
      ['ny@arendal.example', 'account.password.like_email'],
      ['x'.repeat(201), 'account.password.too_long'],
    ] as const) {
      expect((await faultOf(setPasswordByLink(secret, password))).fields).toEqual({ password: fault });
    }
    const uses = await Promise.allSettled([
      setPasswordByLink(secret, 'fire grønne fjell'),
      setPasswordByLink(secret, 'fem grønne fjell'),
    ]);
    expect(uses.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await readPasswordLink(token(second ?? ''))).toBeNull();
    expect((await faultOf(setPasswordByLink(secret, 'seks grønne fjell'))).code).toBe('not_found');
    const won = uses[0]?.status === 'fulfilled' ? 'fire grønne fjell' : 'fem grønne fjell';
    const signedIn = await signIn(post('/logg-inn', {}), {
      email: 'ny@arendal.example',
      password: won,
      address: null,
    });
    expect(signedIn.userId).toBe(id);
  });

  it('dies after 72 hours, and with the account', async () => {
    const { id } = await createUser(system, newUser({ place: '4203' }));
    const link = token(await asSystem((tx) => createPasswordLink(tx, id)));
    const [row] = await db.query<{ hours: number }>(
      `select round(extract(epoch from expires_at - now()) / 3600)::int as hours from password_link where user_id = $1`,
      [id],
    );
    expect(row?.hours).toBe(72);
    await db.query(`update password_link set expires_at = now() - interval '1 second' where user_id = $1`, [
      id,
    ]);
    expect(await readPasswordLink(link)).toBeNull();
    const next = token(await asSystem((tx) => createPasswordLink(tx, id)));
    await setUserDisabled(system, id, true);
    expect(await readPasswordLink(next)).toBeNull();
    await setUserDisabled(system, id, false);
    expect(await readPasswordLink(next)).toBeNull();
    expect(await readPasswordLink('')).toBeNull();
  });
});

describe('the first system administrator', () => {
  it('is made from the command line, once, with a link each time', async () => {
    const input = { email: 'Drift@IMDi.no', name: 'Dag Drift' };
    const first = await createSystemAdmin(input);
    const again = await createSystemAdmin(input);
    expect([first.existed, again.existed]).toEqual([false, true]);
    expect(await readPasswordLink(token(again.link))).toEqual({ email: 'drift@imdi.no' });
    expect((await faultOf(createSystemAdmin({ email: arendal.email, name: 'Per' }))).code).toBe('conflict');
    expect(Object.keys((await faultOf(createSystemAdmin({ email: 'x', name: '' }))).fields)).toEqual([
      'email',
      'name',
    ]);
  });
});
