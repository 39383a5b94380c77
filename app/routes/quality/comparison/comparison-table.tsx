import type { ComparisonLine } from '~/domain/findings/comparison/find-comparisons.server';
import type { Standing } from '~/domain/findings/comparison/verdict';
import { paths } from '~/http/paths';
import { useFormat, useWords } from '~/i18n/context';
import { type Column, DataTable, EmptyState, limitWords, Masked } from '~/ui/data';
import { VerdictTag } from './verdict-tag';

/** Municipalities by name with what they have, what is expected, the limits and the assessment; nobody is ranked. */
export function ComparisonTable({
  lines,
  county,
}: {
  lines: readonly ComparisonLine[];
  county: string | null;
}) {
  const t = useWords();
  const format = useFormat();
  const shown = (line: ComparisonLine, write: (standing: Standing) => React.ReactNode) => {
    if (line.suppressed) return <Masked />;
    return line.standing?.verdict ? (
      write(line.standing)
    ) : (
      <span className="muted">{t('common.not_applicable')}</span>
    );
  };
  const figure = (
    key: string,
    header: string,
    write: (standing: Standing) => React.ReactNode,
    extra: Partial<Column<ComparisonLine>> = {},
  ): Column<ComparisonLine> => ({
    key,
    header,
    numeric: true,
    cell: (line) => shown(line, write),
    ...extra,
  });
  return (
    <DataTable
      caption={[t('comparison.national.caption'), county].filter(Boolean).join(': ')}
      columns={[
        { key: 'name', header: t('national.municipality'), cell: (line) => line.name },
        figure('observed', t('comparison.observed'), ({ observed }) => format.number(observed)),
        figure('expected', t('comparison.expected'), ({ expected }) => format.number(expected, 1)),
        figure(
          'limits',
          t('comparison.limits'),
          ({ limits }) => limitWords(limits.low, limits.high, t, format),
          { nowrap: true },
        ),
        figure(
          'outer',
          t('comparison.limits_outer'),
          ({ limits }) => limitWords(limits.lowOuter, limits.highOuter, t, format),
          { wideOnly: true, nowrap: true },
        ),
        figure(
          'verdict',
          t('comparison.national.verdict'),
          ({ verdict }) => (verdict ? <VerdictTag verdict={verdict} /> : null),
          { numeric: false, decisive: true },
        ),
      ]}
      rows={lines}
      rowKey={(line) => line.code}
      rowHref={(line) =>
        line.suppressed || !line.standing ? null : paths.comparison({ kommune: line.code })
      }
      empty={<EmptyState title={t('comparison.national.none')} />}
    />
  );
}
