import type { Actor } from '~/domain/accounts/actor';
import { readUserNames } from '~/domain/accounts/read-user-names.server';
import { asActor, type Tx } from '~/platform/db.server';
import { notFound } from '~/platform/errors';
import type { ChangeKind } from './changes';
import { differences, type FieldChange } from './person-events';
import type { PersonRecord } from './person-record';
import { isFieldShown, isGraded, mayOpenPerson, shownValues } from './policy';
import { readRecord } from './read-record.server';
import { type FieldValue, type RegisterTable, type Source, valuesOf } from './record';
import { type Operation, rowAtVersion } from './write-rows.server';

/** What a change did to one row, in values from → to. */
export type ChangedRow = {
  table: RegisterTable;
  id: number;
  op: Operation['op'];
  source: Source;
  /** The registered values after the change. */
  values: Record<string, FieldValue>;
  changes: FieldChange[];
};

export type ChangeView = {
  id: number;
  at: string;
  kind: ChangeKind;
  personId: number;
  /** Null for a person with a graded address. */
  personName: string | null;
  findingId: number | null;
  /** What it did to findings and score, as it was shown when saved. */
  effect: unknown;
  rows: ChangedRow[];
  by: string | null;
  undoneAt: string | null;
  /** Whether the actor can take it back now. */
  mayUndo: boolean;
};

async function changedRow(
  tx: Tx,
  person: PersonRecord,
  { table, id, op, before, after }: Operation,
): Promise<ChangedRow | null> {
  const row = await rowAtVersion(tx, table, id, after);
  if (!row) return null;
  const earlier = before === null ? {} : ((await rowAtVersion(tx, table, id, before)) ?? {});
  return {
    table,
    id,
    op,
    source: row.source as Source,
    values: shownValues(person, valuesOf(table, row)),
    changes: differences(table, earlier, row).filter(({ field }) => isFieldShown(person, field)),
  };
}

/** One change with all it did. Throws not_found unless it concerns a person the actor may open. */
export function getChange(actor: Actor, changeId: number): Promise<ChangeView> {
  return asActor(actor, async (tx) => {
    const change = await tx.registerChange.findUnique({ where: { id: changeId } });
    const record = change ? await readRecord(tx, change.personId) : null;
    if (!change || !record || !mayOpenPerson(actor, record)) throw notFound();
    const rows: ChangedRow[] = [];
    for (const operation of change.operations as Operation[]) {
      const row = await changedRow(tx, record, operation);
      if (row) rows.push(row);
    }
    const own = change.actorId === actor.id;
    const later = await tx.registerChange.count({
      where: { actorId: actor.id, personId: record.id, id: { gt: change.id }, undoneAt: null },
    });
    const names = await readUserNames(tx, [change.actorId]);
    return {
      id: change.id,
      at: change.at.toISOString(),
      kind: change.kind as ChangeKind,
      personId: record.id,
      personName: isGraded(record) ? null : String(record.values.name),
      findingId: change.findingId,
      effect: change.effect,
      rows,
      by: names.get(change.actorId) ?? null,
      undoneAt: change.undoneAt?.toISOString() ?? null,
      mayUndo: own && later === 0 && change.undoneAt === null,
    };
  });
}
