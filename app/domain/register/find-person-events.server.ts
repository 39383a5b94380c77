import type { Actor } from '~/domain/accounts/actor';
import { readUserNames } from '~/domain/accounts/read-user-names.server';
import { asActor, type Tx } from '~/platform/db.server';
import { pageWithin } from '~/platform/paging';
import { readOpenable } from './get-person.server';
import { eventsOf, type RecordEvent, type RowVersion } from './person-events';
import { isFieldShown } from './policy';
import { ITEM_KINDS, type JsonRow, type RegisterTable } from './record';

type VersionRow = {
  table_name: RegisterTable;
  row_id: number;
  version: number;
  at: Date;
  by_id: string | null;
  row: JsonRow;
};

const CURRENT = ['person', ...ITEM_KINDS]
  .map(
    (table) => `select '${table}' as table_name, t.id as row_id, t.version, t.updated_at as at,
      coalesce(t.updated_by_id, case when t.version = 1 then t.registered_by_id end) as by_id,
      to_jsonb(t) - 'duf' - 'national_id' as row
    from ${table} t where t.${table === 'person' ? 'id' : 'person_id'} = $1`,
  )
  .join(' union all ');

/** Every version of every row of a person, from the tables and the history. */
export async function readVersions(tx: Tx, personId: number): Promise<RowVersion[]> {
  const rows = await tx.$queryRawUnsafe<VersionRow[]>(
    `/*prepare:row-versions*/ ${CURRENT}
     union all
     select table_name, row_id, version, valid_from,
       coalesce(nullif(row ->> 'updated_by_id', ''), case when version = 1 then row ->> 'registered_by_id' end)::uuid, row
     from register_history where person_id = $1`,
    personId,
  );
  return rows.map((row) => ({
    table: row.table_name,
    rowId: row.row_id,
    version: row.version,
    at: row.at.toISOString(),
    byId: row.by_id,
    row: row.row,
  }));
}

export type PersonEvents = {
  events: (RecordEvent & { by: string | null })[];
  total: number;
  page: number;
};

/** Who changed what on a person, newest first, `pageSize` at a time (`page` from 1); past the end the last of them. */
export function findPersonEvents(
  actor: Actor,
  personId: number,
  { page: wanted, pageSize }: { page: number; pageSize: number },
): Promise<PersonEvents> {
  return asActor(actor, async (tx) => {
    const record = await readOpenable(tx, actor, personId);
    const all = eventsOf(await readVersions(tx, personId));
    const page = pageWithin(wanted, all.length, pageSize);
    const shown = all.slice((page - 1) * pageSize, page * pageSize);
    const names = await readUserNames(
      tx,
      shown.map((event) => event.byId),
    );
    return {
      total: all.length,
      page,
      events: shown.map((event) => ({
        ...event,
        changes: event.changes.filter(({ field }) => isFieldShown(record, field)),
        by: event.byId ? (names.get(event.byId) ?? null) : null,
      })),
    };
  });
}
