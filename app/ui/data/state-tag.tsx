import type { ReactNode } from 'react';
import classes from './state-tag.module.css';

/**
 * new: not looked at · active: someone works on it · waiting: on someone else · done: finished · closed: laid away ·
 * attention: somebody must act now.
 */
export type StateTone = 'new' | 'active' | 'waiting' | 'done' | 'closed' | 'attention';

/** Where something stands: a shape and a word, calm enough for a whole column of them. */
export function StateTag({ tone, children }: { tone: StateTone; children: ReactNode }) {
  return (
    <span className={classes.tag} data-tone={tone}>
      <svg aria-hidden="true" viewBox="0 0 12 12" width="12" height="12">
        {tone === 'new' ? <circle cx="6" cy="6" r="5" fill="currentColor" /> : null}
        {tone === 'active' ? (
          <>
            <circle cx="6" cy="6" r="4.4" fill="none" stroke="currentColor" strokeWidth="1.4" />
            <path d="M6 1.6a4.4 4.4 0 0 1 0 8.8z" fill="currentColor" />
          </>
        ) : null}
        {tone === 'waiting' ? (
          <circle cx="6" cy="6" r="4.4" fill="none" stroke="currentColor" strokeWidth="1.6" />
        ) : null}
        {tone === 'done' ? (
          <path d="m1.5 6.5 3 3 6-7" fill="none" stroke="currentColor" strokeWidth="1.9" />
        ) : null}
        {tone === 'closed' ? <path d="M1.5 6h9" stroke="currentColor" strokeWidth="1.9" /> : null}
        {tone === 'attention' ? <path d="M6 .6 11.4 6 6 11.4.6 6z" fill="currentColor" /> : null}
      </svg>
      {children}
    </span>
  );
}
