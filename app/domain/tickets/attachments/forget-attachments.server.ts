import { now } from '~/platform/clock.server';
import { asSystem } from '~/platform/db.server';
import { outsideStores } from './attachment-store.server';
import { removeWaiting } from './drop-pending-attachments.server';

/** Files wait as long as a draft is likely to be finished. */
const KEPT_DAYS = 30;
const BATCH = 200;
const DAY_MS = 86_400_000;

/** Removes files whose form was never sent, and bytes outside the database that belong to no attachment. */
export async function forgetAttachments(): Promise<void> {
  const before = new Date(now().getTime() - KEPT_DAYS * DAY_MS);
  await asSystem(async (tx) => {
    const where = { ticketId: null, createdAt: { lt: before } };
    await removeWaiting(
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
