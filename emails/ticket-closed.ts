import { wordsFor } from '~/i18n/words-for.server';
import type { MailContent, TicketMailProps } from './mail-content';
import { composeTicketMail } from './ticket-mail';

/** To those who wrote in the municipality: nobody objected, the ticket is closed. */
export function ticketClosed(props: TicketMailProps): MailContent {
  const t = wordsFor(props.language);
  return composeTicketMail(props, {
    subject: t('mail.ticket_closed.subject', { number: props.number, theme: props.theme }),
    heading: t('mail.ticket_closed.heading'),
    body: t('mail.ticket_closed.body'),
    reason: t('mail.reason_requester'),
    rate: true,
  });
}
