import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Tx } from '~/platform/db.server';
import { env } from '~/platform/env.server';

export type StoreName = 'database' | 'folder';

/** A place for the bytes of attachments, by their ids. Reading what is not there gives null; removing it does nothing. */
export type AttachmentStore = {
  put(tx: Tx, id: string, bytes: Uint8Array): Promise<void>;
  read(tx: Tx, id: string): Promise<Buffer | null>;
  remove(tx: Tx, ids: string[]): Promise<void>;
};

const PART_BYTES = 1024 * 1024;

/** In the same transaction as the row, backed up with the rest. */
const database: AttachmentStore = {
  async put(tx, id, bytes) {
    for (let part = 0; part * PART_BYTES < bytes.byteLength; part += 1) {
      const piece = new Uint8Array(bytes.subarray(part * PART_BYTES, (part + 1) * PART_BYTES));
      await tx.ticketAttachmentPart.create({
        data: { attachmentId: id, part, bytes: piece },
        select: { part: true },
      });
    }
  },
  async read(tx, id) {
    const parts = await tx.ticketAttachmentPart.findMany({
      where: { attachmentId: id },
      orderBy: { part: 'asc' },
      select: { bytes: true },
    });
    return parts.length > 0 ? Buffer.concat(parts.map(({ bytes }) => bytes)) : null;
  },
  async remove(tx, ids) {
    await tx.ticketAttachmentPart.deleteMany({ where: { attachmentId: { in: ids } } });
  },
};

function root(): string {
  return path.resolve(env().ATTACHMENT_DIR || path.join(env().DATA_DIR, 'attachments'));
}

/** Spread over 256 folders, so that none of them grows large. */
const placeOf = (id: string) => path.join(root(), id.slice(-2), id);

/** In a folder that all processes share. A file is whole or not there: it is written beside its place and moved. */
const folder: AttachmentStore = {
  async put(_tx, id, bytes) {
    const place = placeOf(id);
    await mkdir(path.dirname(place), { recursive: true, mode: 0o700 });
    const handle = await open(`${place}.part`, 'w', 0o600);
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(`${place}.part`, place);
  },
  async read(_tx, id) {
    try {
      return await readFile(placeOf(id));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw error;
    }
  },
  async remove(_tx, ids) {
    for (const id of ids) await rm(placeOf(id), { force: true });
  },
};

const STORES: Record<StoreName, AttachmentStore> = { database, folder };

/** Where new attachments go. */
export function currentStore(): StoreName {
  return env().ATTACHMENT_STORE;
}

/** The store that an attachment was put into; a change of setting leaves the old ones readable. */
export function storeNamed(name: string): AttachmentStore {
  return STORES[name === 'folder' ? 'folder' : 'database'];
}

const HOUR_MS = 3_600_000;

/** Ids of the files in the folder that are older than a day: those without a row are left from requests that failed. */
export async function oldFilesInFolder(at: Date): Promise<string[]> {
  const found: string[] = [];
  const below = await readdir(root(), { withFileTypes: true }).catch(() => []);
  for (const entry of below.filter((one) => one.isDirectory())) {
    for (const name of await readdir(path.join(root(), entry.name))) {
      const { mtimeMs } = await stat(path.join(root(), entry.name, name));
      if (at.getTime() - mtimeMs > 24 * HOUR_MS) found.push(name);
    }
  }
  return found;
}
