import { createHash } from 'node:crypto';
import type { Actor } from '~/domain/accounts/actor';
import { can } from '~/domain/accounts/permissions';
import { now } from '~/platform/clock.server';
import { asActor } from '~/platform/db.server';
import { AppError, notFound } from '~/platform/errors';
import { newId } from '~/platform/ids.server';
import { addJob } from '~/platform/jobs.server';
import { log } from '~/platform/log.server';
import { type ScanResult, scanForVirus } from '~/platform/virus-scan.server';
import {
  ATTACHMENTS_MAX,
  type AttachmentFault,
  type AttachmentScan,
  type PendingAttachment,
} from './attachment';
import { currentStore, type StoreName, storeNamed } from './attachment-store.server';
import { attachmentFault, attachmentName } from './check-attachment.server';

/**
 * Most files of one person that wait with forms; nobody writes so many at once, and each form alone holds fifty
 * megabytes.
 */
const WAITING_MAX = 100;

export type AttachInput = { formKey: string; name: string; bytes: Uint8Array };

/**
 * Takes a file that is to go with a form. It waits there, seen by its uploader alone, until the form is sent. The same file
 * again in the same form is the one that waits already. @throws AppError not_found, invalid at the field `files`
 */
export async function attachFile(actor: Actor, input: AttachInput): Promise<PendingAttachment> {
  if (!can(actor, 'tickets.read')) throw notFound();
  const name = attachmentName(input.name);
  const fault = await attachmentFault(name, input.bytes);
  if (fault) throw refused(fault);
  const scan = scanState(await scanForVirus(input.bytes));
  const sha256 = createHash('sha256').update(input.bytes).digest('hex');
  const id = newId();
  const store = currentStore();
  await putOutside(store, id, input.bytes);
  const attached = await asActor(actor, async (tx) => {
    const waiting = await tx.ticketAttachment.findMany({
      where: { uploaderId: actor.id, formKey: input.formKey, ticketId: null },
      select: { id: true, fileName: true, size: true, sha256: true, scan: true },
    });
    const same = waiting.find((one) => one.sha256 === sha256 && one.fileName === name);
    if (same) return { id: same.id, name, size: same.size, scan: same.scan as AttachmentScan };
    if (waiting.length >= ATTACHMENTS_MAX) throw refused('too_many');
    const everywhere = await tx.ticketAttachment.count({ where: { uploaderId: actor.id, ticketId: null } });
    if (everywhere >= WAITING_MAX) throw refused('too_many');
    const size = input.bytes.byteLength;
    await tx.ticketAttachment.create({
      data: {
        id,
        formKey: input.formKey,
        uploaderId: actor.id,
        fileName: name,
        size,
        sha256,
        store,
        scan,
        createdAt: now(),
      },
      select: { id: true },
    });
    const place = storeNamed(store);
    if (!place.outside) await place.put(tx, id, input.bytes);
    if (scan === 'waiting')
      await addJob(tx, 'scan-attachment', { attachmentId: id }, { jobKey: `scan:${id}` });
    return { id, name, size, scan };
  }).catch(async (error) => {
    // A refusal is certain; after another fault the row may be there all the same.
    if (error instanceof AppError) await dropOutside(store, id);
    throw error;
  });
  if (attached.id !== id) await dropOutside(store, id);
  return attached;
}

/** A store that does not answer is the file's misfortune, not the form's: it is told beside the field. */
async function putOutside(name: StoreName, id: string, bytes: Uint8Array): Promise<void> {
  const store = storeNamed(name);
  if (!store.outside) return;
  try {
    await store.put(id, bytes);
  } catch (error) {
    log().error({ err: error, store: name }, 'attachment not stored');
    throw refused('store');
  }
}

/**
 * Bytes that got no row: refused, or the same file waits already. What cannot be removed now is found by the nightly
 * job.
 */
async function dropOutside(name: StoreName, id: string): Promise<void> {
  const store = storeNamed(name);
  if (store.outside) await store.remove([id]).catch(() => {});
}

function scanState(result: ScanResult): AttachmentScan {
  switch (result.kind) {
    case 'clean':
      return 'clean';
    case 'off':
      return 'not_scanned';
    case 'unavailable':
      return 'waiting';
    case 'infected':
      throw refused('infected');
  }
}

function refused(fault: AttachmentFault): AppError {
  const key = `attachments.fault.${fault}`;
  return new AppError('invalid', key, { fields: { files: key } });
}
