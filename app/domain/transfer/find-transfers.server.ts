import type { Actor } from '~/domain/accounts/actor';
import { readUserNames } from '~/domain/accounts/read-user-names.server';
import { asActor } from '~/platform/db.server';
import { pageWithin } from '~/platform/paging';
import type { FileKind } from './columns';
import type { TransferState } from './transfer';
import { visibleTransfers } from './visible.server';

export type TransferLine = {
  id: string;
  fileName: string;
  kind: FileKind | null;
  state: TransferState;
  rowsRead: number;
  added: number;
  changed: number;
  unchanged: number;
  rejected: number;
  createdAt: string;
  uploadedBy: string | null;
};

export const TRANSFERS_PER_PAGE = 20;

/** The uploads of the actor's municipality, newest first. A page past the end gives the last one. */
export async function findTransfers(
  actor: Actor,
  wanted: number,
): Promise<{ rows: TransferLine[]; total: number; page: number }> {
  return asActor(actor, async (tx) => {
    const where = visibleTransfers(actor);
    const total = await tx.transfer.count({ where });
    const page = pageWithin(wanted, total, TRANSFERS_PER_PAGE);
    const rows = await tx.transfer.findMany({
      where,
      orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
      skip: (page - 1) * TRANSFERS_PER_PAGE,
      take: TRANSFERS_PER_PAGE,
      select: {
        id: true,
        fileName: true,
        kind: true,
        state: true,
        rowsRead: true,
        added: true,
        changed: true,
        unchanged: true,
        rejected: true,
        createdAt: true,
        uploadedById: true,
      },
    });
    const names = await readUserNames(
      tx,
      rows.map((row) => row.uploadedById),
    );
    return {
      total,
      page,
      rows: rows.map(({ uploadedById, createdAt, kind, ...row }) => ({
        ...row,
        kind: kind as FileKind | null,
        createdAt: createdAt.toISOString(),
        uploadedBy: uploadedById ? (names.get(uploadedById) ?? null) : null,
      })),
    };
  });
}
