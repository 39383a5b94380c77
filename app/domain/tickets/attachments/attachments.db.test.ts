import { mkdtempSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Actor } from '~/domain/accounts/actor';
import { asActor, asSystem } from '~/platform/db.server';
import { newId } from '~/platform/ids.server';
import { fileTicket, filing } from '~test/factories/desk';
import { sendNow } from '~test/factories/desk-mail';
import { FAKE_S3, type FakeS3, startFakeS3 } from '~test/factories/fake-s3';
import { people } from '~test/factories/people';
import { answerTicket } from '../answer-ticket.server';
import { undoAnswer } from '../compose/undo-answer.server';
import { openTicket } from '../filing/open-ticket.server';
import { getTicket } from '../get-ticket.server';
import { noteInternally } from '../note-internally.server';
import { attachFile } from './attach-file.server';
import { ATTACHMENTS_MAX } from './attachment';
import { dropPendingAttachments } from './drop-pending-attachments.server';
import { findPendingAttachments } from './find-pending-attachments.server';
import { forgetAttachments } from './forget-attachments.server';
import { readAttachment } from './read-attachment.server';
import { removeAttachment } from './remove-attachment.server';

const settings = vi.hoisted(() => ({
  ATTACHMENT_STORE: 'database',
  ATTACHMENT_DIR: '',
  CLAMAV_SOCKET: '',
  S3_SECRET_ACCESS_KEY: '',
  S3_PREFIX: 'sak og/fil/',
}));
vi.mock('~/platform/env.server', async (original) => {
  const real = await original<typeof import('~/platform/env.server')>();
  return { ...real, env: () => ({ ...real.env(), ...settings }) };
});

const { superuser, colleague, neighbour, agent, reader } = people({
  superuser: 'municipal_superuser',
  colleague: 'municipal_admin',
  neighbour: { role: 'municipal_superuser', municipalityCode: '1151' },
  agent: 'support_agent',
  reader: 'municipal_reader',
});
let bucket: FakeS3;
const folder = mkdtempSync(path.join(os.tmpdir(), 'nir-attachments-'));

beforeAll(async () => {
  bucket = await startFakeS3();
  Object.assign(settings, FAKE_S3, { S3_ENDPOINT: bucket.url });
});
beforeEach(() => {
  Object.assign(settings, { ATTACHMENT_STORE: 'database', ATTACHMENT_DIR: folder, CLAMAV_SOCKET: '' });
});
afterAll(async () => {
  await bucket.close();
  await rm(folder, { recursive: true, force: true });
});

const filesOf = async (actor: Actor, number: number) => (await getTicket(actor, number)).files;
const bytesOf = (text: string) => new TextEncoder().encode(text);
const attach = (actor: Actor, formKey: string, text = 'Innhold', name = 'notat.txt') =>
  attachFile(actor, { formKey, name, bytes: bytesOf(text) });

async function thrownBy(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => 'nothing',
    (error: unknown) => error,
  );
}

const missing = () => thrownBy(readAttachment(superuser, newId()));

async function ticketWithFile(text = 'Innhold') {
  const { id } = await attach(superuser, 'new', text);
  const number = await fileTicket(superuser, { attachmentIds: [id] });
  return { id, number };
}

describe.each(['database', 'folder', 's3'] as const)('a file kept in the %s', (store) => {
  beforeEach(() => Object.assign(settings, { ATTACHMENT_STORE: store }));

  it('goes with the ticket, and comes out as it went in', async () => {
    const large = 'x'.repeat(2_500_000);
    const { id, number } = await ticketWithFile(large);
    const { sent } = await filesOf(agent, number);
    const { ticket } = await getTicket(agent, number);
    expect(sent).toMatchObject([
      { id, name: 'notat.txt', size: large.length, scan: 'not_scanned', entryId: ticket.id, removed: null },
    ]);
    for (const actor of [superuser, colleague, agent]) {
      const read = await readAttachment(actor, id);
      expect(read.bytes.toString()).toBe(large);
    }
    const parts = await asSystem((tx) => tx.ticketAttachmentPart.count({ where: { attachmentId: id } }));
    expect(parts).toBe(store === 'database' ? 3 : 0);
  });

  it('is removed with its bytes and its name; the reason stays', async () => {
    const { id, number } = await ticketWithFile();
    const { ticket } = await getTicket(agent, number);
    const removal = { ticketId: ticket.id, attachmentId: id, removedById: agent.id, reason: 'Viste et navn' };
    await asActor(agent, (tx) => removeAttachment(tx, removal));
    await asActor(agent, (tx) => removeAttachment(tx, removal));
    expect(await thrownBy(readAttachment(superuser, id))).toEqual(await missing());
    const { sent } = await filesOf(superuser, number);
    expect(sent).toMatchObject([{ name: '', size: 0, removed: { reason: 'Viste et navn' } }]);
    const left = await asSystem((tx) => tx.ticketAttachmentPart.count({ where: { attachmentId: id } }));
    expect(left).toBe(0);
  });
});

