import { wordsFor } from '~/i18n/words-for.server';
import type { MailContent, TicketMailProps } from './mail-content';
import { composeTicketMail } from './ticket-mail';

/** To everybody in the ticket: it has been brought back. */
export function ticketReopened(props: TicketMailProps): MailContent {
  const t = wordsFor(props.language);
  return composeTicketMail(props, {
    subject: t('mail.ticket_reopened.subject', { number: props.number, theme: props.theme }),
    heading: t('mail.ticket_reopened.heading'),
    body: t('mail.ticket_reopened.body'),
    reason: t('mail.reason_requester'),
  });
}
