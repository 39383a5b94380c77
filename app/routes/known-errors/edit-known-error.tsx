import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { getKnownError } from '~/domain/known-errors/get-known-error.server';
import { changeKnownError } from '~/domain/known-errors/save-known-error.server';
import { redirectWithFlash } from '~/http/flash.server';
import { pageTitle } from '~/http/page-title';
import { formReply, readForm, refusalOf } from '~/http/parse-form.server';
import { paths } from '~/http/paths';
import { requirePermission } from '~/http/require-actor.server';
import { useWords } from '~/i18n/context';
import { AppError, notFound } from '~/platform/errors';
import { Page } from '~/ui/layout';
import { editorChoices } from './editor-choices.server';
import { countHits, editorValues, readEditor, startOf } from './editor-steps.server';
import { KnownErrorForm } from './known-error-form';
import { knownErrorNumber } from './known-error-number.server';

export const meta = pageTitle((t, loaded) =>
  t('known_errors.edit.edit_title', { number: (loaded as { number?: number } | undefined)?.number ?? '' }),
);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requirePermission(request, 'known_errors.write');
  const error = await getKnownError(actor, knownErrorNumber(params));
  if (!error.desk) throw notFound();
  return {
    number: error.number,
    version: error.desk.version,
    choices: await editorChoices(actor, error.desk.signature),
    start: await startOf(actor, await editorValues(error), error.desk.signature),
  };
}

const versionSchema = z.coerce.number().int().positive().catch(0);

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requirePermission(request, 'known_errors.write');
  const number = knownErrorNumber(params);
  const form = await readForm(request);
  const read = await readEditor(actor, form);
  if (!read.ok) return data(read.answer, { status: read.status });
  const version = versionSchema.parse(form.get('version'));
  try {
    await changeKnownError(actor, number, { ...read.value, version });
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'conflict') throw error;
    const counted = await countHits(actor, form);
    return data({ ...counted, reply: formReply(form, refusalOf(error)) }, { status: error.status });
  }
  return redirectWithFlash(request, paths.knownError(number), { key: 'known_errors.edit.saved' });
}

export default function EditKnownError() {
  const { number, choices, start, version } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useWords();
  return (
    <Page
      title={t('known_errors.edit.edit_title', { number })}
      breadcrumbs={[
        { href: paths.knownErrors(), label: t('known_errors.title') },
        { href: paths.knownError(number), label: t('known_errors.number', { number }) },
      ]}
    >
      <KnownErrorForm choices={choices} answer={answer ?? start} version={version} />
    </Page>
  );
}
