import type { ActionFunctionArgs } from '@remix-run/node';
import { can } from '~/domain/accounts/permissions';
import { draftContent, draftKey } from '~/domain/tickets/compose/draft-forms';
import { saveDraft } from '~/domain/tickets/compose/save-draft.server';
import { readForm } from '~/http/parse-form.server';
import { getActor } from '~/http/require-actor.server';
import { AppError, notFound } from '~/platform/errors';
import { contentOfForm } from './draft-fields';

/** What became of a draft, for the line below the text. */
export type DraftAnswer = { savedAt: string } | { problem: 'session' | 'person_number' | 'too_long' };

/** There is nothing to see here; drafts are shown in their forms. */
export function loader(): never {
  throw notFound();
}

/**
 * Keeps a draft while it is being written. Answers 401 instead of leading to the sign-in page: the text on the screen
 * must stay.
 */
export async function action({ request }: ActionFunctionArgs): Promise<Response> {
  const actor = await getActor(request);
  if (!actor) return answer({ problem: 'session' }, 401);
  if (!can(actor, 'tickets.read')) throw notFound();
  const form = await readForm(request);
  const key = draftKey.safeParse(form.get('key'));
  if (!key.success) throw new AppError('invalid');
  const content = draftContent.safeParse(contentOfForm(form));
  if (!content.success) return answer({ problem: 'too_long' }, 422);
  try {
    const savedAt = await saveDraft(actor, key.data, content.data);
    return answer({ savedAt: savedAt.toISOString() }, 200);
  } catch (error) {
    if (error instanceof AppError && error.code === 'invalid')
      return answer({ problem: 'person_number' }, 422);
    throw error;
  }
}

function answer(body: DraftAnswer, status: number): Response {
  return Response.json(body, { status });
}
