import { Link } from '@remix-run/react';
import type { PersonTicket } from '~/domain/tickets/persons/find-person-tickets.server';
import { paths } from '~/http/paths';
import { useFormat, useWords } from '~/i18n/context';
import classes from './person-page.module.css';

/** Tickets about the person, the latest first. */
export function PersonTickets({ tickets }: { tickets: PersonTicket[] }) {
  const t = useWords();
  const format = useFormat();
  if (tickets.length === 0) return <p>{t('register.person.tickets_none')}</p>;
  return (
    <ul>
      {tickets.map((ticket) => (
        <li key={ticket.number}>
          <Link to={paths.ticket(ticket.number)}>
            {ticket.number} {ticket.title}
          </Link>{' '}
          <span className={classes.quiet}>
            {t(`tickets.state.${ticket.state}`)}, {format.date(ticket.updatedAt)}
          </span>
        </li>
      ))}
    </ul>
  );
}
