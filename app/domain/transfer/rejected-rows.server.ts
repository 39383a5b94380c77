import type { Actor } from '~/domain/accounts/actor';
import { asActor } from '~/platform/db.server';
import { notFound } from '~/platform/errors';
import { isId } from '~/platform/ids.server';
import type { RejectedRow } from './rejected-row';
import { visibleTransfers } from './visible.server';

export type RejectedOriginal = RejectedRow & { original: string[] };

export type RejectedRows = {
  columns: string[];
  /** Most cells that a row has beyond the headers. */
  overflow: number;
  rows: AsyncGenerator<RejectedOriginal>;
};

const BATCH = 500;

/** The rejected rows of one upload as they came, piece by piece. Throws not_found for another municipality's. */
export async function rejectedRows(actor: Actor, id: string): Promise<RejectedRows> {
  if (!isId(id)) throw notFound();
  const { columns, widest } = await asActor(actor, async (tx) => {
    const where = { id, ...visibleTransfers(actor) };
    const transfer = await tx.transfer.findFirst({ where, select: { columns: true } });
    if (!transfer) throw notFound();
    const [row] = await tx.$queryRaw<{ widest: number | null }[]>`
      select max(jsonb_array_length(original)) as widest from transfer_reject where transfer_id = ${id}::uuid`;
    return { columns: transfer.columns, widest: row?.widest ?? 0 };
  });
  return { columns, overflow: Math.max(0, widest - columns.length), rows: readAll(actor, id) };
}

async function* readAll(actor: Actor, transferId: string): AsyncGenerator<RejectedOriginal> {
  let after = 0;
  for (;;) {
    const batch = await asActor(actor, (tx) =>
      tx.transferReject.findMany({
        where: { transferId, id: { gt: after } },
        orderBy: { id: 'asc' },
        take: BATCH,
      }),
    );
    for (const row of batch) yield row as unknown as RejectedOriginal;
    after = batch.at(-1)?.id ?? 0;
    if (batch.length < BATCH) return;
  }
}
