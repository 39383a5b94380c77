import { AsyncLocalStorage } from 'node:async_hooks';
import { newId } from '~/platform/ids.server';

/** What belongs to one HTTP request, however many loaders it runs: its id, and answers asked for more than once. */
type RequestScope = { id: string; address: string | null; kept: Map<string, Promise<unknown>> };

type ScopeOptions = {
  /** Shown on error pages and in the log. */
  id?: string;
  /** The client's network address (Express: `req.ip`, which heeds TRUST_PROXY); sign-in is throttled by it. */
  address?: string;
};

const SHARED = Symbol.for('nir-portal.request-scope');
type Shared = { [SHARED]?: AsyncLocalStorage<RequestScope> };

/** One storage per process: the web process and the pages are bundled apart, each with its own copy of this file. */
function sharedStorage(): AsyncLocalStorage<RequestScope> {
  const place = globalThis as Shared;
  place[SHARED] ??= new AsyncLocalStorage<RequestScope>();
  return place[SHARED];
}

const storage = sharedStorage();

/** Runs the handling of one HTTP request in a scope of its own; the web process wraps every request in it. */
export function inRequestScope<T>(run: () => T, { id = newId(), address }: ScopeOptions = {}): T {
  return storage.run({ id, address: address ?? null, kept: new Map() }, run);
}

/** The client's network address; null when the request did not come through the web process. */
export function clientAddress(): string | null {
  return storage.getStore()?.address ?? null;
}

/** The id that error pages and log lines share. Outside a scope (tests, scripts) a new one each time. */
export function requestId(): string {
  return storage.getStore()?.id ?? newId();
}

/** Asks once per request: loaders of one page run side by side and all want the same answer. */
export function oncePerRequest<T>(key: string, ask: () => Promise<T>): Promise<T> {
  const scope = storage.getStore();
  if (!scope) return ask();
  const found = scope.kept.get(key);
  if (found) return found as Promise<T>;
  const asked = ask();
  scope.kept.set(key, asked);
  return asked;
}
