import type { Actor } from '~/domain/accounts/actor';
import { asActor } from '~/platform/db.server';
import type { AttachmentScan, PendingAttachment } from './attachment';

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
