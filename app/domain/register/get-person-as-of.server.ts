import type { Actor } from '~/domain/accounts/actor';
import { startOfOsloDay, today } from '~/platform/clock.server';
import { addDays, type IsoDate } from '~/platform/dates';
import { asActor, type Tx } from '~/platform/db.server';
import { notFound } from '~/platform/errors';
import { getPerson, type PersonView, viewOf } from './get-person.server';
import { recordOf } from './person-record';
import { mayOpenPerson } from './policy';
import { readRecord } from './read-record.server';
import { ITEM_KINDS, type ItemKind, type JsonRow, type RegisterTable } from './record';

type HistoryRow = { table_name: RegisterTable; row: JsonRow };

const ROW_TABLES = ['person', ...ITEM_KINDS] as const;

/**
 * Every row of the person as it stood at an instant: the present version when it is old enough, otherwise the version
 * that the trigger kept. `to_jsonb` writes instants in the session's zone, so they are compared in SQL.
 */
async function rowsAt(tx: Tx, personId: number, at: Date): Promise<HistoryRow[]> {
  const parts = ROW_TABLES.map(
    (table) => `select '${table}' as table_name, to_jsonb(t) - 'duf' - 'national_id' as row
      from ${table} t where t.${table === 'person' ? 'id' : 'person_id'} = $1 and t.updated_at <= $2`,
  );
  return tx.$queryRawUnsafe<HistoryRow[]>(
    `/*prepare:rows-at*/ ${parts.join(' union all ')}
     union all
     select table_name, row from register_history where person_id = $1 and valid_from <= $2 and valid_to > $2`,
    personId,
    at,
  );
}

/**
 * The record as it was known in the portal at the end of a day («slik det var»). Today and later give the present record.
 * Null when nothing was known of the person on that day. Throws not_found when the actor may not open the person as they
 * are today.
 */
export async function getPersonAsOf(
  actor: Actor,
  personId: number,
  day: IsoDate,
): Promise<PersonView | null> {
  if (day >= today()) return getPerson(actor, personId);
  return asActor(actor, async (tx) => {
    const present = await readRecord(tx, personId);
    if (!present || !mayOpenPerson(actor, present)) throw notFound();
    const rows = await rowsAt(tx, personId, startOfOsloDay(addDays(day, 1)));
    const person = rows.find((row) => row.table_name === 'person')?.row;
    if (!person) return null;
    const items = Object.fromEntries(
      ITEM_KINDS.map((kind) => [kind, rows.filter((row) => row.table_name === kind).map(({ row }) => row)]),
    ) as Record<ItemKind, JsonRow[]>;
    const record = recordOf({ person, items });
    record.items.sort((a, b) => a.id - b.id);
    // The grading of today counts: what is blocked now is not shown as it was before.
    const view = await viewOf(tx, actor, {
      ...record,
      duf: present.duf,
      confidentiality: present.confidentiality,
    });
    return { ...view, mayCorrect: false };
  });
}
