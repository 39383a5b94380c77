import { wordsFor } from '~/i18n/words-for.server';
import type { ClosingTicketMailProps, MailContent } from './mail-content';
import { composeTicketMail } from './ticket-mail';

/** To those who wrote in the municipality: IMDi calls the ticket solved. */
export function ticketSolved(props: ClosingTicketMailProps): MailContent {
  const t = wordsFor(props.language);
  return composeTicketMail(props, {
    subject: t('mail.ticket_solved.subject', { number: props.number, theme: props.theme }),
    heading: t('mail.ticket_solved.heading'),
    body: t('mail.ticket_solved.body', { date: props.date }),
    reason: t('mail.reason_requester'),
    rate: true,
  });
}
