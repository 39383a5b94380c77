import { wordsFor } from '~/i18n/words-for.server';
import type { MailContent, TicketMailProps } from './mail-content';
import { composeTicketMail } from './ticket-mail';

/** To those who wrote in the municipality: IMDi has answered. */
export function ticketAnswered(props: TicketMailProps): MailContent {
  const t = wordsFor(props.language);
  return composeTicketMail(props, {
    subject: t('mail.ticket_answered.subject', { number: props.number, theme: props.theme }),
    heading: t('mail.ticket_answered.heading'),
    body: t('mail.ticket_answered.body'),
    reason: t('mail.reason_requester'),
  });
}
