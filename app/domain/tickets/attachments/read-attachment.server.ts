import type { Actor } from '~/domain/accounts/actor';
import { can } from '~/domain/accounts/permissions';
import { asActor } from '~/platform/db.server';
import { AppError, notFound } from '~/platform/errors';
import { log } from '~/platform/log.server';
import { type AttachmentScan, isHandedOut } from './attachment';
import { storeNamed } from './attachment-store.server';

/**
 * A file to download. @throws AppError not_found, the same for a missing file, one of another municipality, one of an
 * internal note, one that waits with somebody else's form and one that was removed; conflict while it is in quarantine; unavailable when its
 * store does not answer
 */
export async function readAttachment(actor: Actor, id: string): Promise<{ name: string; bytes: Buffer }> {
  if (!can(actor, 'tickets.read')) throw notFound();
  const found = await asActor(actor, async (tx) => {
    const row = await tx.ticketAttachment.findUnique({ where: { id } });
    if (!row || row.removedAt) throw notFound();
    if (!isHandedOut(row.scan as AttachmentScan)) {
      throw new AppError('conflict', `attachments.scan.${row.scan}_long`);
    }
    const store = storeNamed(row.store);
    return { row, store, inside: store.outside ? null : await store.read(tx, row.id) };
  });
  const { row, store, inside } = found;
  const bytes = store.outside ? await fromOutside(store.read(row.id)) : inside;
  if (!bytes) throw notFound();
  return { name: row.fileName, bytes };
}

async function fromOutside(read: Promise<Buffer | null>): Promise<Buffer | null> {
  try {
    return await read;
  } catch (error) {
    log().error({ err: error }, 'attachment not read');
    throw new AppError('unavailable');
  }
}
