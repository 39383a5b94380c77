import { z } from 'zod';
import type { Language } from '~/domain/accounts/actor';
import { formatDate, type IsoDate } from '~/platform/dates';
import { type ExceptionDecision, exceptionDecided } from '~emails/exception-decided';
import { invitation } from '~emails/invitation';
import type { MailContent } from '~emails/mail-content';
import { notice } from '~emails/notice';
import { ticketAnswered } from '~emails/ticket-answered';
import { ticketAssigned } from '~emails/ticket-assigned';
import { ticketClosed } from '~emails/ticket-closed';
import { ticketDueSoon } from '~emails/ticket-due-soon';
import { ticketEscalated } from '~emails/ticket-escalated';
import { ticketFiled } from '~emails/ticket-filed';
import { ticketMentioned } from '~emails/ticket-mentioned';
import { ticketMerged } from '~emails/ticket-merged';
import { ticketReminded } from '~emails/ticket-reminded';
import { ticketReopened } from '~emails/ticket-reopened';
import { ticketReplied } from '~emails/ticket-replied';
import { ticketSolved } from '~emails/ticket-solved';
import { ticketSolvedByFindings } from '~emails/ticket-solved-by-findings';
import { ticketWatched } from '~emails/ticket-watched';

const ticketData = z.object({ number: z.number().int(), theme: z.string() });
const closingData = ticketData.extend({ closesOn: z.string() });
const exceptionData = z.object({ exceptionId: z.number().int(), rule: z.string() });

/** Templates of mails about a ticket; what they need is kept with the mail's row: number, theme and closing day. */
export const TICKET_MAILS = [
  'ticket_filed',
  'ticket_replied',
  'ticket_answered',
  'ticket_assigned',
  'ticket_solved',
  'ticket_solved_by_findings',
  'ticket_closed',
  'ticket_reopened',
  'ticket_mentioned',
  'ticket_due_soon',
  'ticket_escalated',
  'ticket_reminded',
  'ticket_watched',
  'ticket_merged',
] as const;

export type TicketMail = (typeof TICKET_MAILS)[number];

/** Templates of IMDi's answers to those who asked for an exception. */
const EXCEPTION_MAILS = ['exception_approved', 'exception_declined', 'exception_revoked'] as const;

export type ExceptionMail = (typeof EXCEPTION_MAILS)[number];

const DECISIONS: Readonly<Record<ExceptionMail, ExceptionDecision>> = {
  exception_approved: 'approved',
  exception_declined: 'declined',
  exception_revoked: 'revoked',
};

/** Every mail that the portal sends. */
const MAIL_KINDS = [...TICKET_MAILS, ...EXCEPTION_MAILS, 'notice', 'invitation'] as const;

export type MailKind = (typeof MAIL_KINDS)[number];

export function isMailKind(text: string): text is MailKind {
  return (MAIL_KINDS as readonly string[]).includes(text);
}

const PLAIN = {
  ticket_filed: ticketFiled,
  ticket_replied: ticketReplied,
  ticket_answered: ticketAnswered,
  ticket_assigned: ticketAssigned,
  ticket_closed: ticketClosed,
  ticket_reopened: ticketReopened,
  ticket_mentioned: ticketMentioned,
  ticket_due_soon: ticketDueSoon,
  ticket_escalated: ticketEscalated,
  ticket_reminded: ticketReminded,
  ticket_watched: ticketWatched,
  ticket_merged: ticketMerged,
} as const;

const CLOSING = { ticket_solved: ticketSolved, ticket_solved_by_findings: ticketSolvedByFindings } as const;

/**
 * The words of a mail, all of which follow from what is kept with its row. `base` is the portal's address without a
 * trailing slash.
 */
export function writeMail(
  kind: Exclude<MailKind, 'invitation'>,
  stored: unknown,
  language: Language,
  base: string,
): MailContent {
  switch (kind) {
    case 'notice': {
      const { title } = z.object({ title: z.string() }).parse(stored);
      return notice({ language, title, url: `${base}/driftsmeldinger` });
    }
    case 'exception_approved':
    case 'exception_declined':
    case 'exception_revoked': {
      const { exceptionId, rule } = exceptionData.parse(stored);
      const decision = DECISIONS[kind];
      return exceptionDecided({ language, decision, rule, url: `${base}/unntak/${exceptionId}` });
    }
    default:
      return writeTicketMail(kind, stored, language, base);
  }
}

function writeTicketMail(kind: TicketMail, stored: unknown, language: Language, base: string): MailContent {
  if (kind === 'ticket_solved' || kind === 'ticket_solved_by_findings') {
    const { number, theme, closesOn } = closingData.parse(stored);
    const date = formatDate(closesOn);
    return CLOSING[kind]({ language, number, theme, date, url: `${base}/saker/${number}` });
  }
  const { number, theme } = ticketData.parse(stored);
  return PLAIN[kind]({ language, number, theme, url: `${base}/saker/${number}` });
}

/** The words of an invitation. `url` opens the account; it is made when the mail is sent and is kept nowhere. */
export function writeInvitation(link: { url: string; expiresOn: IsoDate }, language: Language): MailContent {
  return invitation({ language, url: link.url, date: formatDate(link.expiresOn) });
}
