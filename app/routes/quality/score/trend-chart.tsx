import type { RoundTrend, TrendPoint } from '~/domain/findings/score/score-parts';
import { useFormat } from '~/i18n/context';
import classes from './score.module.css';
import { trendScale } from './trend-scale';

const WIDTH = 720;
const HEIGHT = 280;
const LEFT = 44;
const FOOT = 26;

/** The score as a line over the days, control rounds shaded. The tables beside it say the same in numbers. */
export function TrendChart({
  trend,
  rounds,
}: {
  trend: readonly TrendPoint[];
  rounds: readonly RoundTrend[];
}) {
  const format = useFormat();
  const scale = trendScale(trend, { left: LEFT, right: WIDTH - 10, top: 10, bottom: HEIGHT - FOOT });
  if (!scale) return null;
  const { points, lines, x, first, last } = scale;
  const end = points.at(-1);
  return (
    <figure className={classes.chart} aria-hidden="true">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width="100%" aria-hidden="true">
        {rounds.map(({ year, opensOn, deadline }) => {
          const from = x(opensOn < first ? first : opensOn);
          const to = x(deadline > last ? last : deadline);
          return to > from ? (
            <rect
              key={year}
              x={from}
              y="10"
              width={to - from}
              height={HEIGHT - FOOT - 10}
              className={classes.round}
            />
          ) : null;
        })}
        {lines.map(({ score, y }) => (
          <g key={score}>
            <path d={`M${LEFT} ${y}H${WIDTH - 10}`} className={classes.grid} />
            <text x={LEFT - 8} y={y + 4} textAnchor="end">
              {format.number(score, score % 1 === 0 ? 0 : 1)}
            </text>
          </g>
        ))}
        <path d={`M${points.map(({ px, py }) => `${px} ${py}`).join('L')}`} className={classes.line} />
        {end ? <circle cx={end.px} cy={end.py} r="5" className={classes.dot} /> : null}
        <text x={LEFT} y={HEIGHT - 6}>
          {format.date(first)}
        </text>
        <text x={WIDTH - 10} y={HEIGHT - 6} textAnchor="end">
          {format.date(last)}
        </text>
      </svg>
    </figure>
  );
}
