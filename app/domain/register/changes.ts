import { ITEM_KINDS, type ItemKind, type RegisterTable } from './record';

/**
 * Every way to correct a record, with its Norwegian place in the URL (`/personer/:id/rett/:slug`). `target` says what a
 * correction may point at (`?post=<kind>-<row id>`): nothing, or a row of these kinds. `watches` are the tables whose rows
 * must be as the user saw them, or the change is refused as a conflict.
 */
export const CHANGES = {
  register_end: { slug: 'avslutning', target: [], watches: ['programme_end'] },
  replace_automatic_end: { slug: 'ny-avslutning', target: ['programme_end'], watches: ['programme_end'] },
  set_end_reason: { slug: 'avslutningsarsak', target: ['programme_end'], watches: ['programme_end'] },
  correct_dates: {
    slug: 'datoer',
    target: ITEM_KINDS,
    watches: [],
  },
  register_measure: { slug: 'tiltak', target: [], watches: ['measure'] },
  set_final_goal: { slug: 'sluttmal', target: [], watches: ['final_goal'] },
  set_language_goal: { slug: 'norskmal', target: [], watches: ['language_goal'] },
  register_education: { slug: 'utdanning', target: [], watches: ['person'] },
  register_decision: { slug: 'vedtak', target: [], watches: ['decision'] },
  annul_duplicate: {
    slug: 'duplikat',
    target: ITEM_KINDS.filter((kind) => kind !== 'category'),
    watches: [],
  },
} as const satisfies Record<
  string,
  { slug: string; target: readonly ItemKind[]; watches: readonly RegisterTable[] }
>;

/** The English name of a kind of change; rules name them as their fixes. */
export type ChangeKind = keyof typeof CHANGES;

export const CHANGE_KINDS = Object.keys(CHANGES) as ChangeKind[];

/** The kind that a URL names, or null. */
export function changeOfSlug(slug: string | undefined): ChangeKind | null {
  return CHANGE_KINDS.find((kind) => CHANGES[kind].slug === slug) ?? null;
}

/** Why a row is annulled; the words stand in `register.annulment`. */
export const ANNULMENT_REASONS = ['duplicate', 'mistake', 'wrong_person', 'not_carried_out'] as const;

/** Whether the correction starts from a registered row. */
export function needsTarget(kind: ChangeKind): boolean {
  return CHANGES[kind].target.length > 0;
}

/** Corrections that can be made of a registered row of this kind. */
export function changesFor(kind: ItemKind): ChangeKind[] {
  return CHANGE_KINDS.filter((change) => (CHANGES[change].target as readonly string[]).includes(kind));
}

/** Rows of the register as the user saw them: row key (`<table>-<id>`) to version. */
export type ExpectedVersions = Record<string, number>;

/** The versions as one hidden field of a form: `decision-7:2,decision-9:1`. */
export function encodeVersions(versions: ExpectedVersions): string {
  return Object.entries(versions)
    .map(([key, version]) => `${key}:${version}`)
    .join(',');
}

/** Reads what `encodeVersions` wrote; parts that are not of that form are left out. */
export function decodeVersions(text: string): ExpectedVersions {
  return Object.fromEntries(
    text
      .split(',')
      .map((part) => /^([a-z_0-9]{1,40}-\d{1,9}):(\d{1,9})$/.exec(part))
      .flatMap((match) => (match ? [[match[1], Number(match[2])]] : [])),
  );
}
