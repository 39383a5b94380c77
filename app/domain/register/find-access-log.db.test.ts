import { beforeAll, describe, expect, it } from 'vitest';
import { ROLES } from '~/domain/accounts/actor';
import { asActor, asSystem } from '~/platform/db.server';
import { newId } from '~/platform/ids.server';
import { action } from '~/routes/admin/access-log';
import { actorOf, demoUsers, EMAIL_OF_ROLE, post, signedInCookie } from '~test/factories/users';
import { findAccessLog, findPersonOfLog, LOOKS_PER_PAGE } from './find-access-log.server';

const DUF = { arendal: '202190000102', oslo: '202190000207' };
const persons = { arendal: 0, oslo: 0 };

beforeAll(async () => {
  await demoUsers();
  await asSystem(async (tx) => {
    for (const [place, code] of [
      ['arendal', '4203'],
      ['oslo', '0301'],
    ] as const) {
      const person = await tx.person.create({
        data: {
          duf: DUF[place],
          name: 'Test Testesen',
          birthDate: new Date('1990-01-01'),
          municipalityCode: code,
          regime: 'INTEGRERINGSLOVEN',
          permitGround: 'x',
          permitDate: new Date('2021-01-01'),
          source: 'WEB',
        },
      });
      persons[place] = person.id;
    }
  });
  const support = await actorOf(EMAIL_OF_ROLE.support_agent);
  const ticketId = newId();
  await asActor(support, async (tx) => {
    await tx.ticket.create({
      data: { id: ticketId, municipalityCode: '4203', themeCode: 'x', title: 'x', requesterId: support.id },
    });
    for (const [personId, municipalityCode] of [
      [persons.arendal, '4203'],
      [persons.oslo, '0301'],
    ] as const) {
      await tx.accessLog.create({
        data: { userId: support.id, personId, municipalityCode, purpose: 'ticket', ticketId },
      });
    }
  });
  const own = await actorOf(EMAIL_OF_ROLE.municipal_superuser);
  await asActor(own, (tx) =>
    tx.accessLog.createMany({
      data: Array.from({ length: LOOKS_PER_PAGE }, () => ({
        userId: own.id,
        personId: persons.arendal,
        municipalityCode: '4203',
        purpose: 'quality',
      })),
    }),
  );
});

describe('the access log', () => {
  it('shows the privacy officer all, by internal reference alone', async () => {
    const log = await findAccessLog(await actorOf(EMAIL_OF_ROLE.privacy_officer), {});
    expect(log.total).toBe(LOOKS_PER_PAGE + 2);
    expect(log.looks).toHaveLength(LOOKS_PER_PAGE);
    const text = JSON.stringify(log);
    expect(text).not.toContain('Testesen');
    expect(text).not.toContain(DUF.arendal);
    expect(log.looks.every(({ maskedDuf }) => maskedDuf === null)).toBe(true);
    expect(log.looks[0]?.user).toMatchObject({ name: 'Siri Tveit', municipalityName: 'Arendal' });
  });

  it('shows a municipal administrator the own municipality, with masked numbers', async () => {
    const admin = await actorOf(EMAIL_OF_ROLE.municipal_admin);
    const log = await findAccessLog(admin, { userName: 'hanne' });
    expect(log.looks).toHaveLength(1);
    expect(log.looks[0]).toMatchObject({
      personId: persons.arendal,
      maskedDuf: '2021 •••••• 02',
      purpose: 'ticket',
      user: { name: 'Hanne Solberg', role: 'support_agent' },
    });
    expect(log.looks[0]?.ticketNumber).toBeGreaterThan(0);
    expect((await findAccessLog(admin, { personId: persons.oslo })).total).toBe(0);
  });

  it('filters by user, person and day, and pages', async () => {
    const officer = await actorOf(EMAIL_OF_ROLE.privacy_officer);
    const { id } = await actorOf(EMAIL_OF_ROLE.support_agent);
    const total = async (filter: Parameters<typeof findAccessLog>[1]) =>
      (await findAccessLog(officer, filter)).total;
    expect(await total({ userId: id })).toBe(2);
    expect(await total({ userId: id, personId: persons.oslo })).toBe(1);
    expect(await total({ userName: '%' })).toBe(0);
    expect(await total({ to: '2020-01-01' })).toBe(0);
    expect(await total({ from: '2020-01-01', to: '2999-01-01' })).toBe(LOOKS_PER_PAGE + 2);
    const second = await findAccessLog(officer, { page: 2 });
    expect([second.looks.length, second.page]).toEqual([2, 2]);
    expect((await findAccessLog(officer, { page: 99 })).page).toBe(2);
  });

  it('is not for other roles', async () => {
    for (const role of ROLES) {
      if (role === 'privacy_officer' || role === 'municipal_admin') continue;
      await expect(findAccessLog(await actorOf(EMAIL_OF_ROLE[role]), {}), role).rejects.toMatchObject({
        code: 'not_found',
      });
    }
  });

  it('finds a person by number without telling whether one exists, and without the number in the address', async () => {
    const officer = await actorOf(EMAIL_OF_ROLE.privacy_officer);
    const admin = await actorOf(EMAIL_OF_ROLE.municipal_admin);
    expect(await findPersonOfLog(officer, DUF.oslo)).toBe(persons.oslo);
    expect(await findPersonOfLog(admin, DUF.arendal)).toBe(persons.arendal);
    expect(await findPersonOfLog(admin, DUF.oslo)).toBe(0);
    const cookie = await signedInCookie(admin.id);
    const search = async (duf: string) =>
      action({
        request: post('/innsyn', { duf }, { cookie }),
        params: {},
        context: { nonce: '', requestId: '' },
      });
    const found = await search('2021 900001 02');
    expect(found instanceof Response && found.headers.get('Location')).toBe(
      `/innsyn?person=${persons.arendal}`,
    );
    expect(await search('2021 900001 03')).toMatchObject({
      data: { reply: { values: {}, errors: { duf: [expect.stringContaining('duf.control')] } } },
    });
  });
});
