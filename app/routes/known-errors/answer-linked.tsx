import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { getKnownError } from '~/domain/known-errors/get-known-error.server';
import { answerLinkedForm } from '~/domain/tickets/known-errors/answer-linked-form';
import {
  answerLinkedTickets,
  previewLinkedAnswers,
} from '~/domain/tickets/known-errors/answer-linked-tickets.server';
import { findAnswerableTickets } from '~/domain/tickets/known-errors/find-linked-tickets.server';
import { DESK_STATES } from '~/domain/tickets/ticket';
import { redirectWithFlash } from '~/http/flash.server';
import { pageTitle } from '~/http/page-title';
import { formReply, formValues, parseForm, readForm, refusalOf } from '~/http/parse-form.server';
import { paths } from '~/http/paths';
import { requirePermission } from '~/http/require-actor.server';
import { useWords } from '~/i18n/context';
import { LANGUAGES } from '~/i18n/language';
import { AppError } from '~/platform/errors';
import { newId } from '~/platform/ids.server';
import { EmptyState } from '~/ui/data';
import { FormActions, PortalForm, SelectField, SubmitButton } from '~/ui/fields';
import { Page } from '~/ui/layout';
import { AnswerPreview } from './answer-preview';
import { BodyFields } from './body-fields';
import { knownErrorNumber } from './known-error-number.server';

export const meta = pageTitle((t, loaded) =>
  t('known_errors.answer.title', { number: (loaded as { number?: number } | undefined)?.number ?? '' }),
);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requirePermission(request, 'known_errors.link');
  const { number } = await getKnownError(actor, knownErrorNumber(params));
  return { number, batch: newId(), open: (await findAnswerableTickets(actor, number)).length };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requirePermission(request, 'known_errors.link');
  const { number } = await getKnownError(actor, knownErrorNumber(params));
  const form = await readForm(request);
  const parsed = await parseForm(form, answerLinkedForm);
  if (!parsed.ok) return data({ reply: parsed.reply, lines: null }, { status: 422 });
  try {
    if (form.get('intent') !== 'send') {
      const lines = await previewLinkedAnswers(actor, number, parsed.value);
      return data({ reply: { values: formValues(form), errors: {} }, lines });
    }
    const results = await answerLinkedTickets(actor, number, parsed.value);
    const sent = results.filter(({ outcome }) => outcome === 'sent').length;
    return redirectWithFlash(request, paths.knownError(number), {
      key: 'known_errors.answer.done',
      params: { sent, left: results.length - sent },
    });
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'invalid') throw error;
    return data({ reply: formReply(form, refusalOf(error)), lines: null }, { status: error.status });
  }
}

export default function AnswerLinked() {
  const { number, batch, open } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useWords();
  const lines = answer?.lines ?? null;
  return (
    <Page
      title={t('known_errors.answer.title', { number })}
      lead={t('known_errors.answer.lead')}
      breadcrumbs={[
        { href: paths.knownErrors(), label: t('known_errors.title') },
        { href: paths.knownError(number), label: t('known_errors.number', { number }) },
      ]}
    >
      {open === 0 ? (
        <EmptyState title={t('known_errors.answer.none')} />
      ) : (
        <PortalForm id="answer" reply={answer?.reply ?? null}>
          <input type="hidden" name="batch" value={batch} />
          <SelectField
            name="state"
            label={t('known_errors.answer.state')}
            placeholder={null}
            defaultValue="waiting_for_fix"
            options={DESK_STATES.map((value) => ({ value, label: t(`tickets.state.${value}`) }))}
          />
          <BodyFields languages={LANGUAGES} words="answer" rows={5} />
          {lines ? <AnswerPreview lines={lines} /> : null}
          <FormActions>
            {lines && lines.length > 0 ? (
              <SubmitButton intent="send">
                {t('known_errors.answer.submit', { count: lines.length })}
              </SubmitButton>
            ) : null}
            <SubmitButton intent="preview" variant={lines ? 'default' : 'filled'}>
              {t('known_errors.answer.preview')}
            </SubmitButton>
          </FormActions>
        </PortalForm>
      )}
    </Page>
  );
}
