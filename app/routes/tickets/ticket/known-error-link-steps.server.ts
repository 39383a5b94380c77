import { z } from 'zod';
import { linkKnownError, unlinkKnownError } from '~/domain/tickets/known-errors/link-known-error.server';
import { parseForm } from '~/http/parse-form.server';
import { type Step, step } from './ticket-step.server';

const linkForm = z.object({ knownErrorId: z.coerce.number().int().positive().max(2_147_483_647) });

/** Connecting a ticket to a known error, and taking that back. */
export const KNOWN_ERROR_STEPS: Record<string, Step> = {
  'link-known-error': step((form) => parseForm(form, linkForm))(
    (actor, number, { knownErrorId }) => linkKnownError(actor, number, knownErrorId),
    'known_errors.ticket.was_linked',
  ),
  'unlink-known-error': step((form) => parseForm(form, linkForm))(
    (actor, number, { knownErrorId }) => unlinkKnownError(actor, number, knownErrorId),
    'known_errors.ticket.was_unlinked',
  ),
};
