import type { ActionFunctionArgs } from '@remix-run/node';
import { nextTicketForm } from '~/domain/tickets/queue/next-ticket-form';
import { takeNextTicket } from '~/domain/tickets/queue/take-next-ticket.server';
import { redirectWithFlash } from '~/http/flash.server';
import { parseForm, readForm } from '~/http/parse-form.server';
import { paths } from '~/http/paths';
import { requirePermission } from '~/http/require-actor.server';
import { AppError, notFound } from '~/platform/errors';

export function loader() {
  throw notFound();
}

/** «Neste sak»: the most urgent ticket becomes the actor's own and opens; pressed twice in the same page, the same one. */
export async function action({ request }: ActionFunctionArgs) {
  const actor = await requirePermission(request, 'tickets.work');
  const parsed = await parseForm(await readForm(request), nextTicketForm);
  if (!parsed.ok) throw new AppError('invalid');
  const number = await takeNextTicket(actor, parsed.value.requestId);
  return number === null
    ? redirectWithFlash(request, paths.tickets(), { tone: 'info', key: 'queue.next.none' })
    : redirectWithFlash(request, paths.ticket(number), { key: 'queue.next.taken' });
}
