import { startOfOsloDay, today } from '~/platform/clock.server';
import { addDays, type IsoDate } from '~/platform/dates';
import type { Tx } from '~/platform/db.server';
import type { RecordRows } from './person-record';
import { FIELDS, ITEM_KINDS, type ItemKind, type JsonRow, type RegisterTable } from './record';

type TableRow = { table_name: RegisterTable; row: JsonRow };

const ROW_TABLES = ['person', ...ITEM_KINDS] as const;

const PRESENT = ROW_TABLES.map(
  (table) => `select '${table}' as table_name, to_jsonb(t) - 'duf' - 'national_id' as row
    from ${table} t where t.${table === 'person' ? 'id' : 'person_id'} = $1`,
);

function rowsOf(rows: readonly TableRow[]): RecordRows | null {
  const person = rows.find((row) => row.table_name === 'person')?.row;
  if (!person) return null;
  const ofKind = (kind: ItemKind): JsonRow[] =>
    rows
      .filter((row) => row.table_name === kind)
      .map(({ row }) => row)
      .sort((a, b) => Number(a.id) - Number(b.id));
  return {
    person,
    items: Object.fromEntries(ITEM_KINDS.map((kind) => [kind, ofKind(kind)])) as RecordRows['items'],
  };
}

/**
 * Every row of the person as it stood at the end of a day, as far as row-level security shows it: the present version when it
 * is old enough, otherwise the version that the trigger kept. Today and later give the rows of now. Null when nothing was
 * known of the person. Numbers that identify are left out: history never keeps them. Instants are compared in SQL, since
 * `to_jsonb` writes them in the session's zone.
 */
export async function readRowsAsOf(tx: Tx, personId: number, day: IsoDate): Promise<RecordRows | null> {
  if (day >= today()) {
    const rows = await tx.$queryRawUnsafe<TableRow[]>(
      `/*prepare:rows-now*/ ${PRESENT.join(' union all ')}`,
      personId,
    );
    return rowsOf(rows);
  }
  const rows = await tx.$queryRawUnsafe<TableRow[]>(
    `/*prepare:rows-at.2*/ ${PRESENT.map((select) => `${select} and t.updated_at <= $2`).join(' union all ')}
     union all
     select table_name, row from register_history where person_id = $1 and valid_from <= $2 and valid_to > $2`,
    personId,
    startOfOsloDay(addDays(day, 1)),
  );
  return rowsOf(rows);
}

const PERSON_COLUMNS = [...FIELDS.person.map(({ name }) => name), 'registered_on', 'version', 'updated_at'];

const versionsOf = (rows: readonly JsonRow[]): string =>
  rows.map(({ id, version }) => `${id}.${version}`).join();

/**
 * Puts the rows of an earlier day in the place of the present ones, so that the rules can judge the person as registered then.
 * Only for a transaction that is taken back; the caller must be elevated. A column that has come since keeps its present
 * value, and so do the person's numbers, which history does not keep.
 */
export async function putRowsBack(
  tx: Tx,
  personId: number,
  then: RecordRows,
  present: RecordRows,
): Promise<void> {
  const standAside = () => tx.$executeRaw`select set_config('portal.moving', '1', true)`;
  await standAside();
  const code = String(then.person.municipality_code);
  const moved = code !== String(present.person.municipality_code);
  if (then.person.version !== present.person.version) {
    const columns = PERSON_COLUMNS.filter((name) => name in then.person);
    await tx.$executeRawUnsafe(
      `update person p set ${columns.map((name) => `${name} = r.${name}`).join(', ')}
       from jsonb_populate_record(null::person, $2::jsonb) r where p.id = $1`,
      personId,
      JSON.stringify(then.person),
    );
    // A move takes all rows along and lets the triggers loose again.
    await standAside();
  }
  for (const kind of ITEM_KINDS) {
    const rows = then.items[kind];
    const now = present.items[kind];
    if (!moved && versionsOf(rows) === versionsOf(now)) continue;
    const byId = new Map(now.map((row) => [row.id, row]));
    const whole = rows.map((row) => ({ ...byId.get(row.id), ...row, municipality_code: code }));
    await tx.$executeRawUnsafe(`delete from ${kind} where person_id = $1`, personId);
    await tx.$executeRawUnsafe(
      `insert into ${kind} select (jsonb_populate_recordset(null::${kind}, $1::jsonb)).*`,
      JSON.stringify(whole),
    );
  }
  await tx.$executeRaw`select set_config('portal.moving', '', true)`;
}
