import { CHANGES, type ChangeKind, changeOfSlug } from '~/domain/register/changes';
import type { PersonRecord } from '~/domain/register/person-record';
import { type Item, type ItemKind, parseRowKey } from '~/domain/register/record';
import { notFound } from '~/platform/errors';

/** The kind of change that the URL names. */
export function changeIn(slug: string | undefined): ChangeKind {
  const kind = changeOfSlug(slug);
  if (!kind) throw notFound();
  return kind;
}

type Items = Pick<PersonRecord, 'items'>;

function fits(kind: ChangeKind, item: Item): boolean {
  if (item.annulledAt || !(CHANGES[kind].target as readonly ItemKind[]).includes(item.kind)) return false;
  if (kind === 'replace_automatic_end') return item.values.set_by === 'SYSTEM' && !item.values.reopened_on;
  return true;
}

/** The kinds that most corrections are about stand first. */
const FIRST: readonly ItemKind[] = ['decision', 'programme_end', 'measure', 'training_hours'];

function likeliestFirst(a: Item, b: Item): number {
  const rank = ({ kind }: Item) => (FIRST.includes(kind) ? FIRST.indexOf(kind) : FIRST.length);
  return rank(a) - rank(b) || a.kind.localeCompare(b.kind) || b.id - a.id;
}

/** The rows that a correction can start from: those the finding is about, or all that fit, the newest of a kind first. */
export function rowsToChoose(
  { items }: Items,
  kind: ChangeKind,
  about: readonly { table: string; id: number }[],
): Item[] {
  const fitting = items.filter((item) => fits(kind, item)).sort(likeliestFirst);
  const named = fitting.filter((item) =>
    about.some(({ table, id }) => table === item.kind && id === item.id),
  );
  return named.length > 0 ? named : fitting;
}

/**
 * The row that the correction starts from: the one the URL names (also when somebody has annulled it meanwhile: the form
 * then shows that), or the only one there is to choose.
 */
export function targetIn(
  person: Items,
  kind: ChangeKind,
  post: string | null,
  rows: readonly Item[],
): Item | null {
  const allowed = CHANGES[kind].target as readonly ItemKind[];
  if (allowed.length === 0) return null;
  const key = parseRowKey(post);
  const named = key && person.items.find((item) => item.kind === key.table && item.id === key.id);
  if (named) return allowed.includes(named.kind) ? named : null;
  return rows.length === 1 ? (rows[0] ?? null) : null;
}

/** What is registered already of the kind that a change adds to, newest first. */
export function watchedRows({ items }: Items, kind: ChangeKind): Item[] {
  const watched = CHANGES[kind].watches as readonly string[];
  return items.filter((item) => !item.annulledAt && watched.includes(item.kind)).sort((a, b) => b.id - a.id);
}
