import { UNREGISTERED_REASON } from '~/domain/register/end-reason';
import {
  type CellValue,
  type CheckContext,
  checkCell,
  cleanCell,
  code,
  type ReasonKey,
  type RowFault,
  shownValue,
} from './check-cell';
import type { FileColumn } from './columns';
import type { RecognisedHeader } from './headers';
import { type PostTarget, TARGET_OF } from './posts';
import type { TableRow } from './table-row';

/** Values by the keys of columns.ts, and those that a post derives from them. Columns that the file lacks are absent. */
export type RowValues = Record<string, CellValue>;

export type CheckedRow = { ok: true; values: RowValues } | { ok: false; faults: RowFault[] };

/** Makes the check of one file's rows, so that the header is looked at once and not per row. */
export function rowCheck(header: RecognisedHeader, context: CheckContext): (row: TableRow) => CheckedRow {
  const placed: [number, FileColumn][] = [];
  header.columns.forEach((column, at) => {
    if (column) placed.push([at, column]);
  });
  const width = header.columns.length;

  return (row) => {
    const values: RowValues = {};
    const faults: RowFault[] = [];
    for (const [at, column] of placed) {
      const raw = row.cells[at] ?? '';
      const text = cleanCell(raw);
      values[column.key] = null;
      if (text === '') {
        if (column.required)
          faults.push({ column: column.header, value: '', reason: 'required', params: {} });
        continue;
      }
      const outcome = checkCell(text, column.cell, context);
      if (outcome.ok) values[column.key] = outcome.value;
      else faults.push(faultAt(column, text, outcome.reason, outcome.params));
    }
    if (row.cells.length > width && row.cells.slice(width).some((cell) => cell.trim() !== '')) {
      faults.unshift({
        column: '',
        value: '',
        reason: 'too_many_cells',
        params: { expected: width, found: row.cells.length },
      });
    }
    if (header.kind === 'ITEMS') checkPost(values, faults, context);
    return faults.length > 0 ? { ok: false, faults } : { ok: true, values };
  };
}

function faultAt(column: FileColumn, text: string, reason: ReasonKey, params?: RowFault['params']): RowFault {
  const number = column.cell.type === 'duf' || column.cell.type === 'nationalId';
  return { column: column.header, value: shownValue(text, number), reason, params: params ?? {} };
}

function faultIn(column: string, text: string, reason: ReasonKey, params: RowFault['params'] = {}): RowFault {
  return { column, value: shownValue(text, false), reason, params };
}

const missing = (column: string): RowFault => ({ column, value: '', reason: 'required', params: {} });

/** Keys of the columns that a post can demand, by header. */
const KEY_OF: Record<string, string> = {
  'Fra dato': 'from_date',
  Ordning: 'scheme',
  Vedtaksdato: 'decided_on',
  Detalj: 'detail',
};

/** What `Kode`, `Detalj` and the required columns mean depends on `Post`. */
function checkPost(values: RowValues, faults: RowFault[], context: CheckContext): void {
  const target = TARGET_OF.get(String(values.post));
  if (!target) return;
  const already = new Set(faults.map((fault) => fault.column));
  for (const header of target.required) {
    if (!already.has(header) && (values[KEY_OF[header] ?? ''] ?? null) === null) faults.push(missing(header));
  }
  if (!already.has('Kode')) checkPostCode(target, values, faults, context);
  if (target.post === 'VEDTAK') readDecisionDetail(values, faults, context);
  if (target.post === 'NORSKMÅL') readLevels(values, faults, context);
  if (target.post === 'TILTAK') values.group_code = context.measureGroups.get(String(values.code)) ?? 'ANNET';
  if (target.post === 'AVSLUTNING') values.set_by = values.set_by ?? 'BRUKER';
}

function checkPostCode(
  target: PostTarget,
  values: RowValues,
  faults: RowFault[],
  context: CheckContext,
): void {
  if (!target.code) return;
  if (values.code === null || values.code === undefined) {
    if (target.code.required) faults.push(missing('Kode'));
    else if (target.post === 'AVSLUTNING') values.code = UNREGISTERED_REASON;
    return;
  }
  const text = String(values.code);
  const outcome = code(text, target.code.list, context);
  if (outcome.ok) values.code = outcome.value;
  else faults.push(faultIn('Kode', text, outcome.reason, outcome.params));
}

const STOP_KINDS = new Set(['MIDLERTIDIG', 'PERMANENT']);

/**
 * `Detalj` of a decision: for leave the leave code, for a stop whether it is temporary or permanent, otherwise the legal ground.
 */
function readDecisionDetail(values: RowValues, faults: RowFault[], context: CheckContext): void {
  values.leave_code = null;
  values.legal_ground = null;
  values.duration_kind = null;
  if (typeof values.detail !== 'string') return;
  if (values.code === 'STANS' && STOP_KINDS.has(values.detail.toUpperCase())) {
    values.duration_kind = values.detail.toUpperCase();
    return;
  }
  const list = values.code === 'PERMISJON' ? 'LEAVE' : 'LEGAL_GROUND';
  const outcome = code(values.detail, list, context);
  if (outcome.ok) values[list === 'LEAVE' ? 'leave_code' : 'legal_ground'] = outcome.value;
  else faults.push(faultIn('Detalj', values.detail, outcome.reason, outcome.params));
}

const PARTS = ['listening', 'reading', 'writing', 'speaking'] as const;

/** `lytte/lese/skriftlig/muntlig`; a part without a goal is empty or `-`, but at least one has one. */
function readLevels(values: RowValues, faults: RowFault[], context: CheckContext): void {
  for (const part of PARTS) values[part] = null;
  if (typeof values.detail !== 'string') return;
  const detail = values.detail;
  const parts = detail.split('/').map((part) => part.trim());
  let good = parts.length === PARTS.length;
  for (const [at, part] of PARTS.entries()) {
    const text = parts[at] ?? '';
    if (text === '' || text === '-') continue;
    const outcome = code(text, 'LANGUAGE_LEVEL', context);
    if (outcome.ok) values[part] = outcome.value;
    else good = false;
  }
  if (!good || PARTS.every((part) => values[part] === null)) {
    faults.push(faultIn('Detalj', detail, 'language_levels'));
  }
}
