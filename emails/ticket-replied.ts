import { wordsFor } from '~/i18n/words-for.server';
import type { MailContent, TicketMailProps } from './mail-content';
import { composeTicketMail } from './ticket-mail';

/** To the owner at IMDi: the municipality has written. */
export function ticketReplied(props: TicketMailProps): MailContent {
  const t = wordsFor(props.language);
  return composeTicketMail(props, {
    subject: t('mail.ticket_replied.subject', { number: props.number, theme: props.theme }),
    heading: t('mail.ticket_replied.heading'),
    body: t('mail.ticket_replied.body'),
    reason: t('mail.reason_desk'),
  });
}
