import type { Actor } from '~/domain/accounts/actor';
import { readUserNames } from '~/domain/accounts/read-user-names.server';
import { now } from '~/platform/clock.server';
import type { IsoDate } from '~/platform/dates';
import type { Tx } from '~/platform/db.server';
import { AppError, notFound } from '~/platform/errors';
import { CHANGES, type ChangeKind, type ExpectedVersions } from './changes';
import { differences, type FieldChange } from './person-events';
import type { PersonRecord } from './person-record';
import { isFieldShown } from './policy';
import {
  type FieldValue,
  type Item,
  type ItemKind,
  type JsonRow,
  type RegisterTable,
  rowKey,
} from './record';
import { insertRow, type Operation, rowAtVersion, updateRow } from './write-rows.server';

/** One row that somebody else changed since the user saw it. */
export type ConflictRow = {
  table: RegisterTable;
  id: number;
  type: 'added' | 'changed' | 'annulled';
  by: string | null;
  at: string;
  /** From what the user saw to what stands now; all values of an added row. */
  changes: FieldChange[];
};

/** What the page needs to show the other one's change beside the user's own values, and to try again. */
export type ConflictData = { rows: ConflictRow[]; versions: ExpectedVersions };

/** The versions of all rows that a change watches, and of the row it starts from, as they stand in a record. */
export function versionsFor(
  record: Pick<PersonRecord, 'id' | 'version' | 'items'>,
  kind: ChangeKind,
  target: Item | null,
): ExpectedVersions {
  const watched = CHANGES[kind].watches as readonly RegisterTable[];
  const rows = record.items.filter((item) => !item.annulledAt && watched.includes(item.kind));
  const versions = Object.fromEntries(rows.map((item) => [rowKey(item.kind, item.id), item.version]));
  if (watched.includes('person')) versions[rowKey('person', record.id)] = record.version;
  if (target) versions[rowKey(target.kind, target.id)] = target.version;
  return versions;
}

function whatHappened(item: Item | null, seen: number | undefined): ConflictRow['type'] {
  if (seen === undefined) return 'added';
  return item?.annulledAt ? 'annulled' : 'changed';
}

async function conflictRow(
  tx: Tx,
  record: PersonRecord,
  key: { table: RegisterTable; id: number },
  seen: number | undefined,
): Promise<ConflictRow | null> {
  const item = record.items.find(({ kind, id }) => kind === key.table && id === key.id) ?? null;
  const version = key.table === 'person' ? record.version : item?.version;
  if (version === undefined) return null;
  const present = await rowAtVersion(tx, key.table, key.id, version);
  const before = seen === undefined ? {} : await rowAtVersion(tx, key.table, key.id, seen);
  if (!present) return null;
  const byId = (present.updated_by_id ?? present.registered_by_id ?? null) as string | null;
  const names = await readUserNames(tx, [byId]);
  return {
    ...key,
    type: whatHappened(item, seen),
    by: byId ? (names.get(byId) ?? null) : null,
    at: String(present.updated_at),
    changes: differences(key.table, before ?? {}, present).filter(({ field }) => isFieldShown(record, field)),
  };
}

/**
 * Refuses the change when a row it watches is no longer as the user saw it, was annulled, or has come to. Throws `conflict`
 * with ConflictData; nothing has been written then.
 */
export async function requireUnchanged(
  tx: Tx,
  record: PersonRecord,
  present: ExpectedVersions,
  expected: ExpectedVersions,
): Promise<void> {
  const keys = new Set([...Object.keys(present), ...Object.keys(expected)]);
  const differing = [...keys].filter((key) => present[key] !== expected[key]);
  if (differing.length === 0) return;
  const rows: ConflictRow[] = [];
  for (const key of differing) {
    const dash = key.lastIndexOf('-');
    const place = { table: key.slice(0, dash) as RegisterTable, id: Number(key.slice(dash + 1)) };
    const row = await conflictRow(tx, record, place, expected[key]);
    if (row) rows.push(row);
  }
  const data: ConflictData = { rows, versions: present };
  throw new AppError('conflict', 'register.errors.conflict', { data });
}

/** What the command of one kind of change works with. Every write is noted, so that the change can be shown and undone. */
export class ChangeWriting {
  readonly operations: Operation[] = [];

  constructor(
    readonly tx: Tx,
    readonly actor: Actor,
    readonly record: PersonRecord,
    readonly target: Item | null,
    readonly today: IsoDate,
  ) {}

  /** The row that the change starts from. */
  requireTarget(): Item {
    if (!this.target) throw notFound();
    return this.target;
  }

  /** Registers a new row as the actor's own, today. */
  async insert(kind: ItemKind, values: Record<string, FieldValue>): Promise<number> {
    const row: JsonRow = {
      ...values,
      source: 'WEB',
      registered_on: this.today,
      registered_by_id: this.actor.id,
      updated_by_id: this.actor.id,
    };
    const operation = await insertRow(this.tx, kind, this.record.id, row);
    this.operations.push(operation);
    return operation.id;
  }

  /** Changes values of a row that is at the version which was read in this transaction. */
  async update(
    table: RegisterTable,
    id: number,
    version: number,
    values: JsonRow,
    op: Operation['op'] = 'update',
  ) {
    const operation = await updateRow(this.tx, table, id, version, values, op);
    if (!operation) throw new AppError('conflict', 'register.errors.conflict');
    this.operations.push(operation);
  }

  /** Annuls a row; it stays in the register with who, when and why. */
  async annul(item: Item, reason: string): Promise<void> {
    const values = {
      annulled_at: now().toISOString(),
      annulled_by_id: this.actor.id,
      annulment_reason: reason,
    };
    await this.update(item.kind, item.id, item.version, values, 'annul');
  }
}
