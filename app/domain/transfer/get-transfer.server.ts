import type { Actor } from '~/domain/accounts/actor';
import { readUserNames } from '~/domain/accounts/read-user-names.server';
import { asActor } from '~/platform/db.server';
import { notFound } from '~/platform/errors';
import { isId } from '~/platform/ids.server';
import { pageWithin } from '~/platform/paging';
import type { FileKind } from './columns';
import type { Refusal } from './refusal';
import type { RejectedRow } from './rejected-row';
import type { Receipt, TransferEffect } from './transfer';
import { visibleTransfers } from './visible.server';

export type TransferReceipt = Omit<Receipt, 'rows'> & {
  kind: FileKind | null;
  fileSize: number;
  step: string;
  rowsRead: number;
  rowsTotal: number;
  createdAt: string;
  finishedAt: string | null;
  uploadedBy: string | null;
  rejects: RejectedRow[];
  /** The page of them that is shown; the last one when the page asked for is past the end. */
  page: number;
  /** Rejected rows that are still kept; 0 after the retention time. */
  rejectsKept: number;
};

export const REJECTS_PER_PAGE = 50;

/** One upload with its receipt and one page of its rejected rows. Throws not_found for another municipality's. */
export async function getTransfer(actor: Actor, id: string, wanted: number): Promise<TransferReceipt> {
  if (!isId(id)) throw notFound();
  return asActor(actor, async (tx) => {
    const row = await tx.transfer.findFirst({ where: { id, ...visibleTransfers(actor) } });
    if (!row) throw notFound();
    const where = { transferId: id };
    const rejectsKept = row.rejected > 0 ? await tx.transferReject.count({ where }) : 0;
    const page = pageWithin(wanted, rejectsKept, REJECTS_PER_PAGE);
    const rejects = await tx.transferReject.findMany({
      where,
      orderBy: [{ line: 'asc' }, { id: 'asc' }],
      skip: (page - 1) * REJECTS_PER_PAGE,
      take: REJECTS_PER_PAGE,
      select: { line: true, column: true, value: true, reason: true, params: true },
    });
    const names = await readUserNames(tx, [row.uploadedById]);
    return {
      id: row.id,
      fileName: row.fileName,
      fileSize: row.fileSize,
      state: row.state,
      step: row.step,
      kind: row.kind as FileKind | null,
      format: row.format,
      encoding: row.encoding,
      separator: row.separator,
      rowsRead: row.rowsRead,
      rowsTotal: row.rowsTotal,
      added: row.added,
      changed: row.changed,
      unchanged: row.unchanged,
      rejected: row.rejected,
      unknownColumns: row.unknownColumns,
      refusal: row.refusal as Refusal | null,
      effect: row.effect as TransferEffect,
      createdAt: row.createdAt.toISOString(),
      finishedAt: row.finishedAt?.toISOString() ?? null,
      uploadedBy: row.uploadedById ? (names.get(row.uploadedById) ?? null) : null,
      rejects: rejects as RejectedRow[],
      page,
      rejectsKept,
    };
  });
}
