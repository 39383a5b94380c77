import type { Tx } from '~/platform/db.server';
import type { RowFault } from './check-cell';
import { checkContext } from './check-context.server';
import { type RowValues, rowCheck } from './check-row';
import type { FileKind } from './columns';
import { evaluateTouched, type TouchedEffect } from './evaluate-touched.server';
import { type OpenedTable, openTable } from './read-table.server';
import { allFaults, saveRejects } from './save-rejects.server';
import { createStage, stageRows } from './staging.server';
import { takeItems } from './take-items.server';
import { takePersons } from './take-persons.server';
import type { Step } from './transfer';

export type FileToImport = {
  id: string;
  municipalityCode: string;
  uploadedById: string | null;
  bytes: Buffer;
};

export type Progress = { step: Step; rowsRead: number; rowsTotal: number };

export type ImportResult = {
  table: OpenedTable;
  rows: number;
  added: number;
  changed: number;
  unchanged: number;
  rejected: number;
  effect: TouchedEffect;
};

const BATCH = 2000;

/**
 * Takes one file in, all of it in the caller's transaction: reads, checks, compares with the register, writes what differs,
 * evaluates the touched persons and keeps the rejected rows. Two files of one municipality wait for each other here. Throws
 * FileRefused when the file as a whole cannot be taken.
 */
export async function importFile(
  tx: Tx,
  file: FileToImport,
  onProgress: (progress: Progress) => void,
): Promise<ImportResult> {
  await tx.$executeRaw`select set_config('portal.actor_id', ${file.uploadedById ?? ''}, true)`;
  const table = await openTable(file.bytes);
  const { kind } = table.header;
  const context = { ...(await checkContext(tx, file.municipalityCode)), excelDates: table.format === 'XLSX' };
  await createStage(tx, kind);
  const read = await stageTable(tx, table, rowCheck(table.header, context), onProgress);

  const progress = (step: Step) => onProgress({ step, rowsRead: read.rows, rowsTotal: read.rows });
  progress('storing');
  const take = kind === 'PERSONS' ? takePersons : takeItems;
  const outcome = await take(tx, {
    municipalityCode: file.municipalityCode,
    rows: read.rows - read.faults.size,
    present: new Set(table.header.columns.flatMap((column) => (column ? [column.key] : []))),
    uploadedById: file.uploadedById,
    today: context.today,
  });
  await saveRejects(tx, file, file.bytes, allFaults(kind, read.faults, outcome.rejects));

  const total = outcome.touched.length;
  const evaluated = (done: number) => onProgress({ step: 'evaluating', rowsRead: done, rowsTotal: total });
  evaluated(0);
  const effect = await evaluateTouched(tx, file, outcome.touched, evaluated);
  progress('saving');
  return {
    table,
    rows: read.rows,
    added: outcome.added,
    changed: outcome.changed,
    unchanged: outcome.unchanged,
    rejected: read.faults.size + outcome.rejects.length,
    effect,
  };
}

type StagedFile = { rows: number; faults: Map<number, RowFault[]> };

async function stageTable(
  tx: Tx,
  table: OpenedTable,
  check: ReturnType<typeof rowCheck>,
  onProgress: (progress: Progress) => void,
): Promise<StagedFile> {
  const faults = new Map<number, RowFault[]>();
  const { kind } = table.header;
  let rows = 0;
  let batch: (RowValues & { line: number })[] = [];
  for await (const row of table.rows) {
    rows += 1;
    const checked = check(row);
    if (checked.ok) batch.push(staged(kind, row.line, checked.values));
    else faults.set(row.line, checked.faults);
    if (rows % BATCH === 0) {
      await stageRows(tx, kind, batch);
      batch = [];
      onProgress({ step: 'reading', rowsRead: rows, rowsTotal: Math.max(table.estimatedRows, rows) });
    }
  }
  await stageRows(tx, kind, batch);
  return { rows, faults };
}

/** Who the sender says registered it: a user of NIR, a specialist system, or nobody says – then it is the file. */
const SOURCES: Record<string, string> = { WEB: 'WEB', FAGSYSTEM: 'TRANSFER' };

/** A row for the stage; empty values are left out, which halves what is sent to the database. */
function staged(kind: FileKind, line: number, values: RowValues): RowValues & { line: number } {
  const row: RowValues & { line: number } = { line };
  for (const [key, value] of Object.entries(values)) if (value !== null) row[key] = value;
  if (kind === 'ITEMS') row.source = SOURCES[String(values.source)] ?? 'FILE';
  return row;
}
