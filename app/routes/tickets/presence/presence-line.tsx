import { useRevalidator } from '@remix-run/react';
import { createContext, type ReactNode, useContext } from 'react';
import type { Present } from '~/domain/tickets/presence/presence';
import { useWords } from '~/i18n/context';
import classes from './presence.module.css';
import { usePresence } from './use-presence';

type LineProps = {
  number: number;
  /** The mark of the ticket as the page shows it. */
  newsMark: number;
};

/** Who else is in this ticket, and whether something has come in since the page was loaded. For the desk. */
export function PresenceLine({ number, newsMark }: LineProps) {
  const t = useWords();
  const { tickets, newsMark: present } = usePresence(number, true);
  const { revalidate, state } = useRevalidator();
  const isNew = present !== null && present > newsMark;
  return (
    <div className={classes.line}>
      <p role="status">
        <People people={Object.values(tickets).flat()} />
      </p>
      {isNew ? (
        <p className={classes.news} role="status">
          {t('compose.presence.news')}{' '}
          <button type="button" className={classes.show} onClick={revalidate} disabled={state !== 'idle'}>
            {t('compose.presence.show')}
          </button>
        </p>
      ) : null}
    </div>
  );
}

function People({ people }: { people: Present[] }) {
  const t = useWords();
  if (people.length === 0) return null;
  const names = (some: Present[]) => some.map(({ name }) => name).join(', ');
  const writing = people.filter((one) => one.writing);
  const reading = people.filter((one) => !one.writing);
  return (
    <span className={classes.people}>
      {writing.length > 0 ? (
        <strong>{t('compose.presence.writing', { names: names(writing) })}</strong>
      ) : null}
      {reading.length > 0 ? <span>{t('compose.presence.reading', { names: names(reading) })}</span> : null}
    </span>
  );
}

const Everywhere = createContext<Record<string, Present[]>>({});

/** Lets the rows of a list say who is in their ticket. */
export function ListPresence({ desk, children }: { desk: boolean; children: ReactNode }) {
  const { tickets } = usePresence(null, desk);
  return <Everywhere.Provider value={tickets}>{children}</Everywhere.Provider>;
}

/** Who is in the ticket of this row right now; nothing when nobody is. */
export function RowPresence({ number }: { number: number }) {
  const people = useContext(Everywhere)[number];
  return people ? (
    <span className={classes.row}>
      <People people={people} />
    </span>
  ) : null;
}
