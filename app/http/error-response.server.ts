import { data, type ServerBuild } from '@remix-run/node';
import { isDatabaseAway } from '~/platform/database-code.server';
import { AppError } from '~/platform/errors';
import { log } from '~/platform/log.server';
import type { ErrorData } from './error-data';
import { requestId } from './request-scope.server';

/**
 * What may be logged of an unexpected error: its class, its code and where it happened. Never the message, which may
 * quote a value from the database or a form.
 */
export function safeErrorFacts(error: unknown): { name: string; code?: string; at: string[] } {
  if (!(error instanceof Error)) return { name: typeof error, at: [] };
  const code = 'code' in error && /^[\w-]{1,40}$/.test(String(error.code)) ? String(error.code) : undefined;
  const at = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return { name: error.name, code, at: at.slice(0, 12).map((line) => line.trim()) };
}

/** By name and not by class: the web process and the pages are bundled apart, each with its own copy of the class. */
function isAppError(error: unknown): error is AppError {
  return error instanceof AppError || (error instanceof Error && error.name === 'AppError' && 'key' in error);
}

/** Turns anything thrown by a loader or action into what the ErrorBoundary reads, and logs what nobody expected. */
export function toErrorResponse(error: unknown): ReturnType<typeof data<ErrorData>> {
  const id = requestId();
  if (isAppError(error)) {
    const { code, key, params, status } = error;
    return data<ErrorData>(
      { status, code, key, params, requestId: null, data: error.data ?? null },
      { status },
    );
  }
  log().error({ requestId: id, ...safeErrorFacts(error) }, 'unexpected error');
  const away = isDatabaseAway(error);
  const status = away ? 503 : 500;
  const code = away ? 'unavailable' : 'unknown';
  return data<ErrorData>(
    { status, code, key: `errors.${code}`, params: {}, requestId: id, data: null },
    { status },
  );
}

function isAnswer(thrown: unknown): boolean {
  if (thrown instanceof Response) return true;
  return (
    typeof thrown === 'object' &&
    thrown !== null &&
    'type' in thrown &&
    thrown.type === 'DataWithResponseInit'
  );
}

function guarded<A extends unknown[], R>(
  handler: (...args: A) => R | Promise<R>,
): (...args: A) => Promise<R> {
  return async (...args) => {
    try {
      return await handler(...args);
    } catch (thrown) {
      throw isAnswer(thrown) ? thrown : toErrorResponse(thrown);
    }
  };
}

/**
 * The server build with every loader and action guarded: an AppError becomes its page with the right status, an
 * unexpected error becomes a page with a request id. The framework would otherwise replace both by a bare 500.
 */
export function guardBuild(build: ServerBuild): ServerBuild {
  const routes = Object.entries(build.routes).map(([id, route]) => {
    if (!route) return [id, route] as const;
    const { loader, action } = route.module;
    const module = {
      ...route.module,
      ...(loader ? { loader: guarded(loader) } : {}),
      ...(action ? { action: guarded(action) } : {}),
    };
    return [id, { ...route, module }] as const;
  });
  return { ...build, routes: Object.fromEntries(routes) };
}
