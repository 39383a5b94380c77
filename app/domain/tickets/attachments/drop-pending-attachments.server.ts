import type { Actor } from '~/domain/accounts/actor';
import { asActor, type Tx } from '~/platform/db.server';
import { removeBytes } from './attachment-store.server';

/** Throws away files that wait with a form: one of them, or all. */
export async function dropPendingAttachments(actor: Actor, formKey: string, id?: string): Promise<void> {
  await asActor(actor, async (tx) => {
    const where = { uploaderId: actor.id, ticketId: null, formKey, ...(id ? { id } : {}) };
    await removeWaiting(tx, await tx.ticketAttachment.findMany({ where, select: { id: true, store: true } }));
  });
}

/** Removes files that wait with forms, and their bytes. */
export async function removeWaiting(tx: Tx, rows: { id: string; store: string }[]): Promise<void> {
  await removeBytes(tx, rows);
  await tx.ticketAttachment.deleteMany({ where: { id: { in: rows.map(({ id }) => id) } } });
}
