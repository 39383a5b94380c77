import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '~/domain/accounts/actor';
import { mailNotice } from '~/domain/notifications/mail-notice.server';
import { parseForm } from '~/http/parse-form.server';
import { today } from '~/platform/clock.server';
import { addDays, formatDate } from '~/platform/dates';
import { asSystem } from '~/platform/db.server';
import { nextDuf } from '~test/factories/insert-record';
import { makeActor } from '~test/factories/make-actor';
import { people } from '~test/factories/people';
import { endNotice } from './end-notice.server';
import { findNoticeBoard, findNotices, findPageNotices } from './find-notices.server';
import { type NoticeInput, noticeForm } from './notice-forms';
import { publishNotice } from './publish-notice.server';

const { owner } = people({
  owner: 'registry_owner',
});
let arendal: Actor;
let utsira: Actor;

beforeAll(async () => {
  arendal = { ...(await makeActor('municipal_reader')), countyCode: '42' };
  utsira = { ...(await makeActor('municipal_superuser', { municipalityCode: '1151' })), countyCode: '11' };
});

const notice = (overrides: Partial<NoticeInput> = {}): NoticeInput => ({
  severity: 'info',
  place: 'front',
  titleNb: 'Melding',
  bodyNb: 'Tekst',
  titleNn: '',
  bodyNn: '',
  titleEn: '',
  bodyEn: '',
  audience: 'all',
  roles: [],
  startsOn: today(),
  ...overrides,
});

const titles = async (actor: Actor) => (await findNotices(actor)).map(({ title }) => title);

