import classes from './shell.module.css';

/** The name of the portal as a sign: three lines of a register, the last one closed. */
export function Wordmark() {
  return (
    <span className={classes.wordmark}>
      <svg aria-hidden="true" viewBox="0 0 32 32" width="28" height="28">
        <rect width="32" height="32" rx="4" fill="var(--fjord-filled)" />
        <path d="M8 10h16M8 16h16M8 22h7" stroke="#fff" strokeWidth="3" strokeLinecap="square" />
        <path d="m18.5 21.5 2.5 2.5 4.5-5" stroke="#ffd76a" strokeWidth="2.6" fill="none" />
      </svg>
      <span>
        <b>NIR</b>-portalen
      </span>
    </span>
  );
}
