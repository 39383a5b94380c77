import { noteActivity } from '~/domain/activity/note-activity.server';
import { now } from '~/platform/clock.server';
import { asSystem, type Tx } from '~/platform/db.server';
import { addJob } from '~/platform/jobs.server';
import { retryDeadlocks } from '~/platform/retry-deadlocks.server';
import type { Prisma } from '~generated/prisma/client';
import { type FileToImport, type ImportResult, importFile, type Progress } from './import-file.server';
import { FileRefused, type Refusal } from './refusal';
import { isFinished, type TransferEffect } from './transfer';

/** A file that brings the process down or meets a broken database this often is given up, and says so. */
const MAX_ATTEMPTS = 5;
const IMPORT_LIMITS = { timeout: 60 * 60_000, maxWait: 60_000 };

/** `later`: another file is being read just now; come back in a moment. */
export type ReadOutcome = 'finished' | 'later';

/** One file at a time per process: reading is all computing, and the other jobs of the worker need its connections. */
let reading = false;

/**
 * Reads one uploaded file into the register and writes its receipt. May run any number of times for the same file, also after the
 * process was killed midway: everything happens in one transaction or not at all. A list of items first lets earlier lists of
 * persons of the municipality in, since items need their persons.
 */
export async function readTransfer(transferId: string): Promise<ReadOutcome> {
  const transfer = await asSystem((tx) => tx.transfer.findUnique({ where: { id: transferId } }));
  if (!transfer || isFinished(transfer.state)) return 'finished';
  if (reading) return 'later';
  reading = true;
  try {
    const earlier = transfer.kind === 'PERSONS' ? [] : await personsBefore(transfer);
    for (const file of [...earlier, transfer]) if ((await readOne(file)) === 'later') return 'later';
    return 'finished';
  } finally {
    reading = false;
  }
}

/** The job `read-transfer`: as above, and puts itself back in line when it is not its turn, so that no worker stands waiting. */
export async function readTransferJob({ transferId }: { transferId: string }): Promise<void> {
  if ((await readTransfer(transferId)) === 'finished') return;
  const runAt = new Date(Date.now() + 1000);
  await asSystem((tx) =>
    addJob(tx, 'read-transfer', { transferId }, { jobKey: `transfer:${transferId}`, runAt }),
  );
}

/** The job `resume-transfers`: puts uploads back in line whose worker is gone. */
export async function resumeTransfers(): Promise<void> {
  const open = await asSystem((tx) =>
    tx.transfer.findMany({
      where: { state: { in: ['queued', 'running'] }, channel: 'web' },
      select: { id: true, municipalityCode: true },
    }),
  );
  for (const { id, municipalityCode } of open) {
    await asSystem(async (tx) => {
      if (!(await tryLock(tx, municipalityCode))) return;
      await addJob(tx, 'read-transfer', { transferId: id }, { jobKey: `transfer:${id}` });
    });
  }
}

type FileInLine = { id: string; municipalityCode: string };

function personsBefore(transfer: FileInLine & { createdAt: Date }): Promise<FileInLine[]> {
  return asSystem((tx) =>
    tx.transfer.findMany({
      where: {
        municipalityCode: transfer.municipalityCode,
        kind: 'PERSONS',
        state: { in: ['queued', 'running'] },
        createdAt: { lte: transfer.createdAt },
      },
      orderBy: { createdAt: 'asc' },
      select: { id: true, municipalityCode: true },
    }),
  );
}

async function readOne(transfer: FileInLine): Promise<ReadOutcome> {
  const progress = progressWriter(transfer.id);
  let attempts = 0;
  const attempt = async (tx: Tx): Promise<ReadOutcome> => {
    if (!(await tryLock(tx, transfer.municipalityCode))) return 'later';
    attempts = (await begin(transfer.id)) ?? 0;
    if (attempts === 0) return 'finished';
    if (attempts > MAX_ATTEMPTS) throw new GivenUp();
    const file = await loadFile(tx, transfer.id);
    const result = await importFile(tx, file, progress.note);
    await progress.settled();
    await saveReceipt(tx, transfer.id, result, attempts);
    return 'finished';
  };
  try {
    return await retryDeadlocks(() => asSystem(attempt, IMPORT_LIMITS));
  } catch (error) {
    await progress.settled();
    if (error instanceof FileRefused) {
      await finish(transfer.id, { state: 'refused', refusal: error.refusal });
      return 'finished';
    }
    if (error instanceof GivenUp || attempts >= MAX_ATTEMPTS) {
      await finish(transfer.id, { state: 'failed' });
      return 'finished';
    }
    throw new ImportFailed(error);
  }
}

/** A file that has brought the process down every time. */
class GivenUp extends Error {}

/** What may be known of an unexpected failure outside: never the database's message, which may quote a value of the file. */
class ImportFailed extends Error {
  constructor(cause: unknown) {
    const name = cause instanceof Error ? cause.name : typeof cause;
    const code = cause instanceof Error && 'code' in cause ? String(cause.code).slice(0, 20) : 'no code';
    super(`The import failed (${name}, ${code})`);
    this.name = 'ImportFailed';
  }
}

