import { wordsFor } from '~/i18n/words-for.server';
import type { MailContent, TicketMailProps } from './mail-content';
import { composeTicketMail } from './ticket-mail';

/** To those who watch a ticket: the municipality has written. */
export function ticketWatched(props: TicketMailProps): MailContent {
  const t = wordsFor(props.language);
  return composeTicketMail(props, {
    subject: t('mail.ticket_watched.subject', { number: props.number, theme: props.theme }),
    heading: t('mail.ticket_watched.heading'),
    body: t('mail.ticket_watched.body'),
    reason: t('mail.reason_watch'),
  });
}
