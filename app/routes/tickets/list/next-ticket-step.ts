import type { ActionFunctionArgs } from '@remix-run/node';
import { takeNextTicket } from '~/domain/tickets/queue/take-next-ticket.server';
import { redirectWithFlash } from '~/http/flash.server';
import { readForm } from '~/http/parse-form.server';
import { paths } from '~/http/paths';
import { requirePermission } from '~/http/require-actor.server';
import { notFound } from '~/platform/errors';

export function loader() {
  throw notFound();
}

/** «Neste sak»: the most urgent ticket becomes the actor's own and opens. */
export async function action({ request }: ActionFunctionArgs) {
  const actor = await requirePermission(request, 'tickets.work');
  await readForm(request);
  const number = await takeNextTicket(actor);
  return number === null
    ? redirectWithFlash(request, paths.tickets(), { tone: 'info', key: 'queue.next.none' })
    : redirectWithFlash(request, paths.ticket(number), { key: 'queue.next.taken' });
}
