import { wordsFor } from '~/i18n/words-for.server';
import type { MailContent, TicketMailProps } from './mail-content';
import { composeTicketMail } from './ticket-mail';

/** To the owner, or the leads of an unowned ticket: a deadline is near. */
export function ticketDueSoon(props: TicketMailProps): MailContent {
  const t = wordsFor(props.language);
  return composeTicketMail(props, {
    subject: t('mail.ticket_due_soon.subject', { number: props.number, theme: props.theme }),
    heading: t('mail.ticket_due_soon.heading'),
    body: t('mail.ticket_due_soon.body'),
    reason: t('mail.reason_staff'),
  });
}
