import type { ReactNode } from 'react';
import classes from './empty-state.module.css';

interface EmptyStateProps {
  /** Why there is nothing: «Ingen funn. 78 regler kjørt på 143 personer kl. 06.10.» */
  title: ReactNode;
  children?: ReactNode;
  /** What one can do from here. */
  action?: ReactNode;
}

/** A list with nothing in it says why, and what can be done. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className={classes.empty}>
      <p className={classes.title}>{title}</p>
      {children ? <div className={classes.text}>{children}</div> : null}
      {action ? <div className={classes.action}>{action}</div> : null}
    </div>
  );
}
