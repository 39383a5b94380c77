import { isRouteErrorResponse } from '@remix-run/react';
import type { ErrorCode } from '~/platform/errors';

/** What an error page is made of. `key` is an i18n key; `requestId` is the number to give to support. */
export type ErrorData = {
  status: number;
  code: ErrorCode | 'unknown' | 'method';
  key: string;
  params: Record<string, string | number>;
  requestId: string | null;
  data: unknown;
};

const UNKNOWN: ErrorData = {
  status: 500,
  code: 'unknown',
  key: 'errors.unknown',
  params: {},
  requestId: null,
  data: null,
};

function isErrorData(value: unknown): value is ErrorData {
  return (
    typeof value === 'object' && value !== null && 'key' in value && 'code' in value && 'status' in value
  );
}

/** Reads whatever an ErrorBoundary was given. The framework's own 404, 405 and 400 get our words as well. */
export function errorData(error: unknown): ErrorData {
  if (!isRouteErrorResponse(error)) return UNKNOWN;
  if (isErrorData(error.data)) return error.data;
  if (error.status === 404) return { ...UNKNOWN, status: 404, code: 'not_found', key: 'errors.not_found' };
  if (error.status === 405) return { ...UNKNOWN, status: 405, code: 'method', key: 'errors.method' };
  if (error.status < 500) return { ...UNKNOWN, status: error.status, code: 'invalid', key: 'errors.invalid' };
  return { ...UNKNOWN, status: error.status };
}