describe('a notice', () => {
  it('reaches those it is for', async () => {
    await publishNotice(owner, notice({ titleNb: 'For alle' }));
    await publishNotice(owner, notice({ titleNb: 'For Agder', audience: 'county', countyCode: '42' }));
    await publishNotice(
      owner,
      notice({ titleNb: 'For Utsira', audience: 'municipality', municipalityCode: '1151' }),
    );
    expect((await titles(arendal)).sort()).toEqual(['For Agder', 'For alle']);
    expect((await titles(utsira)).sort()).toEqual(['For Utsira', 'For alle']);
    expect(await titles(owner)).toHaveLength(3);
    const county = await makeActor('county_governor', { municipalityCode: '1151' });
    expect((await titles(county)).sort()).toEqual(['For Utsira', 'For alle']);
  });

  it('is shown from its first day to the end of its last, or until it is ended', async () => {
    const tomorrow = addDays(today(), 1);
    const yesterday = addDays(today(), -1);
    await publishNotice(owner, notice({ titleNb: 'I morgen', startsOn: tomorrow }));
    await publishNotice(owner, notice({ titleNb: 'Fra i går', startsOn: yesterday, endsOn: today() }));
    const id = await publishNotice(owner, notice({ titleNb: 'Til i dag', endsOn: today() }));
    const shown = await titles(arendal);
    expect(shown).toContain('Til i dag');
    expect(shown).not.toContain('I morgen');
    expect(shown).toContain('Fra i går');
    expect((await findNoticeBoard(arendal)).coming).toEqual([]);
    expect((await findNoticeBoard(owner)).coming.map(({ title }) => title)).toEqual(['I morgen']);
    await endNotice(owner, id);
    await endNotice(owner, id);
    const ended = await asSystem((tx) => tx.activity.findMany({ where: { kind: 'notice.ended' } }));
    expect(ended).toMatchObject([{ actorId: owner.id, data: { noticeId: id } }]);
    expect(await titles(arendal)).not.toContain('Til i dag');
    expect((await findNoticeBoard(arendal)).past.map(({ title }) => title)).toContain('Til i dag');
  });

  it('can be for some roles, begin at a time of day, and go out by mail in each language', async () => {
    const id = await publishNotice(
      owner,
      notice({
        titleNb: 'For superbrukere',
        roles: ['municipal_superuser'],
        startsTime: '00:01',
        sendMail: 'on',
      }),
    );
    expect(await titles(utsira)).toContain('For superbrukere');
    expect(await titles(arendal)).not.toContain('For superbrukere');
    const row = await asSystem((tx) => tx.notice.findUniqueOrThrow({ where: { id } }));
    expect(row.startsAt.getMinutes()).toBe(1);
    const activity = await asSystem((tx) =>
      tx.activity.findFirstOrThrow({ where: { kind: 'notice.published' }, orderBy: { id: 'desc' } }),
    );
    await mailNotice({ noticeId: id, activityId: activity.id });
    await mailNotice({ noticeId: id, activityId: activity.id });
    const mails = await asSystem((tx) => tx.outgoingMail.findMany({ where: { template: 'notice' } }));
    expect(mails.map(({ toUserId, data }) => [toUserId, data])).toEqual([
      [utsira.id, { title: 'For superbrukere' }],
    ]);
    await endNotice(owner, id);
  });

  it('puts the gravest first and says which language it is in', async () => {
    await publishNotice(
      owner,
      notice({ titleNb: 'Alvorlig', severity: 'critical', titleEn: 'Grave', bodyEn: 'Text' }),
    );
    const english = await findNotices({ ...arendal, language: 'en' });
    expect(english[0]).toMatchObject({ title: 'Grave', language: 'en' });
    const nynorsk = await findNotices({ ...arendal, language: 'nn' });
    expect(nynorsk[0]).toMatchObject({ title: 'Alvorlig', language: 'nb' });
    const [entry] = (await findNoticeBoard(owner)).current.filter(({ title }) => title === 'Alvorlig');
    expect(entry?.missing).toEqual(['nn']);
  });

  it('is the same notice on every page and on the page of notices, whoever reads', async () => {
    await publishNotice(owner, notice({ titleNb: 'Om opplasting', place: 'upload' }));
    await publishNotice(owner, notice({ titleNb: 'Alvorlig', severity: 'critical' }));
    const onPages = async (actor: Actor) => (await findPageNotices(actor)).map(({ title }) => title);
    expect(await onPages(arendal)).toEqual(expect.arrayContaining(['Alvorlig', 'Om opplasting']));
    expect(await onPages(arendal)).not.toContain('For alle');
    const governor = await makeActor('county_governor', { municipalityCode: '1151' });
    const agent = await makeActor('support_agent');
    for (const reader of [owner, arendal, utsira, governor, agent]) {
      const { current } = await findNoticeBoard(reader);
      expect((await titles(reader)).sort()).toEqual(current.map(({ title }) => title).sort());
    }
  });

  it('is written by the registry owner alone, for places that exist and a time that has not passed', async () => {
    await expect(publishNotice(arendal, notice())).rejects.toMatchObject({ code: 'forbidden' });
    const yesterday = addDays(today(), -1);
    for (const [ends, key] of [
      [{ startsOn: yesterday, endsOn: yesterday }, 'notices.errors.ended'],
      [{ startsOn: yesterday, endsOn: today(), endsTime: '00:00' }, 'notices.errors.ended'],
      [{ startsTime: '00:00', endsOn: today(), endsTime: '00:00' }, 'errors.fields.date_order'],
      [{ endsOn: yesterday }, 'errors.fields.date_order'],
    ] as const) {
      const refused = publishNotice(owner, notice({ titleNb: 'For sent', ...ends }));
      await expect(refused).rejects.toMatchObject({ code: 'invalid', fields: { endsOn: key } });
    }
    expect((await findNoticeBoard(owner)).past.map(({ title }) => title)).not.toContain('For sent');
    await expect(endNotice(utsira, 1)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(endNotice(owner, 2_000_000_000)).rejects.toMatchObject({ code: 'not_found' });
    const nowhere = notice({ audience: 'municipality', municipalityCode: '9998' });
    await expect(publishNotice(owner, nowhere)).rejects.toMatchObject({
      fields: { municipalityCode: 'notices.errors.municipality' },
    });
  });
});

describe('the form of a notice', () => {
  const whole = {
    severity: 'info',
    titleNb: 'Melding',
    bodyNb: 'Tekst',
    audience: 'all',
    startsOn: formatDate('2026-11-21'),
  };
  it.each([
    ['no bokmål', { titleNb: '' }, 'titleNb'],
    ['a title without text in nynorsk', { titleNn: 'Tittel' }, 'titleNn'],
    ['a county without its name', { audience: 'county' }, 'countyCode'],
    ['a municipality without its name', { audience: 'municipality' }, 'municipalityCode'],
    ['no date', { startsOn: '31.02.2026' }, 'startsOn'],
    ['an end before the start', { endsOn: '20.11.2026' }, 'endsOn'],
    ['an unknown weight', { severity: 'x' }, 'severity'],
    ['a person number', { bodyNb: `Gjelder ${nextDuf()}.` }, 'bodyNb'],
  ])('refuses %s at its field', async (_, fields, field) => {
    const data = new FormData();
    for (const [name, value] of Object.entries({ ...whole, ...fields })) data.set(name, value);
    const parsed = await parseForm(data, noticeForm);
    expect(parsed.ok).toBe(false);
    if (!parsed.ok) expect(Object.keys(parsed.reply.errors)).toEqual([field]);
  });

  it('takes a whole one', async () => {
    const data = new FormData();
    for (const [name, value] of Object.entries(whole)) data.set(name, value);
    expect(await parseForm(data, noticeForm)).toMatchObject({ ok: true, value: { startsOn: '2026-11-21' } });
  });
});

it('is published and mailed once, however often it is pressed', async () => {
  const same = notice({ titleNb: 'Dobbelt', sendMail: 'on', startsOn: addDays(today(), 300) });
  const [first, second] = await Promise.all([publishNotice(owner, same), publishNotice(owner, same)]);
  expect(second).toBe(first);
  const jobs = await asSystem(
    (tx) =>
      tx.$queryRaw`select 1 from graphile_worker._private_jobs where payload->>'noticeId' = ${String(first)}`,
  );
  expect(jobs).toHaveLength(1);
  const other = await publishNotice(owner, { ...same, bodyNb: 'En annen' });
  expect(other).not.toBe(first);
  for (const id of [first, other]) await endNotice(owner, id);
});
