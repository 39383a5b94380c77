import PostalMime from 'postal-mime';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { noteActivity } from '~/domain/activity/note-activity.server';
import { asSystem, closeDb } from '~/platform/db.server';
import { type MailSink, openMailSink } from '~test/factories/mail-sink';
import { makeActor } from '~test/factories/make-actor';
import { getMail } from './get-mail.server';
import { notifyOfActivity } from './notify-of-activity.server';
import { sendMail } from './send-mail.server';

const setting = vi.hoisted(() => ({ smtp: undefined as string | undefined }));
vi.mock('~/platform/env.server', async (original) => {
  const real = await original<typeof import('~/platform/env.server')>();
  return {
    ...real,
    env: () => ({ ...real.env(), SMTP_URL: setting.smtp }),
    portalUrl: () => 'https://portal.example',
  };
});

let sink: MailSink;

beforeAll(async () => {
  sink = await openMailSink();
  setting.smtp = sink.url;
});
afterAll(async () => {
  await sink.close();
  await closeDb();
});

it('brings a link that opens the account, which is kept in the mail alone', async () => {
  const admin = await makeActor('system_admin');
  const invited = await makeActor('municipal_reader');
  const activityId = await asSystem((tx) =>
    noteActivity(tx, { kind: 'account.created', actorId: admin.id, data: { userId: invited.id } }),
  );
  await asSystem((tx) => notifyOfActivity(tx, activityId));
  const mail = await asSystem((tx) => tx.outgoingMail.findFirstOrThrow({ where: { toUserId: invited.id } }));
  expect(mail.data).toEqual({});
  await sendMail(mail.id);
  const { text } = await PostalMime.parse(sink.mails[0]?.raw ?? '');
  expect(text).toMatch(/\/nytt-passord\/[\w-]{40,}/);
  expect((await getMail(admin, mail.id)).content).toBeNull();
});
