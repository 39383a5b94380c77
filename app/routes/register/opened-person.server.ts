import { redirect } from '@remix-run/node';
import { z } from 'zod';
import type { Actor } from '~/domain/accounts/actor';
import type { Action } from '~/domain/accounts/permissions';
import { openPerson } from '~/domain/register/open-person.server';
import { readKeptPurpose } from '~/domain/register/purpose';
import { pathOf } from '~/http/local-path';
import { parseQuery } from '~/http/parse-query.server';
import { paths } from '~/http/paths';
import { requireSignIn } from '~/http/require-actor.server';
import { notFound } from '~/platform/errors';

const about = z.object({
  funn: z.coerce.number().int().positive().max(2_147_483_647).optional(),
  sak: z.coerce.number().int().positive().max(2_147_483_647).optional(),
});

/** What the person was opened for, to be carried by the links of the page. */
export type PersonContext = { finding: number | null; ticket: number | null };

/** What the address of a request says that the person is opened for. */
export function contextIn(request: Request): PersonContext {
  const { funn, sak } = parseQuery(request, about);
  return { finding: funn ?? null, ticket: sak ?? null };
}

export type OpenedPerson = { actor: Actor; personId: number; about: PersonContext };

/** The id in the path; whatever is no id leads to no person. */
export function idOf(text: string | undefined): number {
  const id = /^\d{1,9}$/.test(text ?? '') ? Number(text) : 0;
  if (id < 1) throw notFound();
  return id;
}

/**
 * Opens the person of a request with the purpose that its URL, its session or an opening that still lasts carries. Without
 * any, off to the page that asks for one, which leads back here. Throws not_found for roles that lack the permission and
 * for persons that the actor may not open.
 */
export async function openedPerson(
  request: Request,
  personId: number,
  permission: Action = 'persons.open',
  fallback: { findingId?: number | null } = {},
): Promise<OpenedPerson> {
  const { actor, purpose } = await requireSignIn(request, permission);
  const asked = contextIn(request);
  const findingId = asked.finding ?? fallback.findingId ?? null;
  const ticketNumber = asked.ticket;
  const opened = await openPerson(actor, {
    personId,
    findingId,
    ticketNumber,
    choice: readKeptPurpose(purpose),
    form: request.method === 'POST',
  });
  if (!opened) throw redirect(paths.personPurpose(personId, { til: pathOf(request.url) }));
  return { actor, personId, about: { finding: findingId, ticket: ticketNumber } };
}
