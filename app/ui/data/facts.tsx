import type { ReactNode } from 'react';
import classes from './facts.module.css';

export interface Fact {
  term: string;
  value: ReactNode;
  /** Where it comes from, since when: small print under the value. */
  note?: ReactNode;
}

/** Term and value, for the few things one must know. Empty values show a dash, so that a gap is seen as a gap. */
export function Facts({ items, columns = false }: { items: readonly Fact[]; columns?: boolean }) {
  return (
    <dl className={columns ? classes.columns : classes.facts}>
      {items.map(({ term, value, note }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>
            {value === null || value === undefined || value === '' ? '–' : value}
            {note ? <span className={classes.note}>{note}</span> : null}
          </dd>
        </div>
      ))}
    </dl>
  );
}