/** Holds the municipality for this transaction; false when another file of it is being read. */
async function tryLock(tx: Tx, municipalityCode: string): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ held: boolean }[]>`
    select pg_try_advisory_xact_lock(hashtext('transfer'), ${municipalityCode}::int) as held`;
  return row?.held === true;
}

/** Counts the attempt, outside the import so that it survives it; null when the file is finished already. */
async function begin(id: string): Promise<number | null> {
  const rows = await asSystem(
    (tx) => tx.$queryRaw<{ attempts: number }[]>`
      update transfer set state = 'running', step = 'reading', rows_read = 0, started_at = clock_timestamp(),
        effect = jsonb_set(effect, '{attempts}', to_jsonb(coalesce((effect ->> 'attempts')::int, 0) + 1))
      where id = ${id}::uuid and state in ('queued', 'running') returning (effect ->> 'attempts')::int as attempts`,
  );
  return rows[0]?.attempts ?? null;
}

async function loadFile(tx: Tx, id: string): Promise<FileToImport> {
  const row = await tx.transfer.findUniqueOrThrow({
    where: { id },
    select: { id: true, municipalityCode: true, uploadedById: true, fileSize: true },
  });
  return { ...row, bytes: await loadContent(tx, row) };
}

async function loadContent(tx: Tx, transfer: { id: string; fileSize: number }): Promise<Buffer> {
  const bytes = Buffer.alloc(transfer.fileSize);
  let at = 0;
  for (let part = 0; at < transfer.fileSize; part += 1) {
    const found = await tx.transferContent.findUnique({
      where: { transferId_part: { transferId: transfer.id, part } },
    });
    if (!found) throw new Error('The content of the upload is incomplete');
    bytes.set(found.bytes, at);
    at += found.bytes.length;
  }
  return bytes;
}

async function saveReceipt(tx: Tx, id: string, result: ImportResult, attempts: number): Promise<void> {
  const { table } = result;
  const effect: TransferEffect = { attempts, ...result.effect };
  if (table.ignoredSheets.length > 0) effect.ignoredSheets = table.ignoredSheets;
  const saved = await tx.transfer.update({
    where: { id },
    data: {
      state: 'done',
      step: '',
      kind: table.header.kind,
      format: table.format,
      encoding: table.encoding,
      separator: table.separator,
      rowsRead: result.rows,
      rowsTotal: result.rows,
      added: result.added,
      changed: result.changed,
      unchanged: result.unchanged,
      rejected: result.rejected,
      unknownColumns: table.header.unknown,
      columns: table.header.names,
      effect,
      finishedAt: now(),
    },
  });
  await tx.transferContent.deleteMany({ where: { transferId: id } });
  await noteFinished(tx, saved);
}

async function finish(
  id: string,
  outcome: { state: 'refused'; refusal: Refusal } | { state: 'failed' },
): Promise<void> {
  await asSystem(async (tx) => {
    const refusal = outcome.state === 'refused' ? (outcome.refusal as Prisma.InputJsonObject) : undefined;
    const kind =
      outcome.state === 'refused' ? (outcome.refusal.params.kind as string | undefined) : undefined;
    const saved = await tx.transfer.update({
      where: { id },
      data: { state: outcome.state, step: '', refusal, kind, finishedAt: now() },
    });
    await tx.transferContent.deleteMany({ where: { transferId: id } });
    await noteFinished(tx, saved);
  });
}

async function noteFinished(
  tx: Tx,
  row: {
    id: string;
    municipalityCode: string;
    uploadedById: string | null;
    state: string;
    added: number;
    changed: number;
    rejected: number;
  },
): Promise<void> {
  await noteActivity(tx, {
    kind: 'transfer.finished',
    actorId: row.uploadedById,
    municipalityCode: row.municipalityCode,
    data: {
      transferId: row.id,
      state: row.state,
      added: row.added,
      changed: row.changed,
      rejected: row.rejected,
    },
  });
}

/**
 * Writes progress outside the import's transaction, so that the page sees it. One write at a time; what comes meanwhile is
 * written next. A write that fails costs nothing but an out-of-date bar.
 */
function progressWriter(id: string): { note: (progress: Progress) => void; settled: () => Promise<void> } {
  let running: Promise<void> | null = null;
  let next: Progress | null = null;
  const write = async (): Promise<void> => {
    while (next) {
      const { step, rowsRead, rowsTotal } = next;
      next = null;
      try {
        await asSystem((tx) =>
          tx.transfer.updateMany({ where: { id, state: 'running' }, data: { step, rowsRead, rowsTotal } }),
        );
      } catch {
        return;
      }
    }
  };
  return {
    note: (progress) => {
      next = progress;
      running ??= write().finally(() => {
        running = null;
      });
    },
    settled: async () => {
      next = null;
      await running;
    },
  };
}
