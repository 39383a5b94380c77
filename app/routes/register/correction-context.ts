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

/** Rows to start from; `about` are those among them that a finding is about. */
export type RowChoice = { rows: Item[]; about: Item[] };

/** The rows that a correction can start from: those a finding is about, then the others, the newest of a kind first. */
export function rowsToChoose(
  { items }: Items,
  kind: ChangeKind,
  named: readonly { table: string; id: number }[],
): RowChoice {
  const fitting = items.filter((item) => fits(kind, item)).sort(likeliestFirst);
  const isNamed = (item: Item) => named.some(({ table, id }) => table === item.kind && id === item.id);
  const about = fitting.filter(isNamed);
  return { rows: [...about, ...fitting.filter((item) => !isNamed(item))], about };
}

/**
 * The row that the correction starts from: the one the URL names (also when somebody has annulled it meanwhile: the form
 * then shows that), the only one that a finding is about, or the only one there is to choose.
 */
export function targetIn(
  person: Items,
  kind: ChangeKind,
  post: string | null,
  { rows, about }: RowChoice,
): Item | null {
  const allowed = CHANGES[kind].target as readonly ItemKind[];
  if (allowed.length === 0) return null;
  const key = parseRowKey(post);
  const named = key && person.items.find((item) => item.kind === key.table && item.id === key.id);
  if (named) return allowed.includes(named.kind) ? named : null;
  const likeliest = about.length > 0 ? about : rows;
  return likeliest.length === 1 ? (likeliest[0] ?? null) : null;
}

/** What is registered already of the kind that a change adds to, newest first. */
export function watchedRows({ items }: Items, kind: ChangeKind): Item[] {
  const watched = CHANGES[kind].watches as readonly string[];
  return items.filter((item) => !item.annulledAt && watched.includes(item.kind)).sort((a, b) => b.id - a.id);
}
