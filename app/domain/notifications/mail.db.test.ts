import { mkdtempSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import PostalMime from 'postal-mime';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Language } from '~/domain/accounts/actor';
import { getTicket } from '~/domain/tickets/get-ticket.server';
import { asActor, asSystem } from '~/platform/db.server';
import { newId } from '~/platform/ids.server';
import { dufOf, fileTicket, makePerson, ticketRow } from '~test/factories/desk';
import { answerNow, handleActivities, mailsOf } from '~test/factories/desk-mail';
import { type MailSink, openMailSink } from '~test/factories/mail-sink';
import { people } from '~test/factories/people';
import { findMails } from './find-mails.server';
import { findTicketMail } from './find-ticket-mail.server';
import { getMail } from './get-mail.server';
import { retryMail } from './retry-mail.server';
import { MAIL_ATTEMPTS, sendMail } from './send-mail.server';

const setting = vi.hoisted(() => ({ smtp: undefined as string | undefined, folder: '' }));
vi.mock('~/platform/env.server', async (original) => {
  const real = await original<typeof import('~/platform/env.server')>();
  return {
    ...real,
    env: () => ({ ...real.env(), SMTP_URL: setting.smtp, DATA_DIR: setting.folder }),
    portalUrl: () => 'https://portal.example',
  };
});

const TITLE = 'Hemmelig overskrift';
const BODY = 'Deltakeren heter noe.';
const NAME = 'Kari Uvanlignavn';

let sink: MailSink;
const { superuser, agent, admin } = people({
  superuser: 'municipal_superuser',
  agent: 'support_agent',
  admin: 'system_admin',
});
let person: number;

beforeAll(async () => {
  sink = await openMailSink(4391);
  setting.folder = mkdtempSync(path.join(os.tmpdir(), 'nir-mail-'));
  person = await makePerson('4203', NAME);
});
beforeEach(() => {
  setting.smtp = sink.url;
  sink.mails = [];
  sink.refuseWith = null;
});
afterAll(async () => {
  await sink.close();
});

const file = () => fileTicket(superuser, { title: TITLE, body: BODY, personIds: [person] });

