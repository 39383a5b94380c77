import type { BulkFixLine } from '~/domain/findings/bulk/find-bulk-fixes.server';
import { paths } from '~/http/paths';
import { useFormat, useWords } from '~/i18n/context';
import { type Column, DataTable } from '~/ui/data';
import { Section } from '~/ui/layout';

/** One's own latest corrections of many, with the way back to each: there it can be taken back. */
export function EarlierFixes({ fixes }: { fixes: readonly BulkFixLine[] }) {
  const t = useWords();
  const format = useFormat();
  if (fixes.length === 0) return null;
  const columns: Column<BulkFixLine>[] = [
    { key: 'rule', header: t('findings.by_rule.rule'), cell: ({ ruleTitle }) => ruleTitle },
    {
      key: 'kind',
      header: t('fixes.column.change'),
      cell: ({ kind }) => t(`register.change.names.${kind}`),
    },
    { key: 'at', header: t('fixes.column.at'), nowrap: true, cell: ({ at }) => format.dateTime(at) },
    {
      key: 'result',
      header: t('fixes.column.result'),
      decisive: true,
      cell: ({ changed, rows, undone }) =>
        undone > 0
          ? t('fixes.lead_undone', { count: changed, undone, changed })
          : t('fixes.lead_done', { count: rows, changed, total: rows }),
    },
  ];
  return (
    <Section title={t('fixes.earlier')}>
      <DataTable
        caption={t('fixes.earlier')}
        columns={columns}
        rows={fixes}
        rowKey={({ id }) => id}
        rowHref={({ id }) => paths.bulkFixResult(id)}
      />
    </Section>
  );
}
