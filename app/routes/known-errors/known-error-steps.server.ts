import type { Actor } from '~/domain/accounts/actor';
import { reopenKnownError } from '~/domain/known-errors/close-known-error.server';
import { dismissKnownError } from '~/domain/known-errors/dismiss-known-error.server';
import { updateForm } from '~/domain/known-errors/known-error-forms';
import { noteKnownErrorVerdict } from '~/domain/known-errors/note-known-error-verdict.server';
import { updateKnownError } from '~/domain/known-errors/update-known-error.server';
import { redirectWithFlash } from '~/http/flash.server';
import { localPath } from '~/http/local-path';
import { type FormReply, formReply, parseForm, readForm, refusalOf } from '~/http/parse-form.server';
import { paths } from '~/http/paths';
import { AppError } from '~/platform/errors';

type Step = (actor: Actor, number: number, form: FormData) => Promise<string | FormReply>;

/** What a form of the page can ask for, by the name of its button. */
export const STEPS: Record<string, Step> = {
  solves: async (actor, number) => {
    await noteKnownErrorVerdict(actor, number, 'solves');
    return 'known_errors.page.thanks';
  },
  not_us: async (actor, number) => {
    await noteKnownErrorVerdict(actor, number, 'not_us');
    return 'known_errors.page.thanks';
  },
  dismiss: async (actor, number) => {
    await dismissKnownError(actor, number);
    return 'known_errors.page.dismissed';
  },
  reopen: async (actor, number) => {
    await reopenKnownError(actor, number);
    return 'known_errors.desk.reopened';
  },
  update: async (actor, number, form) => {
    const parsed = await parseForm(form, updateForm);
    if (!parsed.ok) return parsed.reply;
    await updateKnownError(actor, number, parsed.value);
    return 'known_errors.desk.updated';
  },
};

/** Where a strip stood that was put away: a page of our own, never another site's. */
function backTo(form: FormData, number: number): string {
  return localPath(String(form.get('back') ?? '')) ?? paths.knownError(number);
}

/** One step on the page of a known error; a form that is refused comes back as it was. */
export async function handleKnownError(
  actor: Actor,
  request: Request,
  number: number,
): Promise<Response | FormReply> {
  const form = await readForm(request);
  const intent = String(form.get('intent') ?? '');
  const run = Object.hasOwn(STEPS, intent) ? STEPS[intent] : undefined;
  if (!run) throw new AppError('invalid');
  try {
    const outcome = await run(actor, number, form);
    if (typeof outcome !== 'string') return outcome;
    return redirectWithFlash(request, backTo(form, number), { key: outcome });
  } catch (error) {
    if (!(error instanceof AppError) || error.code === 'not_found' || error.code === 'forbidden') throw error;
    return formReply(form, refusalOf(error));
  }
}
