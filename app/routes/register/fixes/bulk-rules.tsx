import type { RuleLine } from '~/domain/findings/find-findings.server';
import { paths } from '~/http/paths';
import { useFormat, useWords } from '~/i18n/context';
import { type Column, DataTable, EmptyState, Severity } from '~/ui/data';

type Line = Pick<RuleLine, 'ruleId' | 'title' | 'severity' | 'findings' | 'points'>;

/** The rules whose findings can be corrected many at a time, those with most findings first. */
export function BulkRules({ rules }: { rules: readonly Line[] }) {
  const t = useWords();
  const format = useFormat();
  const columns: Column<Line>[] = [
    { key: 'title', header: t('findings.by_rule.rule'), cell: (line) => line.title },
    {
      key: 'severity',
      header: t('findings.by_rule.severity'),
      cell: (line) => <Severity level={line.severity} />,
    },
    {
      key: 'findings',
      header: t('fixes.column.open'),
      numeric: true,
      decisive: true,
      cell: (line) => format.number(line.findings),
    },
    {
      key: 'points',
      header: t('fixes.column.points'),
      numeric: true,
      cell: (line) => format.number(line.points),
    },
  ];
  return (
    <DataTable
      caption={t('fixes.rules_caption')}
      columns={columns}
      rows={rules}
      rowKey={(line) => line.ruleId}
      rowHref={(line) => paths.bulkFix({ regel: line.ruleId })}
      empty={<EmptyState title={t('fixes.rules_none')}>{t('fixes.rules_none_help')}</EmptyState>}
    />
  );
}
