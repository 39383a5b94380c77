import type { TicketHead, TicketRights } from '~/domain/tickets/get-ticket.server';
import { paths } from '~/http/paths';
import { useFormat, useWords } from '~/i18n/context';
import { Button } from '~/ui/fields';
import { Breadcrumbs } from '~/ui/layout';
import classes from './ticket.module.css';
import { TicketStateTag } from './ticket-state';

/** What the ticket is and where it stands; stays in sight while one reads. */
export function TicketHeader({ ticket, rights }: { ticket: TicketHead; rights: TicketRights }) {
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
          <TicketStateTag state={ticket.state} desk={rights.desk} />
        </div>
      </header>
      <Shortcuts ticket={ticket} rights={rights} />
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

/** Where the page is one long column, what one mostly comes for: the form itself stands further down, as do the fields. */
function Shortcuts({ ticket, rights }: { ticket: TicketHead; rights: TicketRights }) {
  const t = useWords();
  const { desk, take, answer, reply } = rights;
  return (
    <nav className={classes.shortcuts} aria-label={t('tickets.page.shortcuts')}>
      {desk && take ? (
        <Button type="submit" form="take" name="intent" value="take">
          {ticket.assigneeId ? t('tickets.desk.take_over') : t('tickets.desk.take')}
        </Button>
      ) : null}
      {desk && answer ? <a href="#public-body">{t('tickets.page.go_answer')}</a> : null}
      {desk ? <a href="#note-body">{t('tickets.page.go_note')}</a> : null}
      {!desk && reply ? <a href="#public-body">{t('tickets.compose.reply_title')}</a> : null}
      {desk ? <a href="#behandling">{t('tickets.desk.title')}</a> : null}
    </nav>
  );
}
