import { asSystem } from '~/platform/db.server';
import { AppError } from '~/platform/errors';
import { scanForVirus } from '~/platform/virus-scan.server';
import { storeNamed } from './attachment-store.server';

/**
 * Scans a file that is in quarantine because the scanner did not answer when it came. What is found infected loses its
 * bytes. Fails while the scanner is away, so that the job is tried again and seen among the failed ones.
 */
export async function scanAttachment(attachmentId: string): Promise<void> {
  const found = await asSystem(async (tx) => {
    const row = await tx.ticketAttachment.findUnique({ where: { id: attachmentId } });
    if (row?.scan !== 'waiting' || row.removedAt) return null;
    return { row, bytes: await storeNamed(row.store).read(tx, row.id) };
  });
  if (!found?.bytes) return;
  const result = await scanForVirus(found.bytes);
  if (result.kind === 'unavailable') throw new AppError('unavailable', 'attachments.scan.no_answer');
  const scan = result.kind === 'off' ? 'not_scanned' : result.kind === 'infected' ? 'infected' : 'clean';
  await asSystem(async (tx) => {
    await tx.ticketAttachment.update({ where: { id: attachmentId }, data: { scan } });
    if (scan === 'infected') await storeNamed(found.row.store).remove(tx, [attachmentId]);
  });
}
