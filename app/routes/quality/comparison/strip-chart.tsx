import { STRIP_END, type Strip } from '~/domain/findings/comparison/strip';
import { useFormat, useWords } from '~/i18n/context';
import classes from './comparison.module.css';

const WIDTH = 720;
const SIDE = 24;
const FOOT = 44;
const HEAD = 44;
const DOT = 5;

/**
 * All municipalities as dots along the ratio of what they have to what is expected, the own one above them with the limits it
 * would lie within by chance. The table below says the same, so screen readers skip the picture.
 */
export function StripChart({ strip }: { strip: Strip }) {
  const t = useWords();
  const format = useFormat();
  const tallest = Math.max(1, ...strip.bins);
  const gap = Math.min(DOT * 2, 230 / tallest);
  const floor = HEAD + Math.max(60, tallest * gap) + 8;
  const x = (ratio: number) => SIDE + ((WIDTH - 2 * SIDE) * Math.min(STRIP_END, ratio)) / STRIP_END;
  const band = (low: number | null, high: number) => {
    const from = x(low ?? 0);
    return { x: from, width: Math.max(0, x(high) - from), y: HEAD, height: floor - HEAD };
  };
  const step = STRIP_END / (strip.bins.length - 1);
  const own = x(strip.own);
  const anchor = strip.own < 0.5 ? 'start' : strip.own > 2.3 ? 'end' : 'middle';
  return (
    <figure className={classes.chart} aria-hidden="true">
      <svg viewBox={`0 0 ${WIDTH} ${floor + FOOT}`} width="100%" aria-hidden="true">
        <rect {...band(strip.limits.lowOuter, strip.limits.highOuter)} className={classes.outer} />
        <rect {...band(strip.limits.low, strip.limits.high)} className={classes.inner} />
        <path d={`M${x(1)} ${HEAD}V${floor}`} className={classes.middle} />
        {strip.bins.map((count, i) =>
          Array.from({ length: count }, (_, n) => (
            <circle
              // biome-ignore lint/suspicious/noArrayIndexKey: dots of a place have no names
              key={`${i}-${n}`}
              cx={x(Math.min(STRIP_END, (i + 0.5) * step))}
              cy={floor - DOT - n * gap}
              r={Math.min(DOT, gap / 2 + 1) - 0.5}
              className={classes.dot}
            />
          )),
        )}
        <path d={`M${own} ${HEAD - 4}V${floor}`} className={classes.ownLine} />
        <path d={`M${own} ${HEAD + 2}l-8-12h16z`} className={classes.own} />
        <text x={own} y={24} textAnchor={anchor} data-strong>
          {t('comparison.strip.own')} {format.number(strip.own, 1)}
        </text>
        <path d={`M${SIDE} ${floor}H${WIDTH - SIDE}`} className={classes.axis} />
        {[0, 1, 2, 3].map((ratio) => (
          <text key={ratio} x={x(ratio)} y={floor + 20} textAnchor="middle">
            {ratio === STRIP_END ? `${ratio}+` : ratio}
          </text>
        ))}
        <text x={x(1)} y={floor + 38} textAnchor="middle" data-fine>
          {t('comparison.strip.as_expected')}
        </text>
        <text x={WIDTH - SIDE} y={floor + 38} textAnchor="end" data-fine>
          {t('comparison.strip.axis')}
        </text>
      </svg>
      <ul className={classes.legend}>
        <li>
          <span className={classes.key} data-band="inner" /> {t('comparison.strip.inner')}
        </li>
        <li>
          <span className={classes.key} data-band="outer" /> {t('comparison.strip.outer')}
        </li>
      </ul>
    </figure>
  );
}
