import type { ReactNode } from 'react';
import { useFormat, useWords } from '~/i18n/context';
import classes from './timeline.module.css';

export interface TimelineItem {
  key: string | number;
  /** ISO date or timestamp. */
  date: string | null;
  title: ReactNode;
  text?: ReactNode;
  /** Who, from where: small print. */
  meta?: ReactNode;
  tone?: 'plain' | 'strong' | 'critical' | 'major' | 'quiet';
}

/** What happened, in order, one thing under the other. */
export function Timeline({
  items,
  label,
  withTime,
}: {
  items: readonly TimelineItem[];
  label?: string;
  withTime?: boolean;
}) {
  const t = useWords();
  const format = useFormat();
  return (
    <ol
      className={classes.list}
      data-time={withTime || undefined}
      aria-label={label ?? t('common.timeline.label')}
    >
      {items.map((item) => (
        <li key={item.key} className={classes.item} data-tone={item.tone ?? 'plain'}>
          <time className={classes.date} dateTime={item.date ?? undefined}>
            {item.date ? (withTime ? format.dateTime(item.date) : format.date(item.date)) : '–'}
          </time>
          <div className={classes.body}>
            <p className={classes.title}>{item.title}</p>
            {item.text ? <div>{item.text}</div> : null}
            {item.meta ? <p className={classes.meta}>{item.meta}</p> : null}
          </div>
        </li>
      ))}
    </ol>
  );
}
