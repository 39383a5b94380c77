import { Link } from '@remix-run/react';
import type { NationalLine } from '~/domain/findings/find-national-quality.server';
import { paths } from '~/http/paths';
import { useFormat, useWords } from '~/i18n/context';
import { type Column, DataTable, EmptyState, Masked, type Sort } from '~/ui/data';

interface NationalTableProps {
  lines: readonly NationalLine[];
  caption: string;
  /** Column heads become links when an order is given. */
  sort?: Sort;
  /** Whether the county stands in a column of its own. */
  withCounty?: boolean;
  /** Whether the reader may go on to the findings of a municipality. */
  mayRead?: boolean;
}

/** Municipalities side by side. Fewer than five persons are shown as a colon, none as «ikke aktuelt»; nobody is ranked. */
export function NationalTable({ lines, caption, sort, withCounty, mayRead }: NationalTableProps) {
  const t = useWords();
  const format = useFormat();
  const sortable = sort !== undefined;
  const shown = (line: NationalLine, value: number | null, write: (value: number) => string) => {
    if (line.suppressed) return <Masked />;
    return value === null ? <span className="muted">{t('common.not_applicable')}</span> : write(value);
  };
  const figure = (
    key: 'persons' | 'score' | 'flawless' | 'critical' | 'change',
    header: string,
    cell: Column<NationalLine>['cell'],
    extra: Partial<Column<NationalLine>> = {},
  ): Column<NationalLine> => ({
    key,
    header,
    cell,
    numeric: true,
    sortable,
    descendingFirst: true,
    ...extra,
  });
  const columns: Column<NationalLine>[] = [
    { key: 'name', header: t('national.municipality'), sortable, cell: (line) => line.name },
    ...(withCounty
      ? [
          {
            key: 'county',
            header: t('national.county'),
            cell: (line: NationalLine) => line.countyName,
            wideOnly: true,
          },
        ]
      : []),
    figure('persons', t('national.persons'), (line) =>
      shown(line, line.persons, (value) => format.number(value)),
    ),
    figure(
      'score',
      t('national.score_column'),
      (line) => shown(line, line.score, (value) => format.number(value, 1)),
      {
        decisive: true,
      },
    ),
    figure('flawless', t('national.flawless'), (line) =>
      shown(line, line.flawlessShare, (value) => format.percent(value)),
    ),
    figure('critical', t('national.critical'), (line) =>
      shown(line, line.score === null ? null : line.critical, (value) => format.number(value)),
    ),
    figure('change', t('national.change'), (line) =>
      shown(line, line.change, (value) => format.change(value)),
    ),
    ...(mayRead
      ? [
          {
            key: 'findings',
            header: t('national.findings'),
            cell: (line: NationalLine) => (
              <Link
                to={paths.findings({ kommune: line.code })}
                aria-label={t('national.see_findings_named', { name: line.name })}
              >
                {t('national.see_findings')}
              </Link>
            ),
          },
        ]
      : []),
  ];
  return (
    <DataTable
      caption={caption}
      columns={columns}
      rows={lines}
      rowKey={(line) => line.code}
      sort={sort}
      empty={<EmptyState title={t('national.none')} />}
    />
  );
}
