import { wordsFor } from '~/i18n/words-for.server';
import type { MailContent, TicketMailProps } from './mail-content';
import { composeTicketMail } from './ticket-mail';

/** To the new owner at IMDi: a colleague gave you the ticket. */
export function ticketAssigned(props: TicketMailProps): MailContent {
  const t = wordsFor(props.language);
  return composeTicketMail(props, {
    subject: t('mail.ticket_assigned.subject', { number: props.number, theme: props.theme }),
    heading: t('mail.ticket_assigned.heading'),
    body: t('mail.ticket_assigned.body'),
    reason: t('mail.reason_desk'),
  });
}
