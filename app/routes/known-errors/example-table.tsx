import type { HitExample } from '~/domain/known-errors/find-hits.server';
import { useWords } from '~/i18n/context';
import { DataTable } from '~/ui/data';

/** Ten of those that are hit, by what cannot be looked up. */
export function ExampleTable({ examples }: { examples: readonly HitExample[] }) {
  const t = useWords();
  return (
    <DataTable
      caption={t('known_errors.desk.examples')}
      rows={examples}
      rowKey={({ id }) => id}
      columns={[
        { key: 'duf', header: t('known_errors.page.duf'), nowrap: true, cell: ({ duf }) => duf },
        {
          key: 'law',
          header: t('known_errors.desk.law'),
          cell: ({ regime }) => t.message(`rules.regime.${regime}`),
        },
        {
          key: 'municipality',
          header: t('known_errors.desk.municipality'),
          cell: ({ municipality }) => municipality || '–',
        },
      ]}
    />
  );
}
