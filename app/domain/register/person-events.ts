import type { RecordRows } from './person-record';
import type { FieldValue, Item, JsonRow, RegisterTable } from './record';
import { FIELDS, ITEM_KINDS, valuesOf } from './record';

/** One version of a row, from the table or the history. */
export type RowVersion = {
  table: RegisterTable;
  rowId: number;
  version: number;
  /** When this version came to be, and by whom (null: a file or NIR itself). */
  at: string;
  byId: string | null;
  row: JsonRow;
};

export type FieldChange = { field: string; from: FieldValue; to: FieldValue };

/** What happened to one row at one time, newest first in lists. */
export type RecordEvent = {
  table: RegisterTable;
  rowId: number;
  version: number;
  at: string;
  byId: string | null;
  source: Item['source'];
  type: 'registered' | 'changed' | 'annulled' | 'restored';
  /** Values of a new row, or from → to of a changed one. */
  changes: FieldChange[];
  reason: string | null;
};

/** The values that differ between two versions of a row. */
export function differences(table: RegisterTable, before: JsonRow, after: JsonRow): FieldChange[] {
  const from = valuesOf(table, before);
  const to = valuesOf(table, after);
  return FIELDS[table]
    .filter(({ name }) => from[name] !== to[name])
    .map(({ name }) => ({ field: name, from: from[name] ?? null, to: to[name] ?? null }));
}

function firstEvent(version: RowVersion): RecordEvent {
  const values = valuesOf(version.table, version.row);
  return {
    ...place(version),
    type: 'registered',
    changes: FIELDS[version.table]
      .filter(({ name }) => values[name] !== null)
      .map(({ name }) => ({ field: name, from: null, to: values[name] ?? null })),
    reason: null,
  };
}

function place({ table, rowId, version, at, byId, row }: RowVersion) {
  return { table, rowId, version, at, byId, source: row.source as Item['source'] };
}

function nextEvent(before: RowVersion, after: RowVersion): RecordEvent | null {
  const changes = differences(after.table, before.row, after.row);
  if (!before.row.annulled_at && after.row.annulled_at) {
    return { ...place(after), type: 'annulled', changes, reason: String(after.row.annulment_reason ?? '') };
  }
  if (before.row.annulled_at && !after.row.annulled_at) {
    return { ...place(after), type: 'restored', changes, reason: null };
  }
  return changes.length > 0 ? { ...place(after), type: 'changed', changes, reason: null } : null;
}

/**
 * What one must do to the earlier rows to have the later ones, newest first: each row that differs is told once, whatever
 * happened to it in between; one that came and was annulled is not told. Null stands for a person who was not registered yet.
 */
export function eventsBetween(before: RecordRows | null, after: RecordRows | null): RecordEvent[] {
  const known = new Map(versionsIn(before).map((version) => [keyOf(version), version]));
  return newestFirst(
    versionsIn(after).flatMap((version) => {
      const earlier = known.get(keyOf(version));
      if (!earlier) return version.row.annulled_at ? [] : firstEvent(version);
      return earlier.version === version.version ? [] : (nextEvent(earlier, version) ?? []);
    }),
  );
}

const keyOf = ({ table, rowId }: RowVersion): string => `${table}-${rowId}`;

function versionsIn(rows: RecordRows | null): RowVersion[] {
  if (!rows) return [];
  const of = (table: RegisterTable, row: JsonRow): RowVersion => ({
    table,
    rowId: Number(row.id),
    version: Number(row.version),
    at: new Date(String(row.updated_at)).toISOString(),
    byId: changedBy(row),
    row,
  });
  return [
    of('person', rows.person),
    ...ITEM_KINDS.flatMap((kind) => rows.items[kind].map((row) => of(kind, row))),
  ];
}

function changedBy(row: JsonRow): string | null {
  const by = row.updated_by_id ?? (Number(row.version) === 1 ? row.registered_by_id : null);
  return typeof by === 'string' && by !== '' ? by : null;
}

function newestFirst(events: RecordEvent[]): RecordEvent[] {
  return events.sort((a, b) => b.at.localeCompare(a.at) || b.rowId - a.rowId || b.version - a.version);
}

/** What happened to the rows, newest first. Versions that changed no registered value are left out. */
export function eventsOf(versions: readonly RowVersion[]): RecordEvent[] {
  const byRow = new Map<string, RowVersion[]>();
  for (const version of versions) {
    const key = keyOf(version);
    byRow.set(key, [...(byRow.get(key) ?? []), version]);
  }
  const events: RecordEvent[] = [];
  for (const rows of byRow.values()) {
    rows.sort((a, b) => a.version - b.version);
    rows.forEach((row, index) => {
      const before = rows[index - 1];
      const event = before ? nextEvent(before, row) : firstEvent(row);
      if (event) events.push(event);
    });
  }
  return newestFirst(events);
}
