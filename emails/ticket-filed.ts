import { wordsFor } from '~/i18n/words-for.server';
import type { MailContent, TicketMailProps } from './mail-content';
import { composeTicketMail } from './ticket-mail';

/** To the requester: the ticket has arrived. */
export function ticketFiled(props: TicketMailProps): MailContent {
  const t = wordsFor(props.language);
  return composeTicketMail(props, {
    subject: t('mail.ticket_filed.subject', { number: props.number, theme: props.theme }),
    heading: t('mail.ticket_filed.heading'),
    body: t('mail.ticket_filed.body'),
    reason: t('mail.reason_requester'),
  });
}
