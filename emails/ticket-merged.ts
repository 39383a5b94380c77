import { wordsFor } from '~/i18n/words-for.server';
import type { MailContent, TicketMailProps } from './mail-content';
import { composeTicketMail } from './ticket-mail';

/** To those who wrote in a ticket: it goes on as part of another. */
export function ticketMerged(props: TicketMailProps): MailContent {
  const t = wordsFor(props.language);
  return composeTicketMail(props, {
    subject: t('mail.ticket_merged.subject', { number: props.number, theme: props.theme }),
    heading: t('mail.ticket_merged.heading'),
    body: t('mail.ticket_merged.body'),
    reason: t('mail.reason_requester'),
  });
}
