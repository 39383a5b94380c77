import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { findPublishedResults } from '~/domain/findings/municipality/find-published-results.server';
import { publishResults } from '~/domain/findings/municipality/publish-results.server';
import { publishedForm } from '~/domain/findings/municipality/published-results';
import { redirectWithFlash } from '~/http/flash.server';
import { pageTitle } from '~/http/page-title';
import { formReply, parseForm, readForm, refusalOf } from '~/http/parse-form.server';
import { paths } from '~/http/paths';
import { requirePermission } from '~/http/require-actor.server';
import { useFormat, useWords } from '~/i18n/context';
import { AppError } from '~/platform/errors';
import { NationalTabs } from '~/routes/quality/comparison/national-tabs';
import { DataTable, EmptyState } from '~/ui/data';
import { FormActions, PortalForm, SubmitButton, TextArea, TextField } from '~/ui/fields';
import { Page, Section } from '~/ui/layout';

export const meta = pageTitle((t) => t('municipality_findings.published.title'));

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requirePermission(request, 'results.publish');
  return { years: await findPublishedResults(actor) };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requirePermission(request, 'results.publish');
  const form = await readForm(request);
  const parsed = await parseForm(form, publishedForm);
  if (!parsed.ok) return data({ reply: parsed.reply }, { status: 422 });
  try {
    await publishResults(actor, parsed.value);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'invalid') throw error;
    return data({ reply: formReply(form, refusalOf(error)) }, { status: error.status });
  }
  return redirectWithFlash(request, paths.publishedResults(), {
    key: 'municipality_findings.published.done',
  });
}

/** Goal achievement as published, which the register is held against (DQ-112). */
export default function PublishedResults() {
  const { years } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useWords();
  const format = useFormat();
  return (
    <Page
      title={t('municipality_findings.published.title')}
      lead={t('municipality_findings.published.lead')}
      breadcrumbs={[{ href: paths.national(), label: t('national.title') }]}
    >
      <NationalTabs view="published" county={null} mayPublish />
      <Section title={t('municipality_findings.published.years')}>
        <DataTable
          caption={t('municipality_findings.published.caption')}
          columns={[
            {
              key: 'year',
              header: t('municipality_findings.published.year'),
              cell: ({ year }) => String(year),
            },
            {
              key: 'same',
              header: t('municipality_findings.published.same'),
              numeric: true,
              decisive: true,
              cell: ({ same, municipalities }) =>
                t('municipality_findings.published.same_of', {
                  same: format.number(same),
                  municipalities: format.number(municipalities),
                }),
            },
            {
              key: 'source',
              header: t('municipality_findings.published.source'),
              cell: ({ sources }) => sources,
            },
            {
              key: 'saved',
              header: t('municipality_findings.published.saved'),
              numeric: true,
              cell: ({ savedAt }) => format.date(savedAt),
            },
          ]}
          rows={years}
          rowKey={({ year }) => year}
          empty={<EmptyState title={t('municipality_findings.published.none')} />}
        />
      </Section>
      <Section title={t('municipality_findings.published.add')}>
        <PortalForm reply={answer?.reply ?? null}>
          <TextField
            name="year"
            label={t('municipality_findings.published.year')}
            inputMode="numeric"
            maxLength={4}
          />
          <TextField name="source" label={t('municipality_findings.published.source')} maxLength={200} />
          <TextArea
            name="lines"
            label={t('municipality_findings.published.lines')}
            hint={t('municipality_findings.published.lines_hint')}
            rows={8}
          />
          <FormActions>
            <SubmitButton>{t('municipality_findings.published.submit')}</SubmitButton>
          </FormActions>
        </PortalForm>
      </Section>
    </Page>
  );
}
