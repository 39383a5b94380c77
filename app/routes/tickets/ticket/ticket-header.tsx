import type { TicketHead } from '~/domain/tickets/get-ticket.server';
import { paths } from '~/http/paths';
import { useFormat, useWords } from '~/i18n/context';
import { Breadcrumbs } from '~/ui/layout';
import classes from './ticket.module.css';
import { TicketStateTag } from './ticket-state';

/** What the ticket is and where it stands; stays in sight while one reads. */
export function TicketHeader({ ticket, desk }: { ticket: TicketHead; desk: boolean }) {
  const t = useWords();
  const format = useFormat();
  const facts: [string, string][] = [
    [t('tickets.list.theme'), ticket.theme],
    [t('tickets.list.municipality'), ticket.municipality],
    [t('tickets.page.filed_by'), `${ticket.requester}, ${format.dateTime(ticket.createdAt)}`],
    [t('tickets.list.owner'), ticket.assignee ?? t('tickets.list.nobody')],
  ];
  if (ticket.waitingSince) {
    facts.push([t('tickets.list.waiting_since'), format.dateTime(ticket.waitingSince)]);
  }
  return (
    <>
      <Breadcrumbs crumbs={[{ href: paths.tickets(), label: t('tickets.title') }]} />
      <header className={classes.header}>
        <div className={classes.heading}>
          <h1>
            <span className={classes.number}>{ticket.number}</span> {ticket.title}
          </h1>
          <TicketStateTag state={ticket.state} desk={desk} />
        </div>
      </header>
      <dl className={classes.facts}>
        {facts.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
