import { now } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { notFound } from '~/platform/errors';
import { removeBytes } from './attachment-store.server';

type Removal = { ticketId: string; attachmentId: string; removedById: string; reason: string };

/**
 * Removes a file of a ticket for good: bytes, name and fingerprint go, a tombstone with the reason stays. Who may do it is
 * the caller's question; the activity is the caller's too. Removing it again changes nothing. @throws AppError not_found
 */
export async function removeAttachment(tx: Tx, removal: Removal): Promise<void> {
  const { ticketId, attachmentId, removedById, reason } = removal;
  const row = await tx.ticketAttachment.findFirst({ where: { id: attachmentId, ticketId } });
  if (!row) throw notFound();
  if (row.removedAt) return;
  await tx.ticketAttachment.update({
    where: { id: row.id },
    data: {
      removedAt: now(),
      removedById,
      removalReason: reason,
      fileName: '',
      size: 0,
      sha256: '',
    },
  });
  await removeBytes(tx, [row]);
}
