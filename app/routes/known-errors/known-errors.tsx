import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { isMunicipal } from '~/domain/accounts/actor';
import { can } from '~/domain/accounts/permissions';
import { findKnownErrors } from '~/domain/known-errors/find-known-errors.server';
import { pageTitle } from '~/http/page-title';
import { parseQuery } from '~/http/parse-query.server';
import { paths } from '~/http/paths';
import { requirePermission } from '~/http/require-actor.server';
import { searchWithoutNumbers } from '~/http/search-without-numbers.server';
import { useWords } from '~/i18n/context';
import { EmptyState, LinkTabs } from '~/ui/data';
import { ButtonLink, Page } from '~/ui/layout';
import { KnownErrorTable } from './known-error-table';
import { SearchFilter } from './search-filter';

export const meta = pageTitle((t) => t('known_errors.title'));

const query = z.object({
  sok: z.string().max(100).default(''),
  vis: z.enum(['na', 'tidligere']).default('na'),
});

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requirePermission(request, 'known_errors.read');
  const { sok, vis } = parseQuery(request, query);
  searchWithoutNumbers(request, sok, paths.knownErrors());
  const list = await findKnownErrors(actor, { search: sok, past: vis === 'tidligere' });
  return {
    ...list,
    search: sok,
    past: vis === 'tidligere',
    municipal: isMunicipal(actor),
    may: { write: can(actor, 'known_errors.write'), peaks: can(actor, 'known_errors.link') },
  };
}

export default function KnownErrors() {
  const { lines, others, search, past, municipal, may } = useLoaderData<typeof loader>();
  const t = useWords();
  const empty = search ? 'none_found' : past ? 'none_past' : municipal ? 'none' : 'none_all';
  return (
    <Page
      title={t('known_errors.title')}
      lead={t('known_errors.lead')}
      actions={
        may.write || may.peaks ? (
          <>
            {may.write ? (
              <ButtonLink to={paths.newKnownError()}>{t('known_errors.desk.new')}</ButtonLink>
            ) : null}
            {may.peaks ? <Link to={paths.knownErrorPeaks()}>{t('known_errors.desk.peaks')}</Link> : null}
          </>
        ) : undefined
      }
    >
      <LinkTabs
        label={t('known_errors.views')}
        tabs={[
          {
            href: paths.knownErrors({ sok: search }),
            label: t('known_errors.current'),
            count: past ? others : lines.length,
            current: !past,
          },
          {
            href: paths.knownErrors({ sok: search, vis: 'tidligere' }),
            label: t('known_errors.past'),
            count: past ? lines.length : others,
            current: past,
          },
        ]}
      />
      <SearchFilter search={search} keep={['vis']} />
      {lines.length > 0 ? (
        <KnownErrorTable lines={lines} past={past} municipal={municipal} />
      ) : (
        <EmptyState title={t(`known_errors.${empty}`)} />
      )}
      <p className="row">
        <Link to={paths.openKnownErrors()}>{t('known_errors.desk.open_page')}</Link>
      </p>
    </Page>
  );
}
