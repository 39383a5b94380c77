import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import type { Actor } from '~/domain/accounts/actor';
import { readCause } from '~/domain/findings/causes/cause';
import { getCauseGroup } from '~/domain/findings/causes/get-cause-group.server';
import { signatureOfCause } from '~/domain/findings/causes/signature-of-cause';
import { municipalityNames } from '~/domain/known-errors/municipality-names.server';
import { createKnownError } from '~/domain/known-errors/save-known-error.server';
import { signatureValues } from '~/domain/known-errors/signature-form';
import { ruleById } from '~/domain/quality/rules';
import { EMPTY_SIGNATURE, type Signature, signatureSchema } from '~/domain/quality/signature';
import { redirectWithFlash } from '~/http/flash.server';
import { pageTitle } from '~/http/page-title';
import { readForm } from '~/http/parse-form.server';
import { parseQuery } from '~/http/parse-query.server';
import { paths } from '~/http/paths';
import { requirePermission } from '~/http/require-actor.server';
import { useWords } from '~/i18n/context';
import { createFormat } from '~/i18n/format';
import { wordsFor } from '~/i18n/words-for.server';
import { causeSentence } from '~/ui/data';
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
  /** What findings of the rule have in common. */
  arsak: z.string().max(120).default(''),
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

/** The group of findings with the same cause that the error is made from: its signature, and texts to begin with. */
async function groupOf(actor: Actor, { regel, kommune, arsak }: z.output<typeof query>) {
  const cause = readCause(arsak);
  const title = ruleById(regel)?.words.nb.title;
  if (!cause || !title) return null;
  const t = wordsFor('nb');
  const about = { municipalityCode: kommune || null, ruleId: regel, cause };
  const group = kommune ? await getCauseGroup({ ...actor, language: 'nb' }, about) : null;
  return {
    signature: signatureOfCause({ ...about, tables: group?.tables ?? [] }),
    texts: {
      'nb.title': t('causes.group.known_error_title', { title }),
      'nb.symptom': group ? `${causeSentence(group, t, createFormat('nb'))}.` : '',
    },
  };
}

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requirePermission(request, 'known_errors.write');
  const asked = parseQuery(request, query);
  const group = await groupOf(actor, asked);
  const signature = group?.signature ?? proposed(asked);
  const values = {
    covers: signature?.rules ?? [],
    visibility: 'internal',
    loudness: 'strip',
    ...group?.texts,
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