describe('a mail on its way', () => {
  it.each(['nb', 'nn', 'en'] satisfies Language[])(
    'in %s has a link to follow and nothing of the case',
    async (language) => {
      await asSystem((tx) => tx.user.update({ where: { id: superuser.id }, data: { language } }));
      const number = await file();
      await answerNow(agent, number, BODY);
      await handleActivities(number);
      for (const { id } of await mailsOf(number)) await sendMail(id);
      expect(sink.mails).toHaveLength(2);
      const duf = await dufOf(person);
      for (const { raw, to } of sink.mails) {
        expect(to).toEqual([superuser.email]);
        const mail = await PostalMime.parse(raw);
        const all = [mail.subject, mail.html, mail.text, raw].join('\n');
        for (const secret of [
          duf,
          duf.slice(4, 10),
          NAME,
          TITLE,
          BODY,
          superuser.name,
          agent.name,
          'Arendal',
        ]) {
          expect(all).not.toContain(secret);
        }
        const link = /https:\/\/portal\.example(\/saker\/(\d+))/.exec(mail.text ?? '');
        expect(Number(link?.[2])).toBe(number);
        expect(mail.html).toContain(`href="${link?.[0]}"`);
        expect((await getTicket(superuser, Number(link?.[2]))).conversation.entries.at(-1)?.fromImdi).toBe(
          true,
        );
      }
      await asSystem((tx) => tx.user.update({ where: { id: superuser.id }, data: { language: 'nb' } }));
    },
  );

  it('is sent once, and keeps its Message-ID when it has to be sent again', async () => {
    const number = await file();
    await handleActivities(number);
    const [mail] = await mailsOf(number);
    const id = mail?.id ?? '';
    await sendMail(id);
    await sendMail(id);
    expect(sink.mails).toHaveLength(1);
    await asSystem((tx) => tx.outgoingMail.update({ where: { id }, data: { state: 'queued' } }));
    await sendMail(id);
    const ids = await Promise.all(sink.mails.map(async ({ raw }) => (await PostalMime.parse(raw)).messageId));
    expect(ids).toEqual([`<${id}@portal.example>`, `<${id}@portal.example>`]);
  });

  it('is tried again after a failure, and the failure is in sight for the desk alone', async () => {
    const number = await file();
    await handleActivities(number);
    const [mail] = await mailsOf(number);
    const id = mail?.id ?? '';
    sink.refuseWith = `mailbox of ${superuser.email} is full`;
    await expect(sendMail(id)).rejects.toThrow('did not take');
    const { id: ticketId } = await ticketRow(number);
    expect((await asActor(agent, (tx) => findTicketMail(tx, agent, ticketId))).troubled).toMatchObject([
      { id, attempts: 1, failed: false },
    ]);
    expect((await asActor(superuser, (tx) => findTicketMail(tx, superuser, ticketId))).troubled).toEqual([]);
    const view = await getMail(admin, id);
    expect(view).toMatchObject({ state: 'queued', attempts: 1, ticketNumber: number });
    expect(view.lastError).toContain('is full');
    expect(view.lastError).not.toContain(superuser.email);

    sink.refuseWith = null;
    await sendMail(id);
    expect(await getMail(admin, id)).toMatchObject({ state: 'sent', lastError: null });
    expect((await asActor(agent, (tx) => findTicketMail(tx, agent, ticketId))).troubled).toEqual([]);
  });

  it('counts as failed after the last attempt, until somebody sends it again', async () => {
    const number = await file();
    await handleActivities(number);
    const [mail] = await mailsOf(number);
    const id = mail?.id ?? '';
    await asSystem((tx) => tx.outgoingMail.update({ where: { id }, data: { attempts: MAIL_ATTEMPTS - 1 } }));
    sink.refuseWith = 'no';
    await sendMail(id);
    const failed = await findMails(admin, { state: 'failed', page: 1 });
    expect(failed.rows.map((row) => row.id)).toContain(id);
    await sendMail(id);
    sink.refuseWith = null;
    await expect(retryMail(agent, id)).rejects.toMatchObject({ code: 'forbidden' });
    await retryMail(admin, id);
    const retried = await asSystem((tx) => tx.activity.findMany({ where: { kind: 'mail.retried' } }));
    expect(retried).toMatchObject([{ actorId: admin.id, data: { mailId: id } }]);
    await sendMail(id);
    expect((await getMail(admin, id)).state).toBe('sent');
    expect(sink.mails).toHaveLength(1);
  });

  it('is kept and readable where no mail server is set', async () => {
    setting.smtp = undefined;
    const number = await file();
    await handleActivities(number);
    const [mail] = await mailsOf(number);
    const id = mail?.id ?? '';
    await sendMail(id);
    const raw = await readFile(path.join(setting.folder, 'mail', `${id}.eml`), 'utf8');
    const view = await getMail(admin, id);
    expect((await PostalMime.parse(raw)).subject).toBe(view.content?.subject);
    expect(view).toMatchObject({ state: 'sent', to: superuser.email });
    expect((await readdir(path.join(setting.folder, 'mail'))).some((name) => name.endsWith('.part'))).toBe(
      false,
    );
  });

  it('is shown to nobody but the system administrator', async () => {
    await expect(findMails(superuser, { state: null, page: 1 })).rejects.toMatchObject({ code: 'forbidden' });
    await expect(getMail(agent, newId())).rejects.toMatchObject({ code: 'forbidden' });
    await expect(getMail(admin, newId())).rejects.toMatchObject({ code: 'not_found' });
    await expect(getMail(admin, '../x')).rejects.toMatchObject({ code: 'not_found' });
  });
});
