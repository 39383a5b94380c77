import { ITEM_KINDS } from '~/domain/register/record';
import type { Tx } from '~/platform/db.server';

/** The instant by the database's own clock, which the register's triggers write. */
export async function databaseNow(tx: Tx): Promise<Date> {
  const [row] = await tx.$queryRaw<{ at: Date }[]>`select clock_timestamp() as at`;
  return row?.at ?? new Date();
}

/**
 * Dates what was changed on the persons since an instant as of another, in the register and in its history, so that the demo can be
 * looked back at. What was registered only just before that is changed an hour after it.
 */
export async function dateChanges(tx: Tx, ids: readonly number[], since: Date, at: Date): Promise<void> {
  await tx.$executeRaw`select set_config('portal.moving', '1', true)`;
  for (const table of ['person', ...ITEM_KINDS]) {
    const id = table === 'person' ? 'id' : 'person_id';
    await tx.$executeRawUnsafe(
      `update ${table} t set created_at = case when version = 1 then $3 else created_at end,
         updated_at = greatest($3, (
           select max(h.valid_from) + interval '1 hour' from register_history h
           where h.table_name = '${table}' and h.row_id = t.id and h.valid_to >= $2))
       where t.${id} = any($1::int[]) and t.updated_at between $2 and clock_timestamp()`,
      ids,
      since,
      at,
    );
  }
  await tx.$executeRaw`
    update register_history set valid_to = greatest(${at}, valid_from + interval '1 hour')
    where person_id = any(${ids}::int[]) and valid_to between ${since} and clock_timestamp()`;
  await tx.$executeRaw`select set_config('portal.moving', '', true)`;
}
