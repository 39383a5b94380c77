import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import type { Actor } from '~/domain/accounts/actor';
import { asSystem } from '~/platform/db.server';
import { fileTicket } from '~test/factories/desk';
import { FAKE_VIRUS, startFakeClamd } from '~test/factories/fake-clamd';
import { people } from '~test/factories/people';
import { attachFile } from './attach-file.server';
import { findPendingAttachments } from './find-pending-attachments.server';
import { readAttachment } from './read-attachment.server';
import { scanAttachment } from './scan-attachment.server';

const settings = vi.hoisted(() => ({ ATTACHMENT_STORE: 'database', CLAMAV_SOCKET: '' }));
vi.mock('~/platform/env.server', async (original) => {
  const real = await original<typeof import('~/platform/env.server')>();
  return { ...real, env: () => ({ ...real.env(), ...settings }) };
});

const { superuser, agent } = people({ superuser: 'municipal_superuser', agent: 'support_agent' });
const folder = mkdtempSync(path.join(os.tmpdir(), 'nir-virus-scan-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

const attach = (actor: Actor, formKey: string, text: string) =>
  attachFile(actor, { formKey, name: 'notat.txt', bytes: new TextEncoder().encode(text) });

describe('the virus scan', () => {
  it.each(['unix', 'tcp'] as const)('asks clamd over %s and lets through what is clean', async (kind) => {
    const socket = path.join(folder, `clamd-${kind}.sock`);
    const clamd = await startFakeClamd(kind === 'unix' ? { path: socket } : {});
    settings.CLAMAV_SOCKET = kind === 'unix' ? `unix:${socket}` : `tcp://127.0.0.1:${clamd.port}`;
    const large = 'y'.repeat(200_000);
    const file = await attach(superuser, `new:person:${kind.length + 10}`, large);
    expect(file.scan).toBe('clean');
    expect(clamd.commands).toEqual(['zINSTREAM']);
    expect(clamd.received[0]?.toString()).toBe(large);
    await expect(attach(superuser, 'new:person:12', `a${FAKE_VIRUS}`)).rejects.toMatchObject({
      fields: { files: 'attachments.fault.infected' },
    });
    expect((await findPendingAttachments(superuser, ['new:person:12']))['new:person:12']).toEqual([]);
    await clamd.close();
  });

  it('keeps a file in quarantine until the scanner answers', async () => {
    settings.CLAMAV_SOCKET = 'tcp://127.0.0.1:1';
    const clean = await attach(superuser, 'new', 'Vent på meg');
    const infected = await attach(superuser, 'new', `Meg også ${FAKE_VIRUS}`);
    expect([clean.scan, infected.scan]).toEqual(['waiting', 'waiting']);
    await fileTicket(superuser, { attachmentIds: [clean.id, infected.id] });
    await expect(readAttachment(agent, clean.id)).rejects.toMatchObject({ code: 'conflict' });
    await expect(scanAttachment(clean.id)).rejects.toMatchObject({ code: 'unavailable' });
    const clamd = await startFakeClamd();
    settings.CLAMAV_SOCKET = `tcp://127.0.0.1:${clamd.port}`;
    await scanAttachment(clean.id);
    await scanAttachment(infected.id);
    expect((await readAttachment(agent, clean.id)).bytes.toString()).toBe('Vent på meg');
    await expect(readAttachment(agent, infected.id)).rejects.toMatchObject({
      key: 'attachments.scan.infected_long',
    });
    const parts = await asSystem((tx) =>
      tx.ticketAttachmentPart.count({ where: { attachmentId: infected.id } }),
    );
    expect(parts).toBe(0);
    await clamd.close();
  });

  it('gives a scanner that never answers a minute, and keeps the file in quarantine', async () => {
    const clamd = await startFakeClamd({ says: null });
    settings.CLAMAV_SOCKET = `tcp://127.0.0.1:${clamd.port}`;
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      let answered = false;
      const attached = attach(superuser, 'new:person:14', 'Uten svar').finally(() => {
        answered = true;
      });
      while (clamd.received.length === 0) await new Promise((resolve) => setImmediate(resolve));
      await vi.advanceTimersByTimeAsync(59_000);
      expect(answered).toBe(false);
      await vi.advanceTimersByTimeAsync(1_000);
      const file = await attached;
      expect(file.scan).toBe('waiting');
      await fileTicket(superuser, { attachmentIds: [file.id] });
      await expect(readAttachment(superuser, file.id)).rejects.toMatchObject({
        code: 'conflict',
        key: 'attachments.scan.waiting_long',
      });
    } finally {
      vi.useRealTimers();
      await clamd.close();
    }
  });

  it.each([
    ['nothing', ''],
    ['bytes', Buffer.from([0, 255, 254, 13, 10, 7])],
    ['a page', 'HTTP/1.1 200 OK\r\n\r\n<p>stream: OK</p>'],
    ['more than a verdict', 'stream: OK\nstream: OK'],
    ['without end', Buffer.alloc(100_000, 'stream: OK ')],
  ])('believes no scanner that answers %s', async (_, says) => {
    const clamd = await startFakeClamd({ says });
    settings.CLAMAV_SOCKET = `tcp://127.0.0.1:${clamd.port}`;
    const file = await attach(superuser, 'new', `Rart svar på ${FAKE_VIRUS}`);
    expect(file.scan).toBe('waiting');
    await expect(scanAttachment(file.id)).rejects.toMatchObject({ key: 'attachments.scan.no_answer' });
    await fileTicket(superuser, { attachmentIds: [file.id] });
    await expect(readAttachment(agent, file.id)).rejects.toMatchObject({
      key: 'attachments.scan.waiting_long',
    });
    await clamd.close();
  });

  it('refuses a file in which a scanner finds a virus, and keeps nothing of it', async () => {
    const clamd = await startFakeClamd({ says: 'stream: Eicar-Signature FOUND\0' });
    settings.CLAMAV_SOCKET = `tcp://127.0.0.1:${clamd.port}`;
    const count = () => asSystem((tx) => tx.ticketAttachment.count());
    const before = await count();
    await expect(attach(superuser, 'new:person:15', 'Ser uskyldig ut')).rejects.toMatchObject({
      code: 'invalid',
      fields: { files: 'attachments.fault.infected' },
    });
    expect(await count()).toBe(before);
    await clamd.close();
  });

  it('counts a refusal of the size as no answer', async () => {
    const clamd = await startFakeClamd({ limit: 10 });
    settings.CLAMAV_SOCKET = `tcp://127.0.0.1:${clamd.port}`;
    expect((await attach(superuser, 'new:person:13', 'z'.repeat(100))).scan).toBe('waiting');
    await clamd.close();
  });
});
