import { paths } from '~/http/paths';
import { useFormat, useWords } from '~/i18n/context';
import { type Column, DataTable, Severity, ShareBar } from '~/ui/data';
import type { CostlyRule } from './load-home.server';

/** Rules with what fixing them gives back and how long it takes. */
export function RuleCosts({ rules, caption }: { rules: readonly CostlyRule[]; caption: string }) {
  const t = useWords();
  const format = useFormat();
  const time = (minutes: number) =>
    minutes < 90
      ? t('home.fix_first.minutes', { count: minutes })
      : t('home.fix_first.hours', { hours: format.number(minutes / 60) });
  const columns: Column<CostlyRule>[] = [
    { key: 'what', header: t('home.fix_first.what'), cell: (rule) => rule.title },
    {
      key: 'severity',
      header: t('findings.by_rule.severity'),
      cell: (rule) => <Severity level={rule.severity} />,
      wideOnly: true,
    },
    {
      key: 'persons',
      header: t('home.fix_first.persons'),
      cell: (rule) => <ShareBar part={rule.persons} total={rule.applicable} />,
    },
    {
      key: 'gain',
      header: t('home.fix_first.gain'),
      numeric: true,
      decisive: true,
      cell: (rule) => format.change(rule.ofScore, 2),
    },
    {
      key: 'time',
      header: t('home.fix_first.time'),
      nowrap: true,
      cell: (rule) => time(rule.minutes * rule.persons),
    },
  ];
  return (
    <DataTable
      caption={caption}
      columns={columns}
      rows={rules}
      rowKey={(rule) => rule.ruleId}
      rowHref={(rule) => paths.findingsByPerson({ regel: rule.ruleId })}
    />
  );
}
