import { Link } from '@remix-run/react';
import type { ClassCount, Spread } from '~/domain/tickets/figures/desk-figures';
import { useFormat, useWords } from '~/i18n/context';
import { useDuration } from '~/routes/tickets/ticket/use-duration';
import { type Column, DataTable } from '~/ui/data';
import { Section } from '~/ui/layout';
import classes from './desk-figures.module.css';

type Props = {
  title: string;
  caption: string;
  counts: readonly ClassCount[];
  spread: Spread | null;
  /** The list of tickets in a class. */
  rowsOf: (timeClass: ClassCount['timeClass']) => string;
};

/** Tickets by classes of service time: a sentence, and a table whose bars are the chart. */
export function ClassFigures({ title, caption, counts, spread, rowsOf }: Props) {
  const t = useWords();
  const format = useFormat();
  const duration = useDuration();
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  const most = Math.max(1, ...counts.map(({ count }) => count));
  const columns: Column<ClassCount>[] = [
    {
      key: 'class',
      header: t('desk_figures.times.class'),
      cell: ({ timeClass }) => t(`queue.time_class.${timeClass}`),
    },
    {
      key: 'bar',
      header: t('desk_figures.times.share'),
      cell: ({ count }) => (
        <span className={classes.share}>
          <svg viewBox="0 0 100 10" width="84" height="10" preserveAspectRatio="none" aria-hidden="true">
            <rect width={(count / most) * 100} height="10" className={classes.filed} />
          </svg>
          {total > 0 ? format.percent(count / total) : ''}
        </span>
      ),
    },
    {
      key: 'count',
      header: t('desk_figures.times.count'),
      cell: ({ timeClass, count }) => <Link to={rowsOf(timeClass)}>{format.number(count)}</Link>,
      numeric: true,
      decisive: true,
    },
  ];
  return (
    <Section title={title} level={3}>
      {total === 0 ? (
        <p className="muted">{t('desk_figures.times.none')}</p>
      ) : (
        <>
          {spread ? (
            <p>
              {t('desk_figures.times.spread', {
                median: duration(spread.median),
                p90: duration(spread.p90),
              })}
            </p>
          ) : null}
          <DataTable
            caption={caption}
            short
            columns={columns}
            rows={counts}
            rowKey={({ timeClass }) => timeClass}
          />
        </>
      )}
    </Section>
  );
}
