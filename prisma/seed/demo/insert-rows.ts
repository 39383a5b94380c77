import type { Tx } from '~/platform/db.server';

export type Cell = string | number | boolean | null | undefined;

/** A column's name from a field's name. */
export const snake = (key: string): string => key.replace(/[A-Z0-9]+/g, (part) => `_${part.toLowerCase()}`);

/** Inserts rows inside the transaction, many at a time. All rows have the keys of the first, in camel case; JSON columns take objects. */
export async function insertRows(
  tx: Tx,
  table: string,
  rows: readonly Record<string, Cell | object>[],
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first).map(snake).join(', ');
  const named = rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([key, value]) => [snake(key), value])),
  );
  await tx.$executeRawUnsafe(
    `insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1::jsonb)`,
    JSON.stringify(named),
  );
}
