import { Link } from '@remix-run/react';
import type { Facet, FacetCount } from '~/domain/register/reports/report';
import { useFormat, useWords } from '~/i18n/context';
import { type Column, DataTable } from '~/ui/data';
import { Section } from '~/ui/layout';
import classes from './reports.module.css';

interface FacetTableProps {
  title: string;
  /** What the parts are. */
  header: string;
  facet: Facet;
  counts: readonly FacetCount[];
  labelOf: (count: FacetCount) => string;
  /** What is chosen now. */
  chosen: string | undefined;
  /** The report with this part chosen. */
  hrefOf: (value: string) => string;
  /** What the shares are of. */
  whole: number;
}

/** A report split in parts: a table whose bars are the chart, each number leading to the list of just these persons. */
export function FacetTable({
  title,
  header,
  facet,
  counts,
  labelOf,
  chosen,
  hrefOf,
  whole,
}: FacetTableProps) {
  const t = useWords();
  const format = useFormat();
  const most = Math.max(1, ...counts.map(({ persons }) => persons));
  const measures = facet === 'type';
  const columns: Column<FacetCount>[] = [
    {
      key: 'label',
      header,
      cell: (count) => (
        <>
          {labelOf(count)}
          {count.value === chosen ? <span className="muted"> ({t('reports.facets.chosen')})</span> : null}
        </>
      ),
    },
    {
      key: 'share',
      header: t('reports.facets.share'),
      cell: ({ persons }) => (
        <span className={classes.share}>
          <svg viewBox="0 0 100 10" width="84" height="10" preserveAspectRatio="none" aria-hidden="true">
            <rect width={(persons / most) * 100} height="10" />
          </svg>
          {whole > 0 ? format.percent(persons / whole) : '–'}
        </span>
      ),
    },
    {
      key: 'persons',
      header: t('reports.facets.persons'),
      numeric: true,
      decisive: true,
      cell: ({ value, persons }) =>
        persons === 0 ? (
          '0'
        ) : (
          <Link to={hrefOf(value)} preventScrollReset aria-current={value === chosen ? 'true' : undefined}>
            {format.number(persons)}
          </Link>
        ),
    },
    ...(measures
      ? [
          {
            key: 'measures',
            header: t('reports.facets.measures'),
            numeric: true,
            cell: (count: FacetCount) => (count.measures ? format.number(count.measures) : '–'),
          },
          {
            key: 'hours',
            header: t('reports.facets.hours'),
            numeric: true,
            cell: ({ hours }: FacetCount) =>
              hours === null || hours === undefined ? '–' : format.number(hours, 1),
          },
        ]
      : []),
  ];
  return (
    <Section title={title}>
      <DataTable caption={title} columns={columns} rows={counts} rowKey={({ value }) => value} />
      {measures ? <p className="muted">{t('reports.facets.several')}</p> : null}
    </Section>
  );
}
