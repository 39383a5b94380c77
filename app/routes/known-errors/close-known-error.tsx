import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { checkClosing } from '~/domain/known-errors/close-known-error.server';
import { getKnownError } from '~/domain/known-errors/get-known-error.server';
import { CLOSING_PROPOSAL } from '~/domain/known-errors/known-error';
import { closingForm } from '~/domain/known-errors/known-error-forms';
import { previewLinkedAnswers } from '~/domain/tickets/known-errors/answer-linked-tickets.server';
import { closeWithAnswers } from '~/domain/tickets/known-errors/close-with-answers.server';
import { findAnswerableTickets } from '~/domain/tickets/known-errors/find-linked-tickets.server';
import { redirectWithFlash } from '~/http/flash.server';
import { pageTitle } from '~/http/page-title';
import { formReply, formValues, parseForm, readForm, refusalOf } from '~/http/parse-form.server';
import { paths } from '~/http/paths';
import { requirePermission } from '~/http/require-actor.server';
import { useWords } from '~/i18n/context';
import { LANGUAGES } from '~/i18n/language';
import { AppError, notFound } from '~/platform/errors';
import { newId } from '~/platform/ids.server';
import { Notice } from '~/ui/data';
import { CheckboxField, FormActions, PortalForm, SubmitButton, TextArea } from '~/ui/fields';
import { Page } from '~/ui/layout';
import { AnswerPreview } from './answer-preview';
import { BodyFields } from './body-fields';
import { knownErrorNumber } from './known-error-number.server';

export const meta = pageTitle((t, loaded) =>
  t('known_errors.close.title', { number: (loaded as { number?: number } | undefined)?.number ?? '' }),
);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requirePermission(request, 'known_errors.write');
  const { number, desk } = await getKnownError(actor, knownErrorNumber(params));
  if (!desk) throw notFound();
  const tickets = await findAnswerableTickets(actor, number);
  return { number, persons: desk.persons, tickets: tickets.length, batch: newId() };
}

const answersForm = z.object({
  batch: z.uuid(),
  answers: z.literal('on').optional(),
  seen: z.array(z.string().max(80)).max(500).default([]),
});

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requirePermission(request, 'known_errors.write');
  const number = knownErrorNumber(params);
  const form = await readForm(request);
  const closing = await parseForm(form, closingForm);
  const answers = await parseForm(form, answersForm);
  if (!closing.ok || !answers.ok) {
    const reply = closing.ok ? formReply(form, answers.ok ? {} : answers.reply.errors) : closing.reply;
    return data({ reply, lines: null }, { status: 422 });
  }
  try {
    const wanted = answers.value.answers === 'on';
    if (form.get('intent') === 'close') await checkClosing(actor, number, closing.value);
    // What is sent to others is seen first.
    if (form.get('intent') !== 'close' || (wanted && answers.value.seen.length === 0)) {
      const lines = wanted ? await previewLinkedAnswers(actor, number, closing.value) : [];
      if (lines.length > 0 || form.get('intent') !== 'close') {
        return data({ reply: { values: formValues(form), errors: {} }, lines });
      }
    }
    const results = await closeWithAnswers(actor, number, closing.value, wanted ? answers.value : null);
    const sent = results.filter(({ outcome }) => outcome === 'sent').length;
    const key = wanted ? 'known_errors.close.done_answers' : 'known_errors.close.done';
    const left = results.length - sent;
    return redirectWithFlash(request, paths.knownError(number), {
      key,
      params: wanted ? { sent, left } : {},
    });
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'invalid') throw error;
    return data({ reply: formReply(form, refusalOf(error)), lines: null }, { status: error.status });
  }
}

export default function CloseKnownError() {
  const { number, persons, tickets, batch } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useWords();
  const lines = answer?.lines ?? null;
  // While it still hits somebody nobody may be told that it is mended.
  const gone = persons === 0 ? CLOSING_PROPOSAL : undefined;
  return (
    <Page
      narrow
      title={t('known_errors.close.title', { number })}
      lead={persons > 0 ? t('known_errors.close.still', { count: persons }) : t('known_errors.close.nobody')}
      breadcrumbs={[
        { href: paths.knownErrors(), label: t('known_errors.title') },
        { href: paths.knownError(number), label: t('known_errors.number', { number }) },
      ]}
    >
      <Notice>{t('known_errors.close.effect')}</Notice>
      <PortalForm id="close" reply={answer?.reply ?? null}>
        <input type="hidden" name="batch" value={batch} />
        {persons > 0 ? (
          <TextArea
            name="reason"
            label={t('known_errors.close.reason')}
            hint={t('known_errors.close.reason_hint')}
            rows={3}
            maxLength={1000}
          />
        ) : null}
        <BodyFields languages={LANGUAGES} defaults={gone} />
        {tickets > 0 ? (
          <CheckboxField name="answers" label={t('known_errors.close.answer')} defaultChecked />
        ) : null}
        {lines && lines.length > 0 ? <AnswerPreview lines={lines} /> : null}
        <FormActions>
          <SubmitButton intent="close">{t('known_errors.close.submit')}</SubmitButton>
          {tickets > 0 ? (
            <SubmitButton intent="preview" variant="default">
              {t('known_errors.close.preview')}
            </SubmitButton>
          ) : null}
        </FormActions>
      </PortalForm>
    </Page>
  );
}
