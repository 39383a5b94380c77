import type { ReactNode } from 'react';
import { useFormat, useWords } from '~/i18n/context';
import classes from './figures.module.css';

interface ScoreFigureProps {
  label: string;
  /** 0–100; null means that the set is empty: «ikke aktuelt», never 100. */
  value: number | null;
  /** Points up or down since `since` (ISO date). */
  change?: number | null;
  since?: string | null;
  note?: ReactNode;
}

/** The one large figure of a page, with how it has moved. */
export function ScoreFigure({ label, value, change, since, note }: ScoreFigureProps) {
  const t = useWords();
  const format = useFormat();
  return (
    <div className={classes.score}>
      <p className={classes.label}>{label}</p>
      {value === null ? (
        <p className={classes.none}>{t('common.not_applicable')}</p>
      ) : (
        <p className={classes.figure}>
          {format.number(value, 1)} <span className={classes.unit}>{t('common.score.unit')}</span>
        </p>
      )}
      {value !== null && change !== null && change !== undefined ? (
        <Change change={change} since={since} />
      ) : null}
      {note ? <p className={classes.note}>{note}</p> : null}
    </div>
  );
}

/** «↑ opp 1,2 siden 1. oktober» */
export function Change({ change, since }: { change: number; since?: string | null }) {
  const t = useWords();
  const format = useFormat();
  const size = format.number(Math.abs(change), 1);
  const direction = !/[1-9]/.test(size) ? 'same' : change > 0 ? 'up' : 'down';
  const text =
    direction === 'same' ? t('common.score.same') : t(`common.score.${direction}`, { value: size });
  return (
    <p className={classes.change}>
      <span aria-hidden="true">{direction === 'same' ? '→' : direction === 'up' ? '↑' : '↓'} </span>
      {since ? t('common.score.since', { change: text, date: format.dayMonth(since) }) : text}
    </p>
  );
}

interface CountdownProps {
  /** Whole days to the deadline; 0 is the last day, negative is past. */
  days: number;
  /** ISO date. */
  deadline: string;
}

/** «38 dager igjen», with the date. Gets a colour only in the last week. */
export function Countdown({ days, deadline }: CountdownProps) {
  const t = useWords();
  const format = useFormat();
  const text =
    days > 0
      ? t('common.countdown.left', { count: days })
      : days === 0
        ? t('common.countdown.last_day')
        : t('common.countdown.passed', { count: -days });
  return (
    <div className={classes.countdown} data-near={days <= 7 || undefined}>
      <p className={classes.days}>{text}</p>
      <p className={classes.note}>{t('common.countdown.deadline', { date: format.longDate(deadline) })}</p>
    </div>
  );
}

/** A share as bar and words: «9 av 143». The words are the content; the bar is its picture. */
export function ShareBar({
  part,
  total,
  tone = 'fjord',
}: {
  part: number;
  total: number;
  tone?: 'fjord' | 'critical' | 'major';
}) {
  const t = useWords();
  const format = useFormat();
  const share = total > 0 ? Math.min(1, part / total) : 0;
  return (
    <span className={classes.share}>
      <span className="tabular nowrap">
        {t('common.of_total', { part: format.number(part), total: format.number(total) })}
      </span>
      <span aria-hidden="true" className={classes.track} data-tone={tone}>
        {share > 0 ? <span style={{ width: `${share * 100}%` }} /> : null}
      </span>
    </span>
  );
}

/** A figure that may not be shown because it is about too few persons. */
export function Masked() {
  const t = useWords();
  return (
    <span title={t('common.masked_small')}>
      <span aria-hidden="true">:</span>
      <span className="visually-hidden">{t('common.masked_small')}</span>
    </span>
  );
}
