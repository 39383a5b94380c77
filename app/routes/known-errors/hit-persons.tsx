import type { SerializeFrom } from '@remix-run/node';
import type { KnownErrorPage } from '~/domain/known-errors/get-known-error.server';
import { paths } from '~/http/paths';
import { useFormat, useWords } from '~/i18n/context';
import { DataTable } from '~/ui/data';
import { Section } from '~/ui/layout';

/** The reader's own persons whom the known error hits now. */
export function HitPersons({ own }: { own: SerializeFrom<NonNullable<KnownErrorPage['own']>> }) {
  const t = useWords();
  const format = useFormat();
  return (
    <Section title={t('known_errors.page.persons')} id="deltakere" aside={format.number(own.total)}>
      <DataTable
        caption={t('known_errors.page.persons')}
        rows={own.persons}
        rowKey={({ id }) => id}
        rowHref={({ id }) => paths.person(id)}
        columns={[
          {
            key: 'name',
            header: t('known_errors.page.person'),
            cell: ({ name }) => name ?? t('known_errors.page.hidden_name'),
          },
          { key: 'duf', header: t('known_errors.page.duf'), nowrap: true, cell: ({ duf }) => duf },
          {
            key: 'findings',
            header: t('known_errors.page.findings'),
            numeric: true,
            cell: ({ findings }) => format.number(findings),
          },
        ]}
      />
      {own.total > own.persons.length ? (
        <p className="muted">{t('known_errors.page.persons_more', { shown: own.persons.length })}</p>
      ) : null}
    </Section>
  );
}
