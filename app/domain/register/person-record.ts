import type { IsoDate } from '~/platform/dates';
import {
  type FieldValue,
  ITEM_KINDS,
  type Item,
  type ItemKind,
  itemOf,
  type JsonRow,
  type Source,
  valuesOf,
} from './record';

/** A person with everything that is registered, as the database holds it. Never leaves the server with the DUF unasked for. */
export type PersonRecord = {
  id: number;
  duf: string;
  municipalityCode: string;
  confidentiality: string;
  regime: string;
  birthDate: IsoDate;
  version: number;
  updatedAt: string;
  source: Source;
  registeredOn: IsoDate | null;
  values: Record<string, FieldValue>;
  /** All rows, annulled ones included, oldest first within each kind. */
  items: Item[];
};

/** The person row and its items, as `to_jsonb` wrote them. */
export type RecordRows = { person: JsonRow; items: Record<ItemKind, JsonRow[]> };

/** Joins the rows to one record. */
export function recordOf({ person, items }: RecordRows): PersonRecord {
  return {
    id: Number(person.id),
    duf: String(person.duf ?? ''),
    municipalityCode: String(person.municipality_code),
    confidentiality: String(person.confidentiality),
    regime: String(person.regime),
    birthDate: String(person.birth_date),
    version: Number(person.version),
    updatedAt: String(person.updated_at),
    source: person.source as Source,
    registeredOn: typeof person.registered_on === 'string' ? person.registered_on : null,
    values: valuesOf('person', person),
    items: ITEM_KINDS.flatMap((kind) => (items[kind] ?? []).map((row) => itemOf(kind, row))),
  };
}

/** The rows of one kind that count: not annulled. */
export function liveItems(record: { items: Item[] }, kind: ItemKind): Item[] {
  return record.items.filter((item) => item.kind === kind && !item.annulledAt);
}

/** An end of the programme that stands: neither annulled nor reopened. The latest first. */
export function standingEnds(record: { items: Item[] }): Item[] {
  return liveItems(record, 'programme_end')
    .filter((item) => !item.values.reopened_on)
    .sort(
      (a, b) => String(b.values.ended_on ?? '').localeCompare(String(a.values.ended_on ?? '')) || b.id - a.id,
    );
}

export type ProgrammeStatus = 'none' | 'planned' | 'active' | 'on_leave' | 'ran_out' | 'ended';

/**
 * Where the person stands in the programme on a day: the awards and extensions under scheme INTRO, leave taken off, and
 * nothing after the latest end (rule clarifications, `active`).
 */
export function programmeStatus(record: { items: Item[] }, today: IsoDate): ProgrammeStatus {
  const decisions = liveItems(record, 'decision').filter((item) => item.values.scheme === 'INTRO');
  const periods = decisions.filter(
    ({ values }) => values.type === 'TILDELING' || values.type === 'FORLENGELSE',
  );
  const covers = ({ values }: Item) =>
    typeof values.from_date === 'string' &&
    values.from_date <= today &&
    (values.to_date === null || String(values.to_date) >= today);
  const lastEnd = standingEnds(record)[0];
  if (lastEnd && String(lastEnd.values.ended_on ?? today) < today) return 'ended';
  if (periods.some(covers)) {
    const onLeave = decisions.some((item) => item.values.type === 'PERMISJON' && covers(item));
    return onLeave ? 'on_leave' : 'active';
  }
  if (lastEnd) return 'ended';
  if (periods.length === 0) return 'none';
  return periods.some(({ values }) => String(values.from_date ?? '') > today) ? 'planned' : 'ran_out';
}

/** First day of the programme; null when no award is registered. */
export function programmeStart(record: { items: Item[] }): IsoDate | null {
  const days = liveItems(record, 'decision')
    .filter(({ values }) => values.scheme === 'INTRO' && values.type === 'TILDELING')
    .map(({ values }) => values.from_date)
    .filter((day): day is string => typeof day === 'string');
  return days.sort()[0] ?? null;
}
