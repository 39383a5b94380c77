import type { Actor } from '~/domain/accounts/actor';
import { attachFile } from '~/domain/tickets/attachments/attach-file.server';
import { ATTACHMENT_MAX_BYTES, ATTACHMENTS_MAX } from '~/domain/tickets/attachments/attachment';
import { readForm } from '~/http/parse-form.server';
import { AppError } from '~/platform/errors';

/** The files, and a megabyte for what is written. */
const MAX_BYTES = ATTACHMENTS_MAX * ATTACHMENT_MAX_BYTES + 1_000_000;

/** Reads a form of the desk, which may bring files when it is posted as one with parts. */
export function readFormWithFiles(request: Request): Promise<FormData> {
  const parts = /^multipart\/form-data\b/i.test(request.headers.get('Content-Type') ?? '');
  return readForm(request, parts ? { maxBytes: MAX_BYTES } : {});
}

/**
 * Takes the files that a form was posted with; from then on they wait with it by their ids, also when the form comes back.
 * All that can be taken are taken before the first refusal is told. @throws AppError invalid at the field `files`
 */
export async function takePostedFiles(actor: Actor, form: FormData, formKey: string): Promise<void> {
  const files = form.getAll('files').filter((value): value is File => typeof value !== 'string');
  form.delete('files');
  let refusal: AppError | null = null;
  for (const file of files) {
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const { id } = await attachFile(actor, { formKey, name: file.name, bytes });
      if (!form.getAll('attachmentIds').includes(id)) form.append('attachmentIds', id);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      refusal ??= error;
    }
  }
  if (refusal) throw refusal;
}

/** The file that a button asks to take away, or null. */
export function droppedFile(intent: string): string | null {
  return /^drop-file-([0-9a-f-]{36})$/.exec(intent)?.[1] ?? null;
}

/** Takes a file out of the list that the form carries. */
export function withoutFile(form: FormData, id: string): void {
  const kept = form.getAll('attachmentIds').filter((value) => value !== id);
  form.delete('attachmentIds');
  for (const value of kept) form.append('attachmentIds', value);
}
