import type { Tx } from '~/platform/db.server';
import { Prisma } from '~generated/prisma/client';
import {
  FIELDS,
  type FieldValue,
  ITEM_KINDS,
  type ItemKind,
  type JsonRow,
  type RegisterTable,
} from './record';

/** What a change did to one row: versions before (null: the row is new) and after. */
export type Operation = {
  table: RegisterTable;
  id: number;
  op: 'insert' | 'update' | 'annul' | 'restore';
  before: number | null;
  after: number;
};

const TABLES: readonly RegisterTable[] = ['person', ...ITEM_KINDS];

/** Columns that are written beside the registered values. */
const BOOKKEEPING = [
  'group_code',
  'source',
  'registered_on',
  'registered_by_id',
  'updated_by_id',
  'annulled_at',
  'annulled_by_id',
  'annulment_reason',
  'external_id',
];

/** Table and column names come from the field dictionary, never from a request. */
function name(table: RegisterTable): string {
  if (!TABLES.includes(table)) throw new Error(`Not a table of the register: ${table}`);
  return `"${table}"`;
}

function columnsOf(table: RegisterTable, row: JsonRow): string[] {
  const known = new Set([...FIELDS[table].map((field) => field.name), ...BOOKKEEPING]);
  return Object.keys(row).filter((column) => known.has(column));
}

/** Adds a row to a person; its municipality follows from the person. Returns the operation. */
export async function insertRow(tx: Tx, kind: ItemKind, personId: number, row: JsonRow): Promise<Operation> {
  const columns = columnsOf(kind, row);
  const list = columns.map((column) => `"${column}"`).join(', ');
  const [added] = await tx.$queryRawUnsafe<{ id: number; version: number }[]>(
    `insert into ${name(kind)} (person_id, ${list})
     select $1::int, ${columns.map((column) => `r."${column}"`).join(', ')} from jsonb_populate_record(null::${name(kind)}, $2::jsonb) r
     returning id, version`,
    personId,
    JSON.stringify(row),
  );
  if (!added) throw new Error('The row was not added');
  return { table: kind, id: added.id, op: 'insert', before: null, after: added.version };
}

/**
 * Writes values to a row that still has the given version. Returns the operation, or null when the row has another version
 * by now or is out of the caller's sight; nothing is written then.
 */
export async function updateRow(
  tx: Tx,
  table: RegisterTable,
  id: number,
  version: number,
  row: JsonRow,
  op: Operation['op'] = 'update',
): Promise<Operation | null> {
  const columns = columnsOf(table, row);
  const sets = columns.map((column) => `"${column}" = r."${column}"`).join(', ');
  const [changed] = await tx.$queryRawUnsafe<{ version: number }[]>(
    `update ${name(table)} t set ${sets} from jsonb_populate_record(null::${name(table)}, $3::jsonb) r
     where t.id = $1::int and t.version = $2::int returning t.version`,
    id,
    version,
    JSON.stringify(row),
  );
  return changed ? { table, id, op, before: version, after: changed.version } : null;
}

/** The row as it stood at a version, from the table or the history; null when that version is not known. */
export async function rowAtVersion(
  tx: Tx,
  table: RegisterTable,
  id: number,
  version: number,
): Promise<JsonRow | null> {
  const rows = await tx.$queryRaw<{ row: JsonRow }[]>`
    select row from register_history where table_name = ${table} and row_id = ${id} and version = ${version}
    union all
    select to_jsonb(t) - 'duf' - 'national_id' from ${Prisma.raw(name(table))} t where t.id = ${id} and t.version = ${version}
    limit 1`;
  return rows[0]?.row ?? null;
}

/** The part of a kept row that a restore puts back: registered values and what tells whether and why it was annulled. */
export function restorable(table: RegisterTable, row: JsonRow): Record<string, FieldValue> {
  const columns = [...FIELDS[table].map((field) => field.name)];
  if (table !== 'person') columns.push('annulled_at', 'annulled_by_id', 'annulment_reason');
  if (table === 'measure') columns.push('group_code');
  return Object.fromEntries(columns.map((column) => [column, (row[column] ?? null) as FieldValue]));
}
