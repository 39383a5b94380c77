import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { can } from '~/domain/accounts/permissions';
import { noteWriting } from '~/domain/tickets/presence/note-writing.server';
import { watchPresence } from '~/domain/tickets/presence/watch-presence.server';
import { parseForm } from '~/http/parse-form.server';
import { parseQuery } from '~/http/parse-query.server';
import { getSignIn } from '~/http/require-actor.server';
import { AppError, notFound } from '~/platform/errors';

const watched = z.object({ sak: z.coerce.number().int().positive().max(999_999_999).optional() });
const writing = z.object({ tab: z.uuid(), writing: z.enum(['ja', 'nei']) });

/**
 * A stream of server-sent events: who else of the desk is where. Answers 401 when nobody is signed in, which ends the
 * browser's attempts; nothing on the way may gather the events up or compress them.
 */
export async function loader({ request }: LoaderFunctionArgs): Promise<Response> {
  const signIn = await getSignIn(request);
  if (!signIn) return new Response(null, { status: 401 });
  if (!can(signIn.actor, 'tickets.work')) throw notFound();
  const { sak } = parseQuery(request, watched);
  const stream = await watchPresence(signIn.actor, signIn.sessionKey, sak ?? null, request.signal);
  return new Response(stream, {
    headers: {
      'Content-Type': 'text/event-stream',
      'Cache-Control': 'no-store, no-transform',
      'X-Accel-Buffering': 'no',
    },
  });
}

/** An open page tells that somebody writes in it. */
export async function action({ request }: ActionFunctionArgs): Promise<Response> {
  const signIn = await getSignIn(request);
  if (!signIn) return new Response(null, { status: 401 });
  if (!can(signIn.actor, 'tickets.work')) throw notFound();
  const parsed = await parseForm(request, writing);
  if (!parsed.ok) throw new AppError('invalid');
  await noteWriting(signIn.actor, parsed.value.tab, parsed.value.writing === 'ja');
  return new Response(null, { status: 204 });
}
