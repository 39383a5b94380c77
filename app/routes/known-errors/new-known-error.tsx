import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { municipalityNames } from '~/domain/known-errors/municipality-names.server';
import { createKnownError } from '~/domain/known-errors/save-known-error.server';
import { signatureValues } from '~/domain/known-errors/signature-form';
import { EMPTY_SIGNATURE, type Signature, signatureSchema } from '~/domain/quality/signature';
import { redirectWithFlash } from '~/http/flash.server';
import { pageTitle } from '~/http/page-title';
import { readForm } from '~/http/parse-form.server';
import { parseQuery } from '~/http/parse-query.server';
import { paths } from '~/http/paths';
import { requirePermission } from '~/http/require-actor.server';
import { useWords } from '~/i18n/context';
import { Page } from '~/ui/layout';
import { editorChoices } from './editor-choices.server';
import { readEditor, startOf } from './editor-steps.server';
import { KnownErrorForm } from './known-error-form';

export const meta = pageTitle((t) => t('known_errors.edit.new_title'));

/** A proposal that a peak makes. */
const query = z.object({
  regel: z.string().max(10).default(''),
  lov: z.string().max(20).default(''),
  kilde: z.string().max(20).default(''),
  kommune: z.string().max(4).default(''),
});

function proposed({ regel, lov, kilde, kommune }: z.output<typeof query>): Signature | null {
  const some = (value: string) => (value ? [value] : []);
  const parsed = signatureSchema.safeParse({
    rules: some(regel),
    regimes: some(lov),
    sources: some(kilde),
    municipalities: some(kommune),
  });
  return parsed.success ? parsed.data : null;
}

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requirePermission(request, 'known_errors.write');
  const asked = parseQuery(request, query);
  const signature = proposed(asked);
  const values = {
    covers: signature?.rules ?? [],
    visibility: 'internal',
    loudness: 'strip',
    ...signatureValues(signature ?? EMPTY_SIGNATURE, await municipalityNames()),
  };
  return {
    choices: await editorChoices(actor, signature),
    start: await startOf(actor, values, signature),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requirePermission(request, 'known_errors.write');
  const form = await readForm(request);
  const read = await readEditor(actor, form);
  if (!read.ok) return data(read.answer, { status: read.status });
  const number = await createKnownError(actor, read.value);
  return redirectWithFlash(request, paths.knownError(number), { key: 'known_errors.edit.saved' });
}

export default function NewKnownError() {
  const { choices, start } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useWords();
  return (
    <Page
      title={t('known_errors.edit.new_title')}
      breadcrumbs={[{ href: paths.knownErrors(), label: t('known_errors.title') }]}
    >
      <KnownErrorForm choices={choices} answer={answer ?? start} />
    </Page>
  );
}
