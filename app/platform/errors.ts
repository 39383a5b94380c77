/** What went wrong, in terms that one place (http/error-response) maps to a status and to words. */
export type ErrorCode =
  | 'not_found'
  | 'forbidden'
  | 'conflict'
  | 'invalid'
  | 'throttled'
  | 'too_large'
  | 'unavailable';

const STATUS: Record<ErrorCode, number> = {
  not_found: 404,
  forbidden: 403,
  conflict: 409,
  invalid: 422,
  throttled: 429,
  too_large: 413,
  unavailable: 503,
};

type AppErrorOptions = {
  /** Values for the placeholders in the words; never a name or a person number. */
  params?: Record<string, string | number>;
  /** Words key per form field, for errors that belong beside a field. */
  fields?: Record<string, string>;
  /** Anything the page needs to show both sides of a conflict. */
  data?: unknown;
};

/** An expected failure. `key` names the words in the namespace `errors` or in the room's own. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly key: string;
  readonly params: Record<string, string | number>;
  readonly fields: Record<string, string>;
  readonly data: unknown;

  constructor(code: ErrorCode, key: string = `errors.${code}`, options: AppErrorOptions = {}) {
    super(key);
    this.name = 'AppError';
    this.code = code;
    this.key = key;
    this.params = options.params ?? {};
    this.fields = options.fields ?? {};
    this.data = options.data;
  }

  /** HTTP status that goes with the code. */
  get status(): number {
    return STATUS[this.code];
  }
}

/** What the actor may not see does not exist: the same error for a missing and a hidden thing. */
export function notFound(): AppError {
  return new AppError('not_found');
}
