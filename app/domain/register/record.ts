import type { IsoDate } from '~/platform/dates';

/**
 * What can be registered on a person (field dictionary, reference 14.1). The kind is the name of the table, and stands in
 * URLs as `<kind>-<row id>`.
 */
export const ITEM_KINDS = [
  'category',
  'decision',
  'final_goal',
  'contract',
  'language_goal',
  'measure',
  'training_hours',
  'absence',
  'programme_end',
  'appeal',
  'full_time_upper_secondary',
] as const;

export type ItemKind = (typeof ITEM_KINDS)[number];

/** A table of the register: a kind of item, or the person itself. */
export type RegisterTable = ItemKind | 'person';

/** Code lists (table code_entry) that register values are taken from. */
export type CodeListName =
  | 'CATEGORY'
  | 'SCHEME'
  | 'DECISION_TYPE'
  | 'FINAL_GOAL'
  | 'MEASURE'
  | 'SUBJECT'
  | 'ABSENCE'
  | 'LEAVE'
  | 'END_REASON'
  | 'LANGUAGE_LEVEL'
  | 'PERMIT_GROUND'
  | 'REGIME'
  | 'CITIZENSHIP'
  | 'CONFIDENTIALITY'
  | 'APPEAL_OUTCOME'
  | 'LEGAL_GROUND';

/**
 * How a value is read and shown. `word` is a closed set of the field dictionary with words in `register.values`;
 * `reference` points to another row of the person.
 */
export type FieldSpec = {
  /** Column of the table, and the key of the value in `Item.values`. */
  name: string;
  type: 'date' | 'code' | 'word' | 'text' | 'number' | 'flag' | 'municipality' | 'reference';
  list?: CodeListName;
};

const date = (name: string): FieldSpec => ({ name, type: 'date' });
const code = (name: string, list: CodeListName): FieldSpec => ({ name, type: 'code', list });
const number = (name: string): FieldSpec => ({ name, type: 'number' });
const flag = (name: string): FieldSpec => ({ name, type: 'flag' });
const word = (name: string): FieldSpec => ({ name, type: 'word' });
const text = (name: string): FieldSpec => ({ name, type: 'text' });

/** The registered values of each table, in the order they are shown. */
export const FIELDS: Record<RegisterTable, readonly FieldSpec[]> = {
  person: [
    text('name'),
    date('birth_date'),
    { name: 'municipality_code', type: 'municipality' },
    code('regime', 'REGIME'),
    code('permit_ground', 'PERMIT_GROUND'),
    date('permit_date'),
    flag('applied_from_abroad'),
    date('arrival_date'),
    date('settled_on'),
    date('first_settled_on'),
    flag('settled_by_agreement'),
    date('population_registered_on'),
    flag('has_upper_secondary'),
    flag('has_primary_school'),
    flag('has_children_under_18'),
    code('citizenship_group', 'CITIZENSHIP'),
    code('confidentiality', 'CONFIDENTIALITY'),
    number('track'),
    date('skills_mapped_on'),
    date('career_guided_on'),
    flag('asylum_seeker'),
    flag('in_reception'),
    date('programme_claimed_on'),
    date('training_claimed_on'),
    number('work_hours_per_week'),
  ],
  category: [code('code', 'CATEGORY'), date('from_date'), date('to_date')],
  decision: [
    code('scheme', 'SCHEME'),
    code('type', 'DECISION_TYPE'),
    date('decided_on'),
    date('offered_start_on'),
    date('from_date'),
    date('to_date'),
    code('reason', 'LEAVE'),
    code('legal_ground', 'LEGAL_GROUND'),
    { name: 'decision_municipality_code', type: 'municipality' },
    date('notified_on'),
    word('documentation'),
    word('duration_kind'),
  ],
  final_goal: [code('code', 'FINAL_GOAL'), date('set_on')],
  contract: [date('signed_on')],
  language_goal: [
    code('listening', 'LANGUAGE_LEVEL'),
    code('reading', 'LANGUAGE_LEVEL'),
    code('writing', 'LANGUAGE_LEVEL'),
    code('speaking', 'LANGUAGE_LEVEL'),
    date('set_on'),
  ],
  measure: [
    code('type', 'MEASURE'),
    date('from_date'),
    date('to_date'),
    number('hours_per_week'),
    number('hours_total'),
    number('meetings'),
    word('form'),
    flag('capacity_exception'),
    flag('completed'),
  ],
  training_hours: [
    code('subject', 'SUBJECT'),
    code('scheme', 'SCHEME'),
    text('module'),
    date('from_date'),
    date('to_date'),
    number('hours'),
  ],
  absence: [code('type', 'ABSENCE'), date('from_date'), date('to_date'), number('hours')],
  programme_end: [date('ended_on'), code('reason', 'END_REASON'), word('set_by'), date('reopened_on')],
  appeal: [
    { name: 'decision_id', type: 'reference' },
    date('received_on'),
    date('forwarded_on'),
    code('outcome', 'APPEAL_OUTCOME'),
    date('outcome_on'),
  ],
  full_time_upper_secondary: [date('from_date'), date('to_date')],
};

