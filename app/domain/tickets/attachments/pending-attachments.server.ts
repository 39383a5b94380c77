import type { Actor } from '~/domain/accounts/actor';
import { now } from '~/platform/clock.server';
import { asActor, asSystem, type Tx } from '~/platform/db.server';
import type { AttachmentScan, PendingAttachment } from './attachment';
import { oldFilesInFolder, storeNamed } from './attachment-store.server';

/** The actor's files that wait with each of the forms, in the order they came. */
export async function findPendingAttachments<K extends string>(
  actor: Actor,
  formKeys: readonly K[],
): Promise<Record<K, PendingAttachment[]>> {
  const rows = await asActor(actor, (tx) =>
    tx.ticketAttachment.findMany({
      where: { uploaderId: actor.id, ticketId: null, formKey: { in: [...formKeys] } },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      select: { id: true, formKey: true, fileName: true, size: true, scan: true },
    }),
  );
  const of = (key: K) =>
    rows
      .filter(({ formKey }) => formKey === key)
      .map(({ id, fileName, size, scan }) => ({ id, name: fileName, size, scan: scan as AttachmentScan }));
  return Object.fromEntries(formKeys.map((key) => [key, of(key)])) as Record<K, PendingAttachment[]>;
}

/** Throws away files that wait with a form: one of them, or all. */
export async function dropPendingAttachments(actor: Actor, formKey: string, id?: string): Promise<void> {
  await asActor(actor, async (tx) => {
    const where = { uploaderId: actor.id, ticketId: null, formKey, ...(id ? { id } : {}) };
    await removeRows(tx, await tx.ticketAttachment.findMany({ where, select: { id: true, store: true } }));
  });
}

async function removeRows(tx: Tx, rows: { id: string; store: string }[]): Promise<void> {
  for (const { id, store } of rows) await storeNamed(store).remove(tx, [id]);
  await tx.ticketAttachment.deleteMany({ where: { id: { in: rows.map(({ id }) => id) } } });
}

/** Files wait as long as a draft is likely to be finished. */
const KEPT_DAYS = 30;
const BATCH = 200;

/** Removes files whose form was never sent, and bytes in the folder that belong to no attachment. */
export async function forgetAttachments(): Promise<void> {
  const before = new Date(now().getTime() - KEPT_DAYS * 86_400_000);
  await asSystem(async (tx) => {
    const where = { ticketId: null, createdAt: { lt: before } };
    await removeRows(
      tx,
      await tx.ticketAttachment.findMany({ where, take: BATCH, select: { id: true, store: true } }),
    );
  });
  const files = await oldFilesInFolder(new Date());
  for (let from = 0; from < files.length; from += BATCH) {
    const ids = files.slice(from, from + BATCH);
    await asSystem(async (tx) => {
      const known = await tx.$queryRaw<{ id: string }[]>`
        select id::text as id from ticket_attachment where id::text = any(${ids}::text[]) and store = 'folder'`;
      const kept = new Set(known.map(({ id }) => id));
      await storeNamed('folder').remove(
        tx,
        ids.filter((id) => !kept.has(id)),
      );
    });
  }
}
