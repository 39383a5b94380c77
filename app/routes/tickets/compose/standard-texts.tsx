import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { findStandardTexts } from '~/domain/tickets/compose/find-standard-texts.server';
import { findThemes } from '~/domain/tickets/themes/find-themes.server';
import { pageTitle } from '~/http/page-title';
import { paths } from '~/http/paths';
import { requirePermission } from '~/http/require-actor.server';
import { useFormat, useWords } from '~/i18n/context';
import { type Column, DataTable, EmptyState, StateTag } from '~/ui/data';
import { ButtonLink, Page } from '~/ui/layout';

export const meta = pageTitle((t) => t('compose.texts.title'));

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requirePermission(request, 'texts.write');
  const [texts, themes] = await Promise.all([
    findStandardTexts(actor),
    findThemes(actor.language, { retired: true }),
  ]);
  return { texts, themes };
}

export default function StandardTexts() {
  const { texts, themes } = useLoaderData<typeof loader>();
  const t = useWords();
  const format = useFormat();
  const columns: Column<(typeof texts)[number]>[] = [
    { key: 'title', header: t('compose.texts.name'), cell: (text) => text.title },
    {
      key: 'theme',
      header: t('compose.texts.theme'),
      cell: (text) =>
        themes.find(({ code }) => code === text.themeCode)?.label ?? (
          <span className="muted">{t('compose.texts.any_theme')}</span>
        ),
    },
    {
      key: 'languages',
      header: t('compose.texts.languages'),
      cell: (text) => text.languages.map((language) => t(`compose.texts.language.${language}`)).join(', '),
    },
    {
      key: 'state',
      header: t('compose.texts.state'),
      cell: (text) =>
        text.retired ? (
          <StateTag tone="closed">{t('compose.texts.retired')}</StateTag>
        ) : (
          t('compose.texts.in_use')
        ),
      decisive: true,
    },
    {
      key: 'updated',
      header: t('compose.texts.updated'),
      cell: (text) => `${format.date(text.updatedAt)}, ${text.updatedBy}`,
    },
  ];
  return (
    <Page
      title={t('compose.texts.title')}
      lead={t('compose.texts.lead')}
      actions={<ButtonLink to={paths.standardText('ny')}>{t('compose.texts.new')}</ButtonLink>}
    >
      <DataTable
        caption={t('compose.texts.title')}
        columns={columns}
        rows={texts}
        rowKey={(text) => text.id}
        rowHref={(text) => paths.standardText(text.id)}
        empty={<EmptyState title={t('compose.texts.none')} />}
      />
    </Page>
  );
}
