import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { getStandardText } from '~/domain/tickets/compose/find-standard-texts.server';
import { saveStandardText } from '~/domain/tickets/compose/save-standard-text.server';
import { standardTextForm } from '~/domain/tickets/compose/standard-text';
import { findThemes } from '~/domain/tickets/themes/find-themes.server';
import { redirectWithFlash } from '~/http/flash.server';
import { pageTitle } from '~/http/page-title';
import { formReply, parseForm, readForm, refusalOf } from '~/http/parse-form.server';
import { paths } from '~/http/paths';
import { requirePermission } from '~/http/require-actor.server';
import { useWords } from '~/i18n/context';
import { AppError, notFound } from '~/platform/errors';
import { newId } from '~/platform/ids.server';
import { Page } from '~/ui/layout';
import { StandardTextForm } from './standard-text-form';

export const meta = pageTitle((t) => t('compose.texts.title'));

/** `ny` is a text that is not written yet. */
function idOf(text: string | undefined): number | null {
  if (text === 'ny') return null;
  if (!/^[1-9]\d{0,8}$/.test(text ?? '')) throw notFound();
  return Number(text);
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requirePermission(request, 'texts.write');
  const id = idOf(params.textId);
  const [text, themes] = await Promise.all([
    id === null ? null : getStandardText(actor, id),
    findThemes(actor.language),
  ]);
  return { text, themes, requestId: newId() };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requirePermission(request, 'texts.write');
  const id = idOf(params.textId);
  const form = await readForm(request);
  const parsed = await parseForm(form, standardTextForm);
  if (!parsed.ok) return data({ reply: parsed.reply }, { status: 422 });
  try {
    await saveStandardText(actor, id, parsed.value);
  } catch (error) {
    if (!(error instanceof AppError) || error.code === 'not_found' || error.code === 'forbidden') throw error;
    return data({ reply: formReply(form, refusalOf(error)) }, { status: error.status });
  }
  return redirectWithFlash(request, paths.standardTexts(), { key: 'compose.texts.saved' });
}

export default function StandardText() {
  const { text, themes, requestId } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useWords();
  return (
    <Page
      title={text ? text.titleNb : t('compose.texts.new')}
      breadcrumbs={[{ href: paths.standardTexts(), label: t('compose.texts.title') }]}
      narrow
    >
      <StandardTextForm text={text} themes={themes} requestId={requestId} reply={answer?.reply ?? null} />
    </Page>
  );
}
