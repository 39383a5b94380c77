import type { Tx } from '~/platform/db.server';
import { cleanCell, type ReasonKey, type RowFault, shownValue } from './check-cell';
import type { FileKind } from './columns';
import { type OpenedTable, openTable } from './read-table.server';
import type { StageOutcome } from './staging.server';

/** A fault without the value, which is looked up in the file when the row is written down. */
type LaterFault = Omit<RowFault, 'value'> & { value?: string };

const BATCH = 1000;

/** The column that a fault found by the register belongs to. */
function faultOf(kind: FileKind, reason: string, otherLine: number | null): LaterFault {
  const column = reason === 'duplicate_item' || reason === 'external_id_taken' ? 'Ekstern id' : 'DUF-nummer';
  const params: Record<string, string | number> = otherLine === null ? {} : { line: otherLine };
  return { column, reason: reason as ReasonKey, params: { ...params, kind } };
}

/** Joins the faults found in the cells with those that the register gave, by line. */
export function allFaults(
  kind: FileKind,
  fromCells: ReadonlyMap<number, RowFault[]>,
  fromRegister: StageOutcome['rejects'],
): Map<number, LaterFault[]> {
  const faults = new Map<number, LaterFault[]>(fromCells);
  for (const { line, reason, otherLine } of fromRegister)
    faults.set(line, [faultOf(kind, reason, otherLine)]);
  return faults;
}

/**
 * Writes the rejected rows down as they came, by reading the file once more: what a few rows need is not kept in memory for all.
 * The first fault of a row is its reason; further ones stand in `params.more`.
 */
export async function saveRejects(
  tx: Tx,
  transfer: { id: string; municipalityCode: string },
  bytes: Buffer,
  faults: ReadonlyMap<number, LaterFault[]>,
): Promise<void> {
  if (faults.size === 0) return;
  const table = await openTable(bytes);
  let batch: object[] = [];
  for await (const row of table.rows) {
    const found = faults.get(row.line);
    if (!found) continue;
    const [first, ...more] = found.map((fault) => ({
      ...fault,
      value: fault.value ?? valueAt(table, row.cells, fault.column),
    }));
    if (!first) continue;
    const original = padded(row.cells, table.header.names.length);
    batch.push({
      line: row.line,
      column: first.column,
      value: first.value,
      reason: first.reason,
      params: more.length > 0 ? { ...first.params, more } : first.params,
      original,
    });
    if (batch.length >= BATCH) {
      await insert(tx, transfer, batch);
      batch = [];
    }
  }
  await insert(tx, transfer, batch);
}

function valueAt(table: OpenedTable, cells: string[], header: string): string {
  const at = table.header.columns.findIndex((column) => column?.header === header);
  return at < 0 ? '' : shownValue(cleanCell(cells[at] ?? ''), header === 'DUF-nummer');
}

function padded(cells: string[], width: number): string[] {
  return [...cells, ...Array<string>(Math.max(0, width - cells.length)).fill('')].map((cell) =>
    cell.replaceAll('\0', ''),
  );
}

async function insert(
  tx: Tx,
  transfer: { id: string; municipalityCode: string },
  batch: object[],
): Promise<void> {
  if (batch.length === 0) return;
  await tx.$executeRawUnsafe(
    `insert into transfer_reject (transfer_id, municipality_code, line, "column", value, reason, params, original)
     select $1::uuid, $2, line, "column", value, reason, params, original
     from json_to_recordset($3::json) as r(line int, "column" text, value text, reason text, params jsonb, original jsonb)`,
    transfer.id,
    transfer.municipalityCode,
    JSON.stringify(batch),
  );
}
