import type { Actor } from '~/domain/accounts/actor';
import { askException } from '~/domain/findings/exceptions/ask-exception.server';
import { endException } from '~/domain/findings/exceptions/decide-exception.server';
import { askExceptionForm } from '~/domain/findings/exceptions/exception-forms';
import { getFinding } from '~/domain/findings/handling/get-finding.server';
import { markFixedElsewhere } from '~/domain/findings/handling/mark-fixed-elsewhere.server';
import { redirectWithFlash } from '~/http/flash.server';
import type { FormReply } from '~/http/form-reply';
import { formReply, parseForm, readForm, refusalOf } from '~/http/parse-form.server';
import { paths } from '~/http/paths';
import { AppError } from '~/platform/errors';

type Place = { personId: number; findingId: number };
export type FindingAnswer = { form: 'elsewhere' | 'exception'; reply: FormReply; status: number };

/** One button of the page of a finding. A refusal gives the form back with what was typed. */
export async function takeFindingStep(
  actor: Actor,
  request: Request,
  place: Place,
): Promise<Response | FindingAnswer> {
  const form = await readForm(request);
  const intent = String(form.get('intent') ?? '');
  const elsewhere = intent === 'fixed' || intent === 'not-fixed';
  const at = elsewhere ? 'elsewhere' : 'exception';
  const refused = (reply: FormReply, status: number): FindingAnswer => ({ form: at, reply, status });
  // The finding of the address must be the person's of the address.
  const { exceptions } = await getFinding(actor, place.personId, place.findingId);
  const back = (key: string) =>
    redirectWithFlash(request, paths.finding(place.personId, place.findingId), { key });
  try {
    if (elsewhere) {
      await markFixedElsewhere(actor, [place.findingId], intent === 'fixed');
      return back(intent === 'fixed' ? 'handling.elsewhere.marked' : 'handling.elsewhere.unmarked');
    }
    if (intent === 'end') {
      const live = exceptions.find(({ id }) => String(id) === form.get('exceptionId'));
      if (!live) throw new AppError('conflict', 'handling.errors.moved_on');
      const asked = form.get('ends') === 'asked';
      await endException(actor, live.id, asked ? 'asked' : 'approved');
      return back(asked ? 'handling.exception.withdrawn_flash' : 'handling.exception.ended_flash');
    }
    if (intent !== 'ask') throw new AppError('invalid');
    const parsed = await parseForm(form, askExceptionForm);
    if (!parsed.ok) return refused(parsed.reply, 422);
    const { status } = await askException(actor, place.findingId, parsed.value);
    return back(status === 'asked' ? 'handling.exception.asked_flash' : 'handling.exception.set_flash');
  } catch (error) {
    if (!(error instanceof AppError) || error.code === 'not_found' || error.code === 'forbidden') throw error;
    return refused(formReply(form, refusalOf(error)), error.status);
  }
}
