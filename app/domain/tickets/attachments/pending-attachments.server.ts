import type { Actor } from '~/domain/accounts/actor';
import { now } from '~/platform/clock.server';
import { asActor, asSystem, type Tx } from '~/platform/db.server';
import type { AttachmentScan, PendingAttachment } from './attachment';
import { outsideStores, removeBytes } from './attachment-store.server';

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
  await removeBytes(tx, rows);
  await tx.ticketAttachment.deleteMany({ where: { id: { in: rows.map(({ id }) => id) } } });
}

/** Files wait as long as a draft is likely to be finished. */
const KEPT_DAYS = 30;
const BATCH = 200;
const DAY_MS = 86_400_000;

/** Removes files whose form was never sent, and bytes outside the database that belong to no attachment. */
export async function forgetAttachments(): Promise<void> {
  const before = new Date(now().getTime() - KEPT_DAYS * DAY_MS);
  await asSystem(async (tx) => {
    const where = { ticketId: null, createdAt: { lt: before } };
    await removeRows(
      tx,
      await tx.ticketAttachment.findMany({ where, take: BATCH, select: { id: true, store: true } }),
    );
  });
  for (const [name, store] of outsideStores()) {
    // A request may be under way: what is younger than a day is left.
    const lying = await store.before(new Date(Date.now() - DAY_MS));
    for (let from = 0; from < lying.length; from += BATCH) {
      const ids = lying.slice(from, from + BATCH);
      const known = await asSystem(
        (tx) => tx.$queryRaw<{ id: string }[]>`
          select id::text as id from ticket_attachment where id::text = any(${ids}::text[]) and store = ${name}`,
      );
      const kept = new Set(known.map(({ id }) => id));
      await store.remove(ids.filter((id) => !kept.has(id)));
    }
  }
}
