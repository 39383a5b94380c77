import { useFormat, useWords } from '~/i18n/context';
import classes from './plan-curve.module.css';

interface PlanCurveProps {
  /** What the curve says, in a sentence. */
  label: string;
  /** Score before the first correction. */
  start: number;
  /** Score after each correction, and when it is done. */
  points: readonly { minutes: number; score: number }[];
}

const WIDTH = 640;
const HEIGHT = 200;
const LEFT = 60;
const BOTTOM = 34;
const TOP = 18;

/** The score as a staircase over the minutes; the table of the page holds the same figures. */
export function PlanCurve({ label, start, points }: PlanCurveProps) {
  const t = useWords();
  const format = useFormat();
  const last = points.at(-1);
  if (!last) return null;
  const span = Math.max(0.1, last.score - start);
  const x = (minutes: number) => LEFT + ((WIDTH - LEFT - 8) * minutes) / last.minutes;
  const y = (score: number) => HEIGHT - BOTTOM - ((HEIGHT - BOTTOM - TOP) * (score - start)) / span;
  const stairs = points
    .map((point) => `H${x(point.minutes).toFixed(1)}V${y(point.score).toFixed(1)}`)
    .join('');
  return (
    <svg className={classes.curve} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      <line x1={LEFT} x2={WIDTH - 8} y1={y(start)} y2={y(start)} className={classes.axis} />
      <path d={`M${x(0)} ${y(start)}${stairs}`} className={classes.line} />
      <text x={LEFT - 8} y={y(start)} className={classes.value}>
        {format.number(start, 1)}
      </text>
      <text x={LEFT - 8} y={y(last.score) + 4} className={classes.value}>
        {format.number(last.score, 1)}
      </text>
      <text x={LEFT} y={HEIGHT - 6} className={classes.time}>
        0
      </text>
      <text x={WIDTH - 8} y={HEIGHT - 6} className={classes.end}>
        {t('fixes.plan.minutes_value', { count: last.minutes })}
      </text>
    </svg>
  );
}
