import type { Change } from '~/domain/register/change-forms';
import type { FieldChange } from '~/domain/register/person-events';
import type { PersonRecord } from '~/domain/register/person-record';
import { isFieldShown } from '~/domain/register/policy';
import type { FieldValue, Item, RegisterTable } from '~/domain/register/record';

/** What a change does to the record, before it is made: a row added, changed or annulled, with its values from → to. */
export type ChangeOutline = {
  op: 'add' | 'change' | 'annul';
  table: RegisterTable;
  /** The row as it stands, when there is one. */
  row: Record<string, FieldValue> | null;
  changes: FieldChange[];
};

const TABLE = {
  register_end: 'programme_end',
  replace_automatic_end: 'programme_end',
  set_end_reason: 'programme_end',
  register_measure: 'measure',
  set_final_goal: 'final_goal',
  set_language_goal: 'language_goal',
  register_education: 'person',
  register_decision: 'decision',
} as const satisfies Partial<Record<Change['kind'], RegisterTable>>;

/** `endedOn` of a form is `ended_on` of the table. */
function column(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** Outlines a change of a record; pure, nothing that is withheld of a graded person stands in it. */
export function outlineOf(change: Change, target: Item | null, record: PersonRecord): ChangeOutline {
  const table =
    change.kind === 'correct_dates' || change.kind === 'annul_duplicate'
      ? (target?.kind ?? 'person')
      : TABLE[change.kind];
  const row = target?.values ?? (table === 'person' ? record.values : null);
  const shown = row && Object.fromEntries(Object.entries(row).filter(([name]) => isFieldShown(record, name)));
  const annuls =
    change.kind === 'annul_duplicate' ||
    (change.kind === 'replace_automatic_end' && change.values.outcome === 'continues');
  if (annuls) return { op: 'annul', table, row: shown, changes: [] };
  const changes = Object.entries(change.values as Record<string, FieldValue>)
    .map(([name, to]) => ({ field: column(name), from: row?.[column(name)] ?? null, to }))
    .filter(({ field, from, to }) => field !== 'outcome' && from !== to && to !== false)
    .filter(({ field, from, to }) => isFieldShown(record, field) && (from !== null || to !== null));
  const kept = change.kind === 'register_education' ? booleans(change.values, row) : changes;
  return { op: row ? 'change' : 'add', table, row: shown, changes: kept };
}

/** Yes and no are both answers here; what was not answered stands. */
function booleans(
  values: { hasUpperSecondary: boolean; hasPrimarySchool: boolean | null },
  row: Record<string, FieldValue> | null,
): FieldChange[] {
  return Object.entries(values)
    .map(([name, to]) => ({ field: column(name), from: row?.[column(name)] ?? null, to }))
    .filter(({ from, to }) => to !== null && from !== to);
}
