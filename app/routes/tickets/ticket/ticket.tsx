import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { type ShouldRevalidateFunctionArgs, useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { findTicketMail } from '~/domain/notifications/find-ticket-mail.server';
import { getTicketWith } from '~/domain/tickets/get-ticket.server';
import { seenOfMark } from '~/domain/tickets/ticket';
import { pageTitle } from '~/http/page-title';
import { parseQuery } from '~/http/parse-query.server';
import { requirePermission } from '~/http/require-actor.server';
import { useWords } from '~/i18n/context';
import { newId } from '~/platform/ids.server';
import { scannerIsSetUp } from '~/platform/virus-scan.server';
import { Composers } from '~/routes/tickets/compose/composers';
import { HeldAnswersBlock } from '~/routes/tickets/compose/held-answers';
import { Keyboard } from '~/routes/tickets/keyboard/keyboard';
import { PresenceLine } from '~/routes/tickets/presence/presence-line';
import { Notice } from '~/ui/data';
import { ConversationList } from './conversation-list';
import { DeskPanel } from './desk-panel';
import { MailTrouble } from './mail-trouble';
import { OwnActions } from './own-actions';
import { Proposals } from './proposals';
import { RatingBlock } from './rating-block';
import { SolvedBlock } from './solved-block';
import classes from './ticket.module.css';
import { TicketAround } from './ticket-around';
import { TicketClocks } from './ticket-clocks';
import { TicketEvents } from './ticket-events';
import { TicketHeader } from './ticket-header';
import { TicketKnownErrors } from './ticket-known-errors';
import { ticketNumber } from './ticket-number.server';
import { TicketPeople } from './ticket-people';
import { TicketRowsBlock } from './ticket-rows';
import { handleTicket } from './ticket-steps.server';
import { TicketWorkPanel } from './ticket-work';

export const meta = pageTitle((t, loaded) => t('tickets.page.title', { number: numberIn(loaded) }));

const rowsQuery = z.object({ side: z.coerce.number().int().min(1).max(1_000).catch(1) });

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requirePermission(request, 'tickets.read');
  const number = ticketNumber(params);
  const { side } = parseQuery(request, rowsQuery);
  const { view, beside } = await getTicketWith(actor, number, side, (tx, ticketId) =>
    findTicketMail(tx, actor, ticketId),
  );
  const ids = {
    public: newId(),
    note: newId(),
    rows: newId(),
    split: newId(),
    putBack: newId(),
    splitOff: newId(),
  };
  return { ...view, mail: beside, scanned: scannerIsSetUp(), ids };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requirePermission(request, 'tickets.read');
  const outcome = await handleTicket(actor, request, ticketNumber(params));
  return outcome instanceof Response ? outcome : data(outcome, { status: outcome.status });
}

/** Also after a refusal: what stopped the writer must be on the page. */
export function shouldRevalidate({ actionStatus, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs) {
  return defaultShouldRevalidate || actionStatus === 409;
}

export default function Ticket() {
  const view = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useWords();
  const { ticket, conversation, people, rights, mail, work } = view;
  const seen = answer?.seen ? seenOfMark(answer.seen) : null;
  // What waits for the municipality's word stands before the conversation; for the desk it is one tool among others.
  const toDecide = !rights.desk && view.proposals.some(({ status }) => status === 'open');
  const proposals = (
    <Proposals
      proposals={view.proposals}
      persons={people.persons}
      number={ticket.number}
      desk={rights.desk}
      answer={answer ?? null}
    />
  );
  return (
    <article>
      <TicketHeader ticket={ticket} rights={rights} />
      <div className={classes.columns}>
        <div className={classes.main}>
          <MailTrouble mails={mail.troubled} />
          {work ? <TicketAround work={work} /> : null}
          <SolvedBlock ticket={ticket} />
          {toDecide ? proposals : null}
          <RatingBlock rating={work?.rating ?? null} />
          {seen ? (
            <Notice tone="warning" title={t('tickets.page.news_title')}>
              {t('tickets.page.news_text')}
            </Notice>
          ) : null}
          <ConversationList
            entries={conversation.entries}
            attachments={view.files.sent}
            about={view.rows?.about ?? {}}
            seen={seen}
          />
          {view.rows ? <TicketRowsBlock rows={view.rows} view={view} answer={answer ?? null} /> : null}
          <HeldAnswersBlock held={view.held} answer={answer ?? null} />
          <TicketEvents events={conversation.events} />
          {rights.desk ? <PresenceLine number={ticket.number} newsMark={view.newsMark} /> : null}
          <Composers view={view} answer={answer ?? null} />
        </div>
        <aside className={classes.aside}>
          {rights.desk ? <DeskPanel view={view} answer={answer ?? null} /> : <OwnActions rights={rights} />}
          {work?.desk ? <TicketClocks work={work.desk} theme={ticket.theme} /> : null}
          <TicketPeople people={people} ticketNumber={ticket.number} desk={rights.desk} />
          {toDecide ? null : proposals}
          <TicketKnownErrors
            errors={view.knownErrors}
            ticketNumber={ticket.number}
            desk={rights.desk}
            answer={answer ?? null}
          />
          {work?.desk ? <TicketWorkPanel view={view} work={work.desk} answer={answer ?? null} /> : null}
        </aside>
      </div>
      <Keyboard desk={rights.desk} />
    </article>
  );
}

function numberIn(loaded: unknown): string {
  if (typeof loaded !== 'object' || loaded === null || !('ticket' in loaded)) return '';
  const { ticket } = loaded;
  return typeof ticket === 'object' && ticket !== null && 'number' in ticket ? String(ticket.number) : '';
}
