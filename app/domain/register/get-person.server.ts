import type { Actor } from '~/domain/accounts/actor';
import { readUserNames } from '~/domain/accounts/read-user-names.server';
import { today } from '~/platform/clock.server';
import { asActor, type Tx } from '~/platform/db.server';
import { notFound } from '~/platform/errors';
import { type PersonRecord, type ProgrammeStatus, programmeStatus } from './person-record';
import { isGraded, mayCorrectPerson, mayOpenPerson, shownValues } from './policy';
import { readRecord } from './read-record.server';

/** A person as the pages show them. */
export type PersonView = Omit<PersonRecord, 'municipalityCode'> & {
  /** The name; null for a person with a graded address, whose name is shown to nobody. */
  name: string | null;
  graded: boolean;
  mayCorrect: boolean;
  status: ProgrammeStatus;
  /** Names of those who registered, changed or annulled something, by user id. */
  names: Record<string, string>;
};

/** What the actor may see of a record that was read; name and places of graded persons are left out. */
export async function viewOf(tx: Tx, actor: Actor, record: PersonRecord): Promise<PersonView> {
  const { municipalityCode: _, ...shown } = record;
  const values = shownValues(record, record.values);
  const names = await readUserNames(
    tx,
    record.items.flatMap((item) => [item.registeredById, item.annulledById]),
  );
  return {
    ...shown,
    values,
    items: record.items.map((item) => ({ ...item, values: shownValues(record, item.values) })),
    name: values.name === null ? null : String(values.name),
    graded: isGraded(record),
    mayCorrect: mayCorrectPerson(actor, record),
    status: programmeStatus(record, today()),
    names: Object.fromEntries(names),
  };
}

/** Reads a record the actor may open. Throws not_found for a missing and a hidden person alike. */
export async function readOpenable(tx: Tx, actor: Actor, personId: number): Promise<PersonRecord> {
  const record = await readRecord(tx, personId);
  if (!record || !mayOpenPerson(actor, record)) throw notFound();
  return record;
}

/** Everything registered on a person. The caller has opened the person with a purpose first (open-person.server.ts). */
export function getPerson(actor: Actor, personId: number): Promise<PersonView> {
  return asActor(actor, async (tx) => viewOf(tx, actor, await readOpenable(tx, actor, personId)));
}
