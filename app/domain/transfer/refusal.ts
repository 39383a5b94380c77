/** Why a whole file is not taken. The words stand in `transfer.refusals`. */
export const REFUSAL_KEYS = [
  'empty',
  'header_only',
  'binary',
  'old_excel',
  'password',
  'zip_not_xlsx',
  'damaged',
  'too_large_inside',
  'too_large',
  'mixed_encoding',
  'open_quote',
  'record_too_long',
  'too_many_rows',
  'too_many_columns',
  'no_known_columns',
  'missing_columns',
  'duplicate_columns',
] as const;
export type RefusalKey = (typeof REFUSAL_KEYS)[number];

export type Refusal = { key: RefusalKey; params: Record<string, string | number> };

/** Thrown while reading when the file as a whole cannot be taken. Carries no content of the file beyond header names. */
export class FileRefused extends Error {
  readonly refusal: Refusal;

  constructor(key: RefusalKey, params: Record<string, string | number> = {}) {
    super(`File refused: ${key}`);
    this.name = 'FileRefused';
    this.refusal = { key, params };
  }
}

/** What an archive or its XML that cannot be read is refused with. */
export function refuse(key: 'damaged' | 'password' | 'too_large_inside', limit?: number): FileRefused {
  return new FileRefused(key, limit === undefined ? {} : { limit });
}

/** Largest upload in bytes (100 MB): room for 200 000 rows several times over. */
export const MAX_FILE_BYTES = 100 * 1024 * 1024;
/** Largest sum of unpacked parts of an XLSX file in bytes. */
export const MAX_UNPACKED_BYTES = 1024 * 1024 * 1024;
/** Largest unpacked size of a part that is held in memory (shared strings, styles). */
export const MAX_UNPACKED_PART = 192 * 1024 * 1024;
/** Most characters in one row; more means a quotation mark that is never closed, or a file that is not a table. */
export const MAX_RECORD_CHARS = 200_000;
export const MAX_ROWS = 1_000_000;
export const MAX_COLUMNS = 500;
