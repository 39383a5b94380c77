import type { ComparisonLine } from '~/domain/findings/comparison/find-comparisons.server';
import type { LimitPoint } from '~/domain/findings/comparison/limit-curves';
import type { Standing } from '~/domain/findings/comparison/verdict';
import { useFormat, useWords } from '~/i18n/context';
import classes from './comparison.module.css';

const WIDTH = 720;
const HEIGHT = 380;
const [LEFT, RIGHT, TOP, FOOT] = [40, 12, 12, 44];
/** What lies higher is set at the top edge, and counted in words. */
const MOST = 4;

type Placed = { code: string; name: string; standing: Standing };

const placed = (lines: readonly ComparisonLine[]): Placed[] =>
  lines.flatMap(({ code, name, standing }) =>
    standing?.verdict && standing.expected > 0 ? [{ code, name, standing }] : [],
  );

/** How many dots lie higher than the figure reaches. */
export function offScale(lines: readonly ComparisonLine[]): number {
  return placed(lines).filter(({ standing }) => (standing.ratio ?? 0) > MOST).length;
}

/** Municipalities by how much is expected (logarithmic) and the ratio to it, within control limits. The table says the same. */
export function FunnelChart({
  lines,
  curves,
}: {
  lines: readonly ComparisonLine[];
  curves: readonly LimitPoint[];
}) {
  const t = useWords();
  const format = useFormat();
  const most = curves.at(-1)?.expected ?? 10;
  const x = (expected: number) =>
    LEFT + ((WIDTH - LEFT - RIGHT) * Math.log(Math.max(1, expected))) / Math.log(most);
  const y = (ratio: number) => TOP + (HEIGHT - TOP - FOOT) * (1 - Math.min(MOST, ratio) / MOST);
  const line = (of: (point: LimitPoint) => number) =>
    curves
      .map((point, i) => `${i === 0 ? 'M' : 'L'}${x(point.expected).toFixed(1)} ${y(of(point)).toFixed(1)}`)
      .join('');
  const powers = [1, 10, 100, 1000, 10_000, 100_000].filter((expected) => expected <= most);
  return (
    <figure className={classes.chart} aria-hidden="true">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width="100%" aria-hidden="true">
        {[0, 1, 2, 3, 4].map((ratio) => (
          <g key={ratio}>
            <path
              d={`M${LEFT} ${y(ratio)}H${WIDTH - RIGHT}`}
              className={ratio === 1 ? classes.middle : classes.grid}
            />
            <text x={LEFT - 8} y={y(ratio) + 4} textAnchor="end">
              {ratio}
            </text>
          </g>
        ))}
        {powers.map((expected) => (
          <text key={expected} x={x(expected)} y={HEIGHT - FOOT + 18} textAnchor="middle">
            {format.number(expected)}
          </text>
        ))}
        <text x={WIDTH - RIGHT} y={HEIGHT - 6} textAnchor="end" data-fine>
          {t('comparison.national.funnel_axis')}
        </text>
        <path d={line((point) => point.highOuter)} className={classes.limit} />
        <path d={line((point) => point.lowOuter)} className={classes.limit} />
        <path d={line((point) => point.high)} className={classes.limit} data-inner />
        <path d={line((point) => point.low)} className={classes.limit} data-inner />
        {placed(lines).map(({ code, name, standing }) => (
          <circle
            key={code}
            cx={x(standing.expected).toFixed(1)}
            cy={y(standing.ratio ?? 0).toFixed(1)}
            r={4}
            className={classes.point}
            data-verdict={standing.verdict}
          >
            <title>{name}</title>
          </circle>
        ))}
        <text x={LEFT} y={HEIGHT - 6} data-fine>
          {t('comparison.strip.axis')} ↑
        </text>
      </svg>
      <ul className={classes.legend}>
        <li>
          <span className={classes.key} data-line="inner" /> {t('comparison.limits')}
        </li>
        <li>
          <span className={classes.key} data-line="outer" /> {t('comparison.limits_outer')}
        </li>
      </ul>
    </figure>
  );
}
