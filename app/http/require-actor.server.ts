import { redirect } from '@remix-run/node';
import type { Actor } from '~/domain/accounts/actor';
import { type Action, can } from '~/domain/accounts/permissions';
import { readSession, type SignIn } from '~/domain/accounts/sessions.server';
import { notFound } from '~/platform/errors';
import { pathOf } from './local-path';
import { paths } from './paths';
import { oncePerRequest } from './request-scope.server';

const KEY = 'sign-in';
/** A larger post is files; it is not sent to the sign-in page, which says that it must be sent anew. In bytes. */
const MAX_HANDED_OVER = 1_000_000;
/** Outside a request scope the same request object is still asked once. */
const byRequest = new WeakMap<Request, Promise<SignIn | null>>();

/** The signed-in user with the session it rests on (for the purpose kept in it); null when nobody is signed in. */
export function getSignIn(request: Request): Promise<SignIn | null> {
  const found = byRequest.get(request);
  if (found) return found;
  const asked = oncePerRequest(KEY, () => readSession(request));
  byRequest.set(request, asked);
  return asked;
}

/** Who acts, or null. For pages that everyone may see, and for background requests that answer 401 themselves. */
export async function getActor(request: Request): Promise<Actor | null> {
  return (await getSignIn(request))?.actor ?? null;
}

/**
 * Who acts. Nobody: off to the sign-in page. A GET comes back to the same page afterwards; a POST is handed over with
 * its fields (status 307 keeps method and body, in browsers and in client navigation alike), the sign-in page carries
 * them and sends them on after signing in, so nothing typed is lost.
 */
export async function requireActor(request: Request): Promise<Actor> {
  return (await requireSignIn(request)).actor;
}

/**
 * As `requireActor` and, with actions given, `requirePermission`; with the session, for what is kept in it.
 */
export async function requireSignIn(request: Request, ...anyOf: Action[]): Promise<SignIn> {
  const signIn = await getSignIn(request);
  if (!signIn) throw toSignIn(request);
  if (anyOf.length > 0 && !anyOf.some((action) => can(signIn.actor, action))) throw notFound();
  return signIn;
}

function toSignIn(request: Request): Response {
  const til = pathOf(request.url);
  if (request.method === 'GET' || request.method === 'HEAD') return redirect(paths.signIn({ til }), 302);
  const length = Number(request.headers.get('Content-Length') ?? 0);
  return length > MAX_HANDED_OVER
    ? redirect(paths.signIn({ til, tapt: true }), 303)
    : redirect(paths.signIn({ til }), 307);
}

/**
 * Who acts, when the role may do this (or one of these). Other roles get «not found»: what you may not see does not
 * exist.
 */
export async function requirePermission(request: Request, ...anyOf: [Action, ...Action[]]): Promise<Actor> {
  return (await requireSignIn(request, ...anyOf)).actor;
}
