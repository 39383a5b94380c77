import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Tx } from '~/platform/db.server';
import { env } from '~/platform/env.server';
import {
  getObject,
  objectStoreIsSetUp,
  objectsBefore,
  putObject,
  removeObject,
} from '~/platform/object-store.server';

export type StoreName = 'database' | 'folder' | 's3';

/**
 * A place for the bytes of attachments, by their ids. Reading what is not there gives null; removing it does nothing. Bytes
 * outside the database are put before their row is written: a row never points at nothing, and no transaction waits for a
 * disk or a network. What is left of a request that failed is found by `before` and thrown away.
 */
type Inside = {
  outside: false;
  put(tx: Tx, id: string, bytes: Uint8Array): Promise<void>;
  read(tx: Tx, id: string): Promise<Buffer | null>;
  remove(tx: Tx, ids: string[]): Promise<void>;
};
type Outside = {
  outside: true;
  put(id: string, bytes: Uint8Array): Promise<void>;
  read(id: string): Promise<Buffer | null>;
  remove(ids: string[]): Promise<void>;
  /** Ids of everything that has lain there since before an instant. */
  before(at: Date): Promise<string[]>;
};

const PART_BYTES = 1024 * 1024;

/** In the same transaction as the row, backed up with the rest. */
const database: Inside = {
  outside: false,
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
const folder: Outside = {
  outside: true,
  async put(id, bytes) {
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
  async read(id) {
    try {
      return await readFile(placeOf(id));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw error;
    }
  },
  async remove(ids) {
    for (const id of ids) await rm(placeOf(id), { force: true });
  },
  async before(at) {
    const found: string[] = [];
    const below = await readdir(root(), { withFileTypes: true }).catch(() => []);
    for (const entry of below.filter((one) => one.isDirectory())) {
      for (const name of await readdir(path.join(root(), entry.name))) {
        const { mtimeMs } = await stat(path.join(root(), entry.name, name));
        if (mtimeMs < at.getTime()) found.push(name);
      }
    }
    return found;
  },
};

/** In a bucket of a store with S3's protocol. */
const s3: Outside = {
  outside: true,
  put: putObject,
  read: getObject,
  async remove(ids) {
    for (const id of ids) await removeObject(id);
  },
  before: objectsBefore,
};

const STORES = { database, folder, s3 } as const;

/** Where new attachments go. */
export function currentStore(): StoreName {
  return env().ATTACHMENT_STORE;
}

/** The store that an attachment was put into; a change of setting leaves the old ones readable. */
export function storeNamed(name: string): Inside | Outside {
  return STORES[name === 'folder' || name === 's3' ? name : 'database'];
}

/** The stores outside the database that may hold something, by name. */
export function outsideStores(): [StoreName, Outside][] {
  return objectStoreIsSetUp()
    ? [
        ['folder', folder],
        ['s3', s3],
      ]
    : [['folder', folder]];
}

/** Removes the bytes of attachments with the rest of a transaction. */
export async function removeBytes(tx: Tx, files: readonly { id: string; store: string }[]): Promise<void> {
  for (const { id, store: name } of files) {
    const store = storeNamed(name);
    await (store.outside ? store.remove([id]) : store.remove(tx, [id]));
  }
}
