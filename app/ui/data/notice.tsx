import type { ReactNode } from 'react';
import classes from './notice.module.css';

interface NoticeProps {
  /** info: good to know · warning: do something · error: it did not work. */
  tone?: 'info' | 'warning' | 'error';
  title?: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
}

/** A strip on a page: says what concerns the reader and what to do. Not for decoration. */
export function Notice({ tone = 'info', title, children, action }: NoticeProps) {
  return (
    <div className={classes.notice} data-tone={tone}>
      <div className={classes.text}>
        {title ? <p className={classes.title}>{title}</p> : null}
        {children ? <div>{children}</div> : null}
      </div>
      {action ? <div className={classes.action}>{action}</div> : null}
    </div>
  );
}
