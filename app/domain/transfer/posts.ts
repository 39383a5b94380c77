import type { CodeListName, ItemKind } from '~/domain/register/record';
import { COLUMNS_OF, type Post } from './columns';

/**
 * Where a kind of item is kept and which of the file's columns fill it. `columns` maps the column of the register table to the
 * value of the checked row and its SQL type; only these columns are compared and written.
 */
export type PostTarget = {
  post: Post;
  table: ItemKind;
  columns: readonly TargetColumn[];
  /** Code list of `Kode`; absent when the post has no code. */
  code?: { list: CodeListName; required: boolean };
  /** Columns that this post cannot do without, by header. */
  required: readonly string[];
};

export type TargetColumn = {
  column: string;
  from: string;
  type: 'text' | 'date' | 'numeric' | 'boolean' | 'smallint';
};

const text = (column: string, from = column): TargetColumn => ({ column, from, type: 'text' });
const date = (column: string, from = column): TargetColumn => ({ column, from, type: 'date' });
const numeric = (column: string, from = column): TargetColumn => ({ column, from, type: 'numeric' });

export const POST_TARGETS: readonly PostTarget[] = [
  {
    post: 'KATEGORI',
    table: 'category',
    columns: [text('code'), date('from_date'), date('to_date')],
    code: { list: 'CATEGORY', required: true },
    required: ['Fra dato'],
  },
  {
    post: 'VEDTAK',
    table: 'decision',
    columns: [
      text('scheme'),
      text('type', 'code'),
      date('decided_on'),
      date('offered_start_on'),
      date('from_date'),
      date('to_date'),
      text('reason', 'leave_code'),
      text('legal_ground'),
      text('duration_kind'),
    ],
    code: { list: 'DECISION_TYPE', required: true },
    required: ['Ordning'],
  },
  {
    post: 'SLUTTMÅL',
    table: 'final_goal',
    columns: [text('code'), date('set_on', 'decided_on')],
    code: { list: 'FINAL_GOAL', required: true },
    required: [],
  },
  {
    post: 'KONTRAKT',
    table: 'contract',
    columns: [date('signed_on', 'decided_on')],
    required: ['Vedtaksdato'],
  },
  {
    post: 'NORSKMÅL',
    table: 'language_goal',
    columns: [
      text('listening'),
      text('reading'),
      text('writing'),
      text('speaking'),
      date('set_on', 'decided_on'),
    ],
    required: ['Detalj'],
  },
  {
    post: 'TILTAK',
    table: 'measure',
    columns: [
      text('type', 'code'),
      text('group_code'),
      date('from_date'),
      date('to_date'),
      numeric('hours_per_week'),
      numeric('hours_total', 'hours'),
    ],
    code: { list: 'MEASURE', required: true },
    required: [],
  },
  {
    post: 'TIMER',
    table: 'training_hours',
    columns: [text('scheme'), text('subject', 'code'), date('from_date'), date('to_date'), numeric('hours')],
    code: { list: 'SUBJECT', required: true },
    required: ['Ordning'],
  },
  {
    post: 'FRAVÆR',
    table: 'absence',
    columns: [text('type', 'code'), date('from_date'), date('to_date'), numeric('hours')],
    code: { list: 'ABSENCE', required: true },
    required: [],
  },
  {
    // An end without a reason is exactly what the register calls «årsak ikke registrert».
    post: 'AVSLUTNING',
    table: 'programme_end',
    columns: [date('ended_on', 'from_date'), text('reason', 'code'), text('set_by')],
    code: { list: 'END_REASON', required: false },
    required: ['Fra dato'],
  },
  {
    post: 'FULLTID_VGO',
    table: 'full_time_upper_secondary',
    columns: [date('from_date'), date('to_date')],
    required: ['Fra dato'],
  },
  {
    // Appeal: received, outcome and its date stand in Fra dato, Kode and Til dato.
    post: 'KLAGE',
    table: 'appeal',
    columns: [date('received_on', 'from_date'), text('outcome', 'code'), date('outcome_on', 'to_date')],
    code: { list: 'APPEAL_OUTCOME', required: false },
    required: ['Fra dato'],
  },
];

export const TARGET_OF: ReadonlyMap<string, PostTarget> = new Map(
  POST_TARGETS.map((target) => [target.post, target]),
);

export const ITEM_TABLES: readonly ItemKind[] = POST_TARGETS.map((target) => target.table);

/** Every code list that the files draw on; the last three stand in `Detalj`. */
export const CODE_LISTS: readonly CodeListName[] = [
  ...new Set([
    ...Object.values(COLUMNS_OF).flatMap((columns) =>
      columns.flatMap(({ cell }) => (cell.type === 'code' ? [cell.list] : [])),
    ),
    ...POST_TARGETS.flatMap(({ code }) => (code ? [code.list] : [])),
    'LANGUAGE_LEVEL' as const,
    'LEAVE' as const,
    'LEGAL_GROUND' as const,
  ]),
];
