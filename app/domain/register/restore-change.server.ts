import type { Actor } from '~/domain/accounts/actor';
import { readUserNames } from '~/domain/accounts/read-user-names.server';
import { noteActivity } from '~/domain/activity/note-activity.server';
import { now } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { AppError, notFound } from '~/platform/errors';
import { ChangeWriting, type ConflictData, type ConflictRow } from './change-writing.server';
import { lockRecord } from './lock-record.server';
import { differences } from './person-events';
import type { PersonRecord } from './person-record';
import { mayCorrectPerson } from './policy';
import { readRecord } from './read-record.server';
import { type Operation, restorable, rowAtVersion } from './write-rows.server';

function versionNow(record: PersonRecord, { table, id }: Operation): number | null {
  if (table === 'person') return record.id === id ? record.version : null;
  return record.items.find((item) => item.kind === table && item.id === id)?.version ?? null;
}

/** Who changed a row after the change that shall be undone, and what. */
async function laterChange(
  tx: Tx,
  { table, id, after }: Operation,
  version: number,
): Promise<ConflictRow | null> {
  const left = await rowAtVersion(tx, table, id, after);
  const present = await rowAtVersion(tx, table, id, version);
  if (!left || !present) return null;
  const byId = (present.updated_by_id ?? null) as string | null;
  return {
    table,
    id,
    type: !left.annulled_at && present.annulled_at ? 'annulled' : 'changed',
    by: byId ? ((await readUserNames(tx, [byId])).get(byId) ?? null) : null,
    at: String(present.updated_at),
    changes: differences(table, left, present),
  };
}

/** Refuses when a row has been changed since; the later change is shown and stays. */
async function requireUntouched(
  tx: Tx,
  record: PersonRecord,
  operations: readonly Operation[],
): Promise<void> {
  const rows: ConflictRow[] = [];
  for (const operation of operations) {
    const version = versionNow(record, operation);
    if (version === operation.after) continue;
    const row = version === null ? null : await laterChange(tx, operation, version);
    if (row) rows.push(row);
    else throw notFound();
  }
  if (rows.length === 0) return;
  const data: ConflictData = { rows, versions: {} };
  throw new AppError('conflict', 'register.errors.changed_since', { data });
}

async function restore(writing: ChangeWriting, operation: Operation): Promise<void> {
  const { table, id, before, after } = operation;
  if (before === null) {
    const values = {
      annulled_at: now().toISOString(),
      annulled_by_id: writing.actor.id,
      annulment_reason: 'undone',
    };
    return writing.update(table, id, after, values, 'annul');
  }
  const kept = await rowAtVersion(writing.tx, table, id, before);
  if (!kept) throw notFound();
  await writing.update(table, id, after, restorable(table, kept), 'restore');
}

export type RestoredChange = { personId: number; municipalityCode: string };

/**
 * Takes back one of the actor's own changes, the latest one on the person first: new rows are annulled, changed rows get
 * the values of their kept version. Throws not_found for other people's changes and conflict when it is not the latest
 * or a row has been changed since. A change that is already taken back stays so (repeat of the same request). The caller
 * re-evaluates the person afterwards.
 */
export async function restoreChange(
  tx: Tx,
  actor: Actor,
  changeId: number,
  today: string,
): Promise<RestoredChange & { repeated: boolean }> {
  const change = await tx.registerChange.findUnique({ where: { id: changeId } });
  if (!change || change.actorId !== actor.id) throw notFound();
  await lockRecord(tx, change.personId);
  const record = await readRecord(tx, change.personId);
  if (!record || !mayCorrectPerson(actor, record) || record.municipalityCode !== change.municipalityCode) {
    throw notFound();
  }
  const place = { personId: record.id, municipalityCode: record.municipalityCode };
  // Read again under the lock: somebody may have pressed twice.
  const { undoneAt } = await tx.registerChange.findUniqueOrThrow({ where: { id: changeId } });
  if (undoneAt) return { ...place, repeated: true };
  const later = await tx.registerChange.count({
    where: { actorId: actor.id, personId: record.id, id: { gt: changeId }, undoneAt: null },
  });
  if (later > 0) throw new AppError('conflict', 'register.errors.undo_latest_first');
  const operations = change.operations as Operation[];
  await requireUntouched(tx, record, operations);
  const writing = new ChangeWriting(tx, actor, record, null, today);
  for (const operation of [...operations].reverse()) await restore(writing, operation);
  await tx.registerChange.update({ where: { id: changeId }, data: { undoneAt: now() } });
  await noteActivity(tx, {
    kind: 'record.undone',
    actorId: actor.id,
    municipalityCode: record.municipalityCode,
    personId: record.id,
    data: { changeId, change: change.kind, findingId: change.findingId },
  });
  return { ...place, repeated: false };
}
