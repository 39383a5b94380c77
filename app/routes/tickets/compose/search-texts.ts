import type { LoaderFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { findFilledTexts } from '~/domain/tickets/compose/find-filled-texts.server';
import type { FilledText } from '~/domain/tickets/compose/standard-text';
import { parseQuery } from '~/http/parse-query.server';
import { requirePermission } from '~/http/require-actor.server';
import { ticketNumber } from '~/routes/tickets/ticket/ticket-number.server';

const query = z.object({ q: z.string().max(200).catch('') });

/** Standard texts for a ticket, filled in, while one types in the composer. */
export async function loader({ request, params }: LoaderFunctionArgs): Promise<Response> {
  const actor = await requirePermission(request, 'tickets.work');
  const texts: FilledText[] = await findFilledTexts(
    actor,
    ticketNumber(params),
    parseQuery(request, query).q,
  );
  return Response.json(texts);
}
