import { asSystem } from '~/platform/db.server';
import { AppError } from '~/platform/errors';
import { scanForVirus } from '~/platform/virus-scan.server';
import { removeBytes, storeNamed } from './attachment-store.server';

/**
 * Scans a file that is in quarantine because the scanner did not answer when it came. What is found infected loses its
 * bytes. Fails while the scanner is away, so that the job is tried again and seen among the failed ones.
 */
export async function scanAttachment(attachmentId: string): Promise<void> {
  const found = await asSystem(async (tx) => {
    const row = await tx.ticketAttachment.findUnique({ where: { id: attachmentId } });
    if (row?.scan !== 'waiting' || row.removedAt) return null;
    const store = storeNamed(row.store);
    return { row, store, inside: store.outside ? null : await store.read(tx, row.id) };
  });
  if (!found) return;
  const bytes = found.store.outside ? await found.store.read(attachmentId) : found.inside;
  if (!bytes) return;
  const result = await scanForVirus(bytes);
  if (result.kind === 'unavailable') throw new AppError('unavailable', 'attachments.scan.no_answer');
  const scan = result.kind === 'off' ? 'not_scanned' : result.kind === 'infected' ? 'infected' : 'clean';
  await asSystem(async (tx) => {
    await tx.ticketAttachment.update({ where: { id: attachmentId }, data: { scan } });
    if (scan === 'infected') await removeBytes(tx, [found.row]);
  });
}
