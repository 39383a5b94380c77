import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import {
  makeKnownErrorOfTicket,
  sketchKnownError,
} from '~/domain/tickets/known-errors/make-known-error.server';
import { type StrippedPiece, strippedText } from '~/domain/tickets/known-errors/strip-persons';
import { TITLE_MAX } from '~/domain/tickets/ticket';
import { redirectWithFlash } from '~/http/flash.server';
import { pageTitle } from '~/http/page-title';
import { formReply, parseForm, readForm, refusalOf } from '~/http/parse-form.server';
import { paths } from '~/http/paths';
import { requirePermission } from '~/http/require-actor.server';
import { useWords } from '~/i18n/context';
import { wordsFor } from '~/i18n/words-for.server';
import { AppError } from '~/platform/errors';
import { FormActions, PortalForm, SubmitButton, TextArea, TextField } from '~/ui/fields';
import { Page, Section } from '~/ui/layout';
import classes from './make-known-error.module.css';
import { ticketNumber } from './ticket-number.server';

export const meta = pageTitle((t, loaded) =>
  t('known_errors.make.title', { number: (loaded as { number?: number } | undefined)?.number ?? '' }),
);

const STUBS = ['person', 'place', 'contact', 'number', 'date'] as const;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requirePermission(request, 'known_errors.link');
  const number = ticketNumber(params);
  const t = wordsFor(actor.language);
  const [person, place, contact, numbers, date] = STUBS.map((name) => t(`known_errors.make.stub.${name}`));
  const stubs = { person, place, contact, number: numbers, date } as Record<(typeof STUBS)[number], string>;
  return { number, sketch: await sketchKnownError(actor, number, stubs) };
}

const form = z.object({
  title: z.string().trim().min(1).max(TITLE_MAX),
  symptom: z.string().trim().max(4000).default(''),
});

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requirePermission(request, 'known_errors.link');
  const number = ticketNumber(params);
  const sent = await readForm(request);
  const parsed = await parseForm(sent, form);
  if (!parsed.ok) return data({ reply: parsed.reply }, { status: 422 });
  try {
    const { knownError } = await makeKnownErrorOfTicket(actor, number, parsed.value);
    return redirectWithFlash(request, paths.knownError(knownError), { key: 'known_errors.make.done' });
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'invalid') throw error;
    return data({ reply: formReply(sent, refusalOf(error)) }, { status: error.status });
  }
}

/** A known error from a ticket: what stood there, what was taken out, and what will be. */
export default function MakeKnownError() {
  const { number, sketch } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useWords();
  const removed = [...sketch.title, ...sketch.symptom].filter(({ stub }) => stub !== null).length;
  return (
    <Page
      title={t('known_errors.make.title', { number })}
      lead={t('known_errors.make.lead')}
      breadcrumbs={[
        { href: paths.tickets(), label: t('layout.nav.tickets') },
        { href: paths.ticket(number), label: `#${number}` },
      ]}
    >
      <Section title={t('known_errors.make.before')}>
        <p>
          {removed > 0
            ? t('known_errors.make.removed', { count: removed })
            : t('known_errors.make.none_removed')}
        </p>
        <p className={classes.before}>
          <strong>
            <Pieces pieces={sketch.title} />
          </strong>
        </p>
        <p className={classes.before}>
          <Pieces pieces={sketch.symptom} />
        </p>
      </Section>
      <Section title={t('known_errors.make.after')}>
        <PortalForm id="make" reply={answer?.reply ?? null}>
          <TextField
            name="title"
            label={t('known_errors.field.title')}
            defaultValue={strippedText(sketch.title)}
            maxLength={TITLE_MAX}
          />
          <TextArea
            name="symptom"
            label={t('known_errors.field.symptom')}
            defaultValue={strippedText(sketch.symptom)}
            rows={8}
            maxLength={4000}
            optional
          />
          {sketch.rules.length > 0 ? (
            <p>
              {t('known_errors.make.signature')}: {t('known_errors.make.signature_rules')} (
              {sketch.rules.join(', ')})
            </p>
          ) : null}
          <FormActions>
            <SubmitButton>{t('known_errors.make.submit')}</SubmitButton>
          </FormActions>
        </PortalForm>
      </Section>
    </Page>
  );
}

function Pieces({ pieces }: { pieces: readonly StrippedPiece[] }) {
  return (
    <>
      {pieces.map(({ text, stub }, place) =>
        stub === null ? (
          text
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same piece may stand twice, and the list never moves
          <span key={place}>
            <del>{text}</del> <ins>{stub}</ins>
          </span>
        ),
      )}
    </>
  );
}