describe('a file that waits with its form', () => {
  it('is its uploader’s alone, and can be taken away', async () => {
    const { id } = await attach(superuser, 'new');
    expect((await findPendingAttachments(superuser, ['new'])).new.map((file) => file.id)).toContain(id);
    for (const other of [colleague, neighbour, agent]) {
      expect(await thrownBy(readAttachment(other, id))).toEqual(await missing());
      expect((await findPendingAttachments(other, ['new'])).new).toEqual([]);
      await dropPendingAttachments(other, 'new', id);
    }
    await expect(openTicket(colleague, filing({ attachmentIds: [id] }))).rejects.toMatchObject({
      key: 'attachments.fault.gone',
    });
    await dropPendingAttachments(superuser, 'new', id);
    expect((await findPendingAttachments(superuser, ['new'])).new).toEqual([]);
    const input = filing({ attachmentIds: [id] });
    await expect(openTicket(superuser, input)).rejects.toMatchObject({ key: 'attachments.fault.gone' });
    expect(await asSystem((tx) => tx.ticket.count({ where: { id: input.ticketId } }))).toBe(0);
  });

  it('is one when it is chosen twice, and there are only so many', async () => {
    const key = 'new:person:1';
    const first = await attach(superuser, key);
    expect(await attach(superuser, key)).toEqual(first);
    for (let i = 1; i < ATTACHMENTS_MAX; i += 1) await attach(superuser, key, `Innhold ${i}`);
    await expect(attach(superuser, key, 'En til')).rejects.toMatchObject({
      fields: { files: 'attachments.fault.too_many' },
    });
  });

  it('is forgotten after a month, and so are bytes of no attachment', async () => {
    settings.ATTACHMENT_STORE = 'folder';
    const key = 'new:person:2';
    const { id } = await attach(superuser, key);
    const { number } = await ticketWithFile('Blir værende');
    const old = new Date(Date.now() - 40 * 86_400_000);
    await asSystem((tx) => tx.ticketAttachment.updateMany({ data: { createdAt: old } }));
    await forgetAttachments();
    expect((await findPendingAttachments(superuser, [key]))[key]).toEqual([]);
    expect((await filesOf(superuser, number)).sent).toHaveLength(1);
    expect(await readdir(path.join(folder, id.slice(-2)))).not.toContain(id);
  });

  it('is for those who write in tickets', async () => {
    await expect(attach(reader, 'new')).rejects.toMatchObject({ code: 'not_found' });
    await expect(attach(superuser, 'new', 'Gjelder 202190000102')).rejects.toMatchObject({
      fields: { files: 'attachments.fault.person_numbers' },
    });
  });
});

