import type { CoverageLine, DimensionScore } from '~/domain/findings/score/score-parts';
import { useFormat, useWords } from '~/i18n/context';
import { type Column, DataTable, ShareBar } from '~/ui/data';
import classes from './score.module.css';
import { missingOf, type SpokenScore, shareOf } from './score-sentences';

/** The score as it stands, and as it would be with what is laid aside. */
export function CountedTable({ page }: { page: SpokenScore }) {
  const t = useWords();
  const format = useFormat();
  const { totals, knownErrors, exceptions } = page;
  const rows = [
    { key: 'adjusted' as const, findings: null, persons: null, score: totals.score },
    { key: 'raw' as const, ...knownErrors },
    { key: 'excepted' as const, ...exceptions },
  ];
  const amount = (value: number | null) => (value === null ? '' : format.number(value));
  return (
    <DataTable
      caption={t('score.counted.caption')}
      short
      columns={[
        { key: 'how', header: t('score.counted.how'), cell: ({ key }) => t(`score.counted.${key}`) },
        {
          key: 'findings',
          header: t('score.counted.findings'),
          cell: ({ findings }) => amount(findings),
          numeric: true,
        },
        {
          key: 'persons',
          header: t('score.counted.persons'),
          cell: ({ persons }) => amount(persons),
          numeric: true,
        },
        {
          key: 'score',
          header: t('score.counted.score'),
          cell: ({ score }) => (score === null ? t('common.not_applicable') : format.number(score, 1)),
          numeric: true,
          decisive: true,
        },
      ]}
      rows={rows}
      rowKey={({ key }) => key}
    />
  );
}

/** Each kind of fault with its own score. */
export function DimensionTable({ dimensions }: { dimensions: readonly DimensionScore[] }) {
  const t = useWords();
  const format = useFormat();
  const columns: Column<DimensionScore>[] = [
    {
      key: 'dimension',
      header: t('score.dimensions.dimension'),
      cell: ({ dimension }) => t(`rules.dimensions.${dimension}`),
    },
    {
      key: 'failed',
      header: t('score.dimensions.failed'),
      cell: ({ failed, checks }) => <ShareBar part={failed} total={checks} />,
    },
    {
      key: 'lost',
      header: t('score.dimensions.lost'),
      cell: ({ points }) => format.number(points),
      numeric: true,
      wideOnly: true,
    },
    {
      key: 'score',
      header: t('score.dimensions.score'),
      cell: ({ score }) => (score === null ? t('common.not_applicable') : format.number(score, 1)),
      numeric: true,
      decisive: true,
    },
  ];
  return (
    <DataTable
      caption={t('score.dimensions.caption')}
      columns={columns}
      rows={dimensions}
      rowKey={({ dimension }) => dimension}
    />
  );
}

/** What must be registered: on how many of those with the duty it is. */
export function CoverageTable({ coverage }: { coverage: readonly CoverageLine[] }) {
  const t = useWords();
  const format = useFormat();
  const columns: Column<CoverageLine>[] = [
    { key: 'what', header: t('score.coverage.what'), cell: ({ kind }) => t(`score.coverage.kinds.${kind}`) },
    {
      key: 'covered',
      header: t('score.coverage.covered'),
      cell: ({ covered, duty }) =>
        t('common.of_total', { part: format.number(covered), total: format.number(duty) }),
      nowrap: true,
    },
    {
      key: 'picture',
      header: t('score.coverage.picture'),
      cell: (line) => <Parts {...line} />,
      wideOnly: true,
    },
    {
      key: 'waiting',
      header: t('score.coverage.waiting'),
      cell: ({ waiting }) => format.number(waiting),
      numeric: true,
    },
    {
      key: 'missing',
      header: t('score.coverage.missing'),
      cell: (line) => format.number(missingOf(line)),
      numeric: true,
    },
    {
      key: 'share',
      header: t('score.coverage.share'),
      cell: ({ covered, duty }) => shareOf(covered, duty, format),
      numeric: true,
      decisive: true,
    },
  ];
  return (
    <DataTable
      caption={t('score.coverage.caption')}
      columns={columns}
      rows={coverage}
      rowKey={({ kind }) => kind}
    />
  );
}

/** Registered, still in time, missing: one bar. */
function Parts({ duty, covered, waiting }: CoverageLine) {
  const wide = (count: number) => (100 * count) / duty;
  return (
    <svg
      viewBox="0 0 100 10"
      width="100%"
      height="10"
      preserveAspectRatio="none"
      aria-hidden="true"
      className={classes.parts}
    >
      <rect width="100" height="10" className={classes.missing} />
      <rect width={wide(covered + waiting)} height="10" className={classes.waiting} />
      <rect width={wide(covered)} height="10" className={classes.inTime} />
    </svg>
  );
}
