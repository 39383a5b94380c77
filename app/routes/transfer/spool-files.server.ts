import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import {
  type FileUpload,
  FormDataParseError,
  MaxFileSizeExceededError,
  MaxFilesExceededError,
  MultipartParseError,
  parseFormData,
} from '@mjackson/form-data-parser';
import { MAX_FILE_BYTES } from '~/domain/transfer/refusal';
import type { SpooledFile } from '~/domain/transfer/store-file.server';
import { messageKey } from '~/i18n/message-key';

/** Files in one request: the two lists, and some to spare. */
const MAX_FILES = 4;
/** Requests that are received at the same time by one process; each holds one file in memory while it goes to disk. */
const MAX_AT_ONCE = 3;

export const UPLOAD_LIMIT_MB = MAX_FILE_BYTES / 1024 / 1024;

export type Spooled = { fields: FormData; files: SpooledFile[]; remove: () => Promise<void> };
export type SpoolFailure = { status: number; error: string };

let receiving = 0;

/**
 * Takes the files of a posted form to disk, one after the other, with a limit for each. Gives the message for the field when they
 * cannot be taken. The caller removes the files.
 */
export async function spoolFiles(request: Request): Promise<Spooled | SpoolFailure> {
  const tooLarge = { status: 413, error: messageKey('transfer.form.too_large', { limit: UPLOAD_LIMIT_MB }) };
  if (!/^multipart\/form-data\b/i.test(request.headers.get('Content-Type') ?? '')) {
    return { status: 400, error: 'transfer.form.broken' };
  }
  if (Number(request.headers.get('Content-Length') ?? 0) > MAX_FILES * MAX_FILE_BYTES) return tooLarge;
  if (receiving >= MAX_AT_ONCE) return { status: 503, error: 'transfer.form.busy' };
  receiving += 1;
  const folder = await mkdtemp(path.join(os.tmpdir(), 'nir-upload-'));
  const remove = () => rm(folder, { recursive: true, force: true });
  const files: SpooledFile[] = [];
  try {
    const fields = await parseFormData(
      request,
      { maxFileSize: MAX_FILE_BYTES, maxFiles: MAX_FILES },
      async (upload) => {
        if (upload.name === '' && upload.size === 0) return null;
        files.push(await spool(upload, path.join(folder, String(files.length))));
        return null;
      },
    );
    return { fields, files, remove };
  } catch (error) {
    await remove();
    const cause = error instanceof FormDataParseError && error.cause ? error.cause : error;
    if (cause instanceof MaxFileSizeExceededError) return tooLarge;
    if (cause instanceof MaxFilesExceededError) {
      return { status: 422, error: messageKey('transfer.form.too_many', { max: MAX_FILES }) };
    }
    if (
      cause instanceof MultipartParseError ||
      cause instanceof FormDataParseError ||
      cause instanceof TypeError
    ) {
      return { status: 400, error: 'transfer.form.broken' };
    }
    throw error;
  } finally {
    receiving -= 1;
  }
}

async function spool(upload: FileUpload, file: string): Promise<SpooledFile> {
  const hash = createHash('sha256');
  await pipeline(
    Readable.fromWeb(upload.stream() as Parameters<typeof Readable.fromWeb>[0]),
    async function* (pieces: AsyncIterable<Buffer>) {
      for await (const piece of pieces) {
        hash.update(piece);
        yield piece;
      }
    },
    createWriteStream(file, { mode: 0o600 }),
  );
  return { path: file, fileName: upload.name, size: upload.size, sha256: hash.digest('hex') };
}
