import { type Delay, IN_TIME, type Timeliness } from '~/domain/findings/score/score-parts';
import { useFormat, useWords } from '~/i18n/context';
import { DataTable, ShareBar } from '~/ui/data';
import classes from './score.module.css';
import { shareOf } from './score-sentences';

const WIDTH = 720;
const HEIGHT = 280;
const FOOT = 26;
const HEAD = 26;

/** Registrations by the time they took, with the legal two months drawn in, and the same as tables. */
export function TimelinessFigures({ timeliness }: { timeliness: Timeliness }) {
  const t = useWords();
  const format = useFormat();
  const { delays, kinds, count } = timeliness;
  if (count === 0) return null;
  return (
    <div className={classes.beside}>
      <Histogram
        bars={delays}
        label={(delay) => t(`score.timely.short.${delay}`)}
        limit={t('score.timely.limit')}
      />
      <div>
        <DataTable
          caption={t('score.timely.caption')}
          short
          columns={[
            {
              key: 'delay',
              header: t('score.timely.delay'),
              cell: ({ delay }) => t(`score.timely.delays.${delay}`),
            },
            {
              key: 'count',
              header: t('score.timely.count'),
              cell: (line) => format.number(line.count),
              numeric: true,
            },
            {
              key: 'share',
              header: t('score.timely.share'),
              cell: (line) => shareOf(line.count, count, format),
              numeric: true,
              decisive: true,
            },
          ]}
          rows={delays}
          rowKey={({ delay }) => delay}
        />
        <DataTable
          caption={t('score.timely.caption_kinds')}
          short
          columns={[
            {
              key: 'what',
              header: t('score.timely.what'),
              cell: ({ kind }) => t(`score.timely.kinds.${kind}`),
            },
            {
              key: 'in_time',
              header: t('score.timely.in_time'),
              cell: (line) => <ShareBar part={line.inTime} total={line.count} />,
            },
          ]}
          rows={kinds.filter((line) => line.count > 0)}
          rowKey={({ kind }) => kind}
        />
      </div>
    </div>
  );
}

interface HistogramProps {
  bars: readonly { delay: Delay; count: number }[];
  label: (delay: Delay) => string;
  limit: string;
}

/** The picture alone; what it says stands in the table beside it. */
function Histogram({ bars, label, limit }: HistogramProps) {
  const top = Math.max(1, ...bars.map(({ count }) => count));
  const wide = WIDTH / bars.length;
  const at = wide * IN_TIME.length;
  const base = HEIGHT - FOOT;
  return (
    <figure className={classes.chart} aria-hidden="true">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width="100%" aria-hidden="true">
        {bars.map(({ delay, count }, i) => {
          const tall = ((base - HEAD) * count) / top;
          return (
            <g key={delay}>
              <rect
                x={i * wide + 6}
                y={base - tall}
                width={wide - 12}
                height={tall}
                className={IN_TIME.includes(delay) ? classes.inTime : classes.late}
              />
              <text x={i * wide + wide / 2} y={HEIGHT - 6} textAnchor="middle">
                {label(delay)}
              </text>
            </g>
          );
        })}
        <path d={`M0 ${base}H${WIDTH}`} className={classes.axis} />
        <path d={`M${at} 4V${base}`} className={classes.limit} />
        <text x={at + 8} y="18">
          {limit}
        </text>
      </svg>
    </figure>
  );
}
