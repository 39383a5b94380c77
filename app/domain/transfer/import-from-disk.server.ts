import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { asSystem } from '~/platform/db.server';
import type { FileEncoding } from './encoding';
import { readTransfer } from './read-transfer.server';
import { FileRefused, MAX_FILE_BYTES, type Refusal } from './refusal';
import type { RejectedRow } from './rejected-row';
import { sniffKind, storeFile, transferId } from './store-file.server';
import type { PrintedReceipt, TransferEffect } from './transfer';

/** How long to wait when another file of the municipality is being read. */
const TURN_MS = 200;
const PRINTED_REJECTS = 1000;

/** Takes files from disk in, without a browser or a worker: the same steps as an upload, one after the other. */
export async function importFromDisk(municipalityCode: string, files: string[]): Promise<PrintedReceipt[]> {
  const spooled = await Promise.all(
    files.map(async (file) => {
      const { size } = await stat(file);
      if (size > MAX_FILE_BYTES) throw new FileRefused('too_large', { limit: MAX_FILE_BYTES / 1024 / 1024 });
      const hash = createHash('sha256');
      for await (const piece of createReadStream(file)) hash.update(piece as Buffer);
      const kind = await sniffKind(file);
      return { path: file, fileName: path.basename(file), size, sha256: hash.digest('hex'), kind };
    }),
  );
  spooled.sort((a, b) => Number(a.kind !== 'PERSONS') - Number(b.kind !== 'PERSONS'));
  const formId = randomUUID();
  const receipts: PrintedReceipt[] = [];
  for (const file of spooled) {
    const id = transferId(formId, municipalityCode, file.sha256);
    await asSystem(
      (tx) => storeFile(tx, { ...file, id, municipalityCode, channel: 'cli', uploadedById: null }),
      { timeout: 10 * 60_000 },
    );
    while ((await readTransfer(id)) === 'later') await setTimeout(TURN_MS);
    receipts.push(await receiptOf(id));
  }
  return receipts;
}

async function receiptOf(id: string): Promise<PrintedReceipt> {
  const row = await asSystem((tx) =>
    tx.transfer.findUniqueOrThrow({
      where: { id },
      include: {
        rejects: {
          orderBy: [{ line: 'asc' }, { id: 'asc' }],
          take: PRINTED_REJECTS,
          select: { line: true, column: true, value: true, reason: true, params: true },
        },
      },
    }),
  );
  const { attempts: _attempts, ...effect } = row.effect as TransferEffect;
  return {
    id: row.id,
    fileName: row.fileName,
    state: row.state,
    kind: row.kind,
    format: row.format,
    encoding: row.encoding as FileEncoding | null,
    separator: row.separator,
    rows: row.rowsRead,
    added: row.added,
    changed: row.changed,
    unchanged: row.unchanged,
    rejected: row.rejected,
    unknownColumns: row.unknownColumns,
    refusal: row.refusal as Refusal | null,
    effect,
    rejectedRows: row.rejects as RejectedRow[],
  };
}
