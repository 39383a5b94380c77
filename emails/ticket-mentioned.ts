import { wordsFor } from '~/i18n/words-for.server';
import type { MailContent, TicketMailProps } from './mail-content';
import { composeTicketMail } from './ticket-mail';

/** To somebody at the desk: a colleague has called you by name in an internal note. */
export function ticketMentioned(props: TicketMailProps): MailContent {
  const t = wordsFor(props.language);
  return composeTicketMail(props, {
    subject: t('mail.ticket_mentioned.subject', { number: props.number, theme: props.theme }),
    heading: t('mail.ticket_mentioned.heading'),
    body: t('mail.ticket_mentioned.body'),
    reason: t('mail.reason_staff'),
  });
}
