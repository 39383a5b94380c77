import { wordsFor } from '~/i18n/words-for.server';
import type { MailContent, TicketMailProps } from './mail-content';
import { composeTicketMail } from './ticket-mail';

/** To whoever asked for it: the day of a reminder has come. */
export function ticketReminded(props: TicketMailProps): MailContent {
  const t = wordsFor(props.language);
  return composeTicketMail(props, {
    subject: t('mail.ticket_reminded.subject', { number: props.number, theme: props.theme }),
    heading: t('mail.ticket_reminded.heading'),
    body: t('mail.ticket_reminded.body'),
    reason: t('mail.reason_staff'),
  });
}
