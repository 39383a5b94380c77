import type { ActionFunctionArgs } from '@remix-run/node';
import { can } from '~/domain/accounts/permissions';
import { attachFile } from '~/domain/tickets/attachments/attach-file.server';
import type { PendingAttachment } from '~/domain/tickets/attachments/attachment';
import { draftKey } from '~/domain/tickets/compose/draft-forms';
import { getActor } from '~/http/require-actor.server';
import { AppError, notFound } from '~/platform/errors';
import { readFormWithFiles } from './posted-files.server';

/** What became of a file that was chosen, pasted or dropped; `problem` is a words key. */
export type UploadAnswer = { attachment: PendingAttachment } | { problem: string };

/** There is nothing to see here; files are shown in their forms. */
export function loader(): never {
  throw notFound();
}

/** Takes one file for a form that is being written. Answers 401 instead of leading away from what is written. */
export async function action({ request }: ActionFunctionArgs): Promise<Response> {
  const actor = await getActor(request);
  if (!actor) return answer({ problem: 'attachments.fault.session' }, 401);
  if (!can(actor, 'tickets.read')) throw notFound();
  const form = await readFormWithFiles(request);
  const key = draftKey.safeParse(form.get('key'));
  const file = form.get('file');
  if (!key.success || !file || typeof file === 'string') throw new AppError('invalid');
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const attachment = await attachFile(actor, { formKey: key.data, name: file.name, bytes });
    return answer({ attachment }, 200);
  } catch (error) {
    if (error instanceof AppError && error.code === 'invalid') return answer({ problem: error.key }, 422);
    throw error;
  }
}

function answer(body: UploadAnswer, status: number): Response {
  return Response.json(body, { status });
}