/** The date columns of a kind, in the order of the form. */
export function dateFields(kind: ItemKind): string[] {
  return FIELDS[kind].filter(({ type }) => type === 'date').map(({ name }) => name);
}

/** A value as the database holds it: days as ISO text, numbers as numbers. */
export type FieldValue = string | number | boolean | null;

export type Source = 'WEB' | 'TRANSFER' | 'FILE' | 'SYSTEM';

/** One registered row with what is common to all kinds. */
export type Item = {
  kind: ItemKind;
  id: number;
  version: number;
  values: Record<string, FieldValue>;
  source: Source;
  registeredOn: IsoDate | null;
  registeredById: string | null;
  updatedAt: string;
  annulledAt: string | null;
  annulledById: string | null;
  annulmentReason: string | null;
};

/** The key of a row in URLs and in lists of expected versions. */
export function rowKey(table: RegisterTable, id: number): string {
  return `${table}-${id}`;
}

/** Reads `<kind>-<row id>` (rules write `<kind>:<row id>` in their keys); null for anything else. */
export function parseRowKey(key: string | null | undefined): { table: RegisterTable; id: number } | null {
  const match = /^([a-z_0-9]{1,40})[-:](\d{1,9})$/.exec(key ?? '');
  if (!match) return null;
  const [, table = '', id = ''] = match;
  const known = table === 'person' || (ITEM_KINDS as readonly string[]).includes(table);
  return known ? { table: table as RegisterTable, id: Number(id) } : null;
}

/** A row as `to_jsonb` writes it, from a table or from the history. */
export type JsonRow = Record<string, unknown>;

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

/** The registered values of a row, without ids and book-keeping. */
export function valuesOf(table: RegisterTable, row: JsonRow): Record<string, FieldValue> {
  return Object.fromEntries(FIELDS[table].map(({ name }) => [name, (row[name] ?? null) as FieldValue]));
}

/** A row as the page and the commands want it. */
export function itemOf(kind: ItemKind, row: JsonRow): Item {
  return {
    kind,
    id: Number(row.id),
    version: Number(row.version),
    values: valuesOf(kind, row),
    source: row.source as Source,
    registeredOn: textOrNull(row.registered_on),
    registeredById: textOrNull(row.registered_by_id),
    updatedAt: String(row.updated_at),
    annulledAt: textOrNull(row.annulled_at),
    annulledById: textOrNull(row.annulled_by_id),
    annulmentReason: textOrNull(row.annulment_reason),
  };
}

/** The day that places an item on the timeline and sorts it in lists; null when none of its dates is registered. */
export function dayOf(item: Item): IsoDate | null {
  const names = ['from_date', 'ended_on', 'set_on', 'signed_on', 'decided_on', 'received_on'];
  for (const name of names) {
    const value = item.values[name];
    if (typeof value === 'string') return value;
  }
  return null;
}
