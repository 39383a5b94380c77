import type { Actor } from '~/domain/accounts/actor';
import { can } from '~/domain/accounts/permissions';
import { asActor } from '~/platform/db.server';
import { AppError, notFound } from '~/platform/errors';
import { type AttachmentScan, isHandedOut } from './attachment';
import { storeNamed } from './attachment-store.server';

/**
 * A file to download. @throws AppError not_found, the same for a missing file, one of another municipality, one of an
 * internal note, one that waits with somebody else's form and one that was removed; conflict while it is in quarantine
 */
export async function readAttachment(actor: Actor, id: string): Promise<{ name: string; bytes: Buffer }> {
  if (!can(actor, 'tickets.read')) throw notFound();
  return asActor(actor, async (tx) => {
    const row = await tx.ticketAttachment.findUnique({ where: { id } });
    if (!row || row.removedAt) throw notFound();
    if (!isHandedOut(row.scan as AttachmentScan)) {
      throw new AppError('conflict', `attachments.scan.${row.scan}_long`);
    }
    const bytes = await storeNamed(row.store).read(tx, row.id);
    if (!bytes) throw notFound();
    return { name: row.fileName, bytes };
  });
}