describe('a bucket', () => {
  const names = () => [...bucket.objects.keys()];

  it('holds only what a ticket or a form has, a day later', async () => {
    settings.ATTACHMENT_STORE = 's3';
    const { id } = await ticketWithFile('I bøtta');
    const name = `${settings.S3_PREFIX}${id}`;
    expect(bucket.objects.get(name)?.bytes.toString()).toBe('I bøtta');
    const stray = [1, 2, 3].map((n) => `${settings.S3_PREFIX}stray-${n}`);
    const bytes = Buffer.from('x');
    for (const one of stray) bucket.objects.set(one, { bytes, at: new Date('2026-01-01') });
    bucket.objects.set(`${settings.S3_PREFIX}ung`, { bytes, at: new Date() });
    bucket.objects.set('andres/fil', { bytes, at: new Date('2026-01-01') });
    const kept = bucket.objects.get(name);
    if (kept) kept.at = new Date('2026-01-01');
    await forgetAttachments();
    expect(names()).toEqual(expect.arrayContaining([name, `${settings.S3_PREFIX}ung`, 'andres/fil']));
    expect(names().filter((one) => stray.includes(one))).toEqual([]);
    expect(bucket.refused).toBe(0);
  });

  it('is asked twice; when it is away, the file is refused and nothing is lost', async () => {
    settings.ATTACHMENT_STORE = 's3';
    bucket.failing = 1;
    const { id } = await ticketWithFile('Andre gang');
    bucket.failing = 1;
    expect((await readAttachment(agent, id)).bytes.toString()).toBe('Andre gang');
    bucket.failing = 2;
    await expect(readAttachment(agent, id)).rejects.toMatchObject({ code: 'unavailable' });
    bucket.failing = 2;
    await expect(attach(superuser, 'new:person:30')).rejects.toMatchObject({
      fields: { files: 'attachments.fault.store' },
    });
    expect((await findPendingAttachments(superuser, ['new:person:30']))['new:person:30']).toEqual([]);
    settings.S3_SECRET_ACCESS_KEY = 'another';
    await expect(readAttachment(agent, id)).rejects.toMatchObject({ code: 'unavailable' });
    settings.S3_SECRET_ACCESS_KEY = FAKE_S3.S3_SECRET_ACCESS_KEY;
    expect(bucket.refused).toBe(1);
    settings.ATTACHMENT_STORE = 'database';
    expect((await readAttachment(agent, id)).bytes.toString()).toBe('Andre gang');
  });
});

describe('a file of a ticket', () => {
  it('is as unknown as a missing one to a neighbour', async () => {
    const { id, number } = await ticketWithFile();
    expect(await thrownBy(readAttachment(neighbour, id))).toEqual(await missing());
    await expect(filesOf(neighbour, number)).rejects.toMatchObject({ code: 'not_found' });
    expect(await thrownBy(readAttachment(reader, id))).toEqual(await missing());
  });

  it('of an answer is the municipality’s too; of a note it is IMDi’s alone', async () => {
    const number = await fileTicket(superuser);
    const { ticket, mark } = await getTicket(agent, number);
    const open = await attach(agent, `public:${ticket.id}`, 'Til kommunen');
    const hidden = await attach(agent, `note:${ticket.id}`, 'Bare oss');
    expect((await filesOf(agent, number)).pending).toMatchObject({
      public: [{ id: open.id }],
      note: [{ id: hidden.id }],
    });
    await noteInternally(agent, number, { messageId: newId(), body: 'Se fil', attachmentIds: [hidden.id] });
    const seen = mark.replace('.0.', '.1.');
    const answer = { messageId: newId(), body: 'Se fil', seen, state: 'open' as const };
    await answerTicket(agent, number, { ...answer, attachmentIds: [open.id] });
    await answerTicket(agent, number, { ...answer, attachmentIds: [open.id] });
    expect((await filesOf(superuser, number)).sent).toEqual([]);
    await undoAnswer(agent, number, answer.messageId);
    expect((await filesOf(agent, number)).pending.public).toMatchObject([{ id: open.id }]);
    const again = { ...answer, messageId: newId(), attachmentIds: [open.id] };
    await answerTicket(agent, number, again);
    await sendNow(again.messageId);
    expect((await filesOf(superuser, number)).sent.map(({ id }) => id)).toEqual([open.id]);
    expect((await filesOf(agent, number)).sent).toHaveLength(2);
    expect(await thrownBy(readAttachment(superuser, hidden.id))).toEqual(await missing());
    expect((await readAttachment(agent, hidden.id)).bytes.toString()).toBe('Bare oss');
    const planted = asActor(superuser, (tx) =>
      tx.ticketAttachment.updateMany({ where: { id: open.id }, data: { fileName: 'annet.txt' } }),
    );
    expect(await planted).toEqual({ count: 0 });
  });
});
