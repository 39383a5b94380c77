import { createHash } from 'node:crypto';
import { open, readFile } from 'node:fs/promises';
import { noteActivity } from '~/domain/activity/note-activity.server';
import { now } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { shownValue } from './check-cell';
import type { FileKind } from './columns';
import { openTable } from './read-table.server';
import { FileRefused } from './refusal';

/** A file that lies on disk for the length of a request. */
export type SpooledFile = { path: string; fileName: string; size: number; sha256: string };

export type StoredFile = { id: string; kind: FileKind | null };

const PART_BYTES = 1024 * 1024;
const SNIFF_BYTES = 65_536;

/**
 * The id of an upload follows from the form it was sent with and from what is in it: the same submit sent twice is one upload,
 * another file sent with the same form is another one.
 */
export function transferId(formId: string, municipalityCode: string, sha256: string): string {
  const hex = createHash('sha256').update(`${formId}|${municipalityCode}|${sha256}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** Letters that turn the direction of writing: `fil\u202evsc.exe` reads as another file. */
const DIRECTIONS = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** A file name as it is kept: no folder, no control characters, no number that could be a person's. */
export function safeFileName(name: string): string {
  const base = name.split(/[\\/]/).pop() ?? '';
  const plain = [...base.replace(DIRECTIONS, '')]
    .filter((letter) => letter >= ' ' && letter !== '\u007f')
    .join('')
    .trim()
    .slice(0, 120);
  return shownValue(plain, false).slice(0, 120) || 'fil';
}

/** Which of the two files it seems to be, from its beginning; null when that cannot be told before it is read. */
export async function sniffKind(path: string): Promise<FileKind | null> {
  const head = await readHead(path);
  try {
    const bytes = head.subarray(0, 2).toString('latin1') === 'PK' ? await readFile(path) : wholeLines(head);
    const table = await openTable(bytes);
    await table.rows.return(undefined);
    return table.header.kind;
  } catch (error) {
    if (error instanceof FileRefused) return null;
    throw error;
  }
}

async function readHead(path: string): Promise<Buffer> {
  const handle = await open(path);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(SNIFF_BYTES), 0, SNIFF_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

function wholeLines(head: Buffer): Buffer {
  const end = head.lastIndexOf(10);
  return head.length < SNIFF_BYTES || end < 0 ? head : head.subarray(0, end + 1);
}

/** Keeps the file and opens its receipt. Gives null when this very upload is here already. */
export async function storeFile(
  tx: Tx,
  file: SpooledFile & {
    id: string;
    kind: FileKind | null;
    municipalityCode: string;
    channel: 'web' | 'cli';
    uploadedById: string | null;
  },
): Promise<StoredFile | null> {
  const { count } = await tx.transfer.createMany({
    data: {
      id: file.id,
      municipalityCode: file.municipalityCode,
      channel: file.channel,
      kind: file.kind,
      fileName: safeFileName(file.fileName),
      fileSize: file.size,
      uploadedById: file.uploadedById,
      createdAt: now(),
    },
    skipDuplicates: true,
  });
  if (count === 0) return null;
  const handle = await open(file.path);
  try {
    const buffer = Buffer.alloc(PART_BYTES);
    for (let part = 0; ; part += 1) {
      const { bytesRead } = await handle.read(buffer, 0, PART_BYTES, null);
      if (bytesRead === 0) break;
      await tx.transferContent.create({
        data: {
          transferId: file.id,
          part,
          municipalityCode: file.municipalityCode,
          bytes: new Uint8Array(buffer.subarray(0, bytesRead)),
        },
        select: { part: true },
      });
    }
  } finally {
    await handle.close();
  }
  await noteActivity(tx, {
    kind: 'transfer.received',
    actorId: file.uploadedById,
    municipalityCode: file.municipalityCode,
    data: { transferId: file.id, size: file.size },
  });
  return { id: file.id, kind: file.kind };
}
