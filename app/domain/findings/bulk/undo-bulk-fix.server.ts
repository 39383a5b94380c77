import type { Actor } from '~/domain/accounts/actor';
import { can } from '~/domain/accounts/permissions';
import { asActor } from '~/platform/db.server';
import { AppError, notFound } from '~/platform/errors';
import { undoChange } from '../undo-change.server';
import { reasonOf, TAKEN_BACK } from './bulk-rows.server';

/**
 * Takes a correction of many back, row by row from the last: each record becomes what it was, unless somebody has changed
 * it since; that row stays and says so. What was still to be done, or is being done just now by another request, is not
 * done any more. Pressed again it tries only what is not taken back.
 * @throws AppError forbidden, not_found
 */
export async function undoBulkFix(actor: Actor, id: string): Promise<void> {
  if (!can(actor, 'persons.correct')) throw new AppError('forbidden');
  const rows = await asActor(actor, async (tx) => {
    if (!(await tx.bulkFix.findUnique({ where: { id }, select: { id: true } }))) throw notFound();
    await tx.bulkFixRow.updateMany({
      where: { bulkId: id, outcome: 'pending' },
      data: { outcome: 'refused', reason: TAKEN_BACK },
    });
    return tx.bulkFixRow.findMany({
      where: { bulkId: id, change: { undoneAt: null } },
      orderBy: { position: 'desc' },
    });
  });
  for (const { position, changeId } of rows) {
    if (changeId === null) continue;
    const undoReason = await undoRow(actor, changeId);
    await asActor(actor, (tx) =>
      tx.bulkFixRow.update({ where: { bulkId_position: { bulkId: id, position } }, data: { undoReason } }),
    );
  }
}

/** Null when the change was taken back, else the words key of why not. */
async function undoRow(actor: Actor, changeId: number): Promise<string | null> {
  try {
    await undoChange(actor, changeId);
    return null;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return reasonOf(error);
  }
}
