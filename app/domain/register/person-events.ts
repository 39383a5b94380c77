import type { FieldValue, Item, JsonRow, RegisterTable } from './record';
import { FIELDS, valuesOf } from './record';

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

/** What happened to the rows, newest first. Versions that changed no registered value are left out. */
export function eventsOf(versions: readonly RowVersion[]): RecordEvent[] {
  const byRow = new Map<string, RowVersion[]>();
  for (const version of versions) {
    const key = `${version.table}-${version.rowId}`;
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
  return events.sort((a, b) => b.at.localeCompare(a.at) || b.rowId - a.rowId || b.version - a.version);
}
