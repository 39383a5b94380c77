import type { Language } from '~/i18n/language';

/** What a mail consists of when it is ready to be sent. */
export type MailContent = { subject: string; html: string; text: string };

/** All that a mail about a ticket may tell: the number, the theme in the reader's language, and the way to it. */
export type TicketMailProps = { language: Language; number: number; theme: string; url: string };

/** As above, with the day on which the ticket closes by itself (`dd.mm.yyyy`). */
export type ClosingTicketMailProps = TicketMailProps & { date: string };
