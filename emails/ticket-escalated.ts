import { wordsFor } from '~/i18n/words-for.server';
import type { MailContent, TicketMailProps } from './mail-content';
import { composeTicketMail } from './ticket-mail';

/** To a lead and the owner: a deadline is broken. */
export function ticketEscalated(props: TicketMailProps): MailContent {
  const t = wordsFor(props.language);
  return composeTicketMail(props, {
    subject: t('mail.ticket_escalated.subject', { number: props.number, theme: props.theme }),
    heading: t('mail.ticket_escalated.heading'),
    body: t('mail.ticket_escalated.body'),
    reason: t('mail.reason_staff'),
  });
}
