import { useFormat, useWords } from '~/i18n/context';
import classes from './severity.module.css';

export type SeverityLevel = 'critical' | 'major' | 'minor' | 'query';

/** A shape of its own for each level: told apart without colour. */
function Sign({ level }: { level: SeverityLevel }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 16 16" width="16" height="16" className={classes.sign}>
      {level === 'critical' ? (
        <>
          <path d="M5 .8h6L15.2 5v6L11 15.2H5L.8 11V5z" fill="currentColor" />
          <path d="M8 4v5M8 10.6v1.8" stroke="var(--surface)" strokeWidth="1.9" />
        </>
      ) : null}
      {level === 'major' ? (
        <>
          <path d="M8 1.2 15.4 14.4H.6z" fill="currentColor" />
          <path d="M8 5.8v4.4M8 11.3v1.5" stroke="var(--surface)" strokeWidth="1.7" />
        </>
      ) : null}
      {level === 'minor' ? (
        <>
          <circle cx="8" cy="8" r="6.4" fill="none" stroke="currentColor" strokeWidth="1.6" />
          <circle cx="8" cy="8" r="2.2" fill="currentColor" />
        </>
      ) : null}
      {level === 'query' ? (
        <>
          <circle
            cx="8"
            cy="8"
            r="6.4"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.4"
            strokeDasharray="2.4 1.8"
          />
          <path
            d="M6.1 6.3c0-2.6 3.9-2.4 3.9-.2 0 1.4-2 1.5-2 3M8 10.6v1.4"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.5"
          />
        </>
      ) : null}
    </svg>
  );
}

/** How grave a finding is: sign, word and colour; with `count` the number stands after the word. */
export function Severity({ level, count }: { level: SeverityLevel; count?: number }) {
  const t = useWords();
  const format = useFormat();
  return (
    <span className={classes.severity} data-level={level}>
      <Sign level={level} />
      <span>
        {t(`common.severity.${level}`)}
        {count === undefined ? null : <b className="tabular"> {format.number(count)}</b>}
      </span>
    </span>
  );
}
