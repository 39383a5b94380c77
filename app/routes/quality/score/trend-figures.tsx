import type { RoundTrend, TrendPoint } from '~/domain/findings/score/score-parts';
import { useFormat, useWords } from '~/i18n/context';
import { DataTable } from '~/ui/data';
import classes from './score.module.css';
import { TrendChart } from './trend-chart';

interface TrendFiguresProps {
  trend: readonly TrendPoint[];
  rounds: readonly RoundTrend[];
  today: string;
}

/** The score day by day as a line, the rounds as a table, and all days folded under it. */
export function TrendFigures({ trend, rounds, today }: TrendFiguresProps) {
  const t = useWords();
  const format = useFormat();
  const score = (point: TrendPoint | null) =>
    point?.score === null || point?.score === undefined ? '–' : format.number(point.score, 1);
  return (
    <>
      <div className={rounds.length > 0 ? classes.beside : undefined}>
        <TrendChart trend={trend} rounds={rounds} />
        {rounds.length > 0 ? (
          <div>
            <DataTable
              caption={t('score.trend.caption_rounds')}
              short
              columns={[
                {
                  key: 'round',
                  header: t('score.trend.round'),
                  cell: ({ year, opensOn, deadline }) => (
                    <>
                      {year}{' '}
                      <span className="muted">
                        {format.date(opensOn)} – {format.date(deadline)}
                      </span>
                    </>
                  ),
                },
                {
                  key: 'opened',
                  header: t('score.trend.opened'),
                  cell: ({ opened }) => score(opened),
                  numeric: true,
                },
                {
                  key: 'last',
                  header: t('score.trend.last'),
                  cell: ({ last, running }) =>
                    running ? t('score.trend.so_far', { score: score(last) }) : score(last),
                  numeric: true,
                  decisive: true,
                },
              ]}
              rows={rounds}
              rowKey={({ year }) => year}
            />
          </div>
        ) : null}
      </div>
      <details className={classes.days}>
        <summary>{t('score.trend.days')}</summary>
        <DataTable
          caption={t('score.trend.caption')}
          short
          columns={[
            {
              key: 'day',
              header: t('score.trend.day'),
              cell: ({ day }) =>
                day === today ? `${format.date(day)} (${t('score.trend.now')})` : format.date(day),
            },
            { key: 'score', header: t('score.trend.score'), cell: score, numeric: true, decisive: true },
            {
              key: 'persons',
              header: t('score.trend.persons'),
              cell: ({ persons }) => format.number(persons),
              numeric: true,
            },
            {
              key: 'lost',
              header: t('score.trend.lost'),
              cell: ({ lost }) => format.number(lost),
              numeric: true,
              wideOnly: true,
            },
          ]}
          rows={trend.slice(-MOST_DAYS).reverse()}
          rowKey={({ day }) => day}
        />
      </details>
    </>
  );
}

/** Days in the table; the line shows all. */
const MOST_DAYS = 120;
