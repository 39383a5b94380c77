import type { Actor } from '~/domain/accounts/actor';
import { can } from '~/domain/accounts/permissions';
import { asActor } from '~/platform/db.server';
import { AppError } from '~/platform/errors';
import { pageWithin } from '~/platform/paging';
import type { MailState } from '~generated/prisma/client';

const MAIL_PAGE_SIZE = 50;

export type MailRow = {
  id: string;
  template: string;
  to: string;
  ticketNumber: number | null;
  state: MailState;
  attempts: number;
  lastError: string | null;
  createdAt: Date;
  sentAt: Date | null;
};

export type MailPage = { rows: MailRow[]; total: number; page: number; pageSize: number };

/** One page of the outgoing mail, newest first. @throws AppError forbidden */
export async function findMails(
  actor: Actor,
  { state, page: wanted }: { state: MailState | null; page: number },
): Promise<MailPage> {
  if (!can(actor, 'operations.read')) throw new AppError('forbidden');
  return asActor(actor, async (tx) => {
    const where = state ? { state } : {};
    const total = await tx.outgoingMail.count({ where });
    const page = pageWithin(wanted, total, MAIL_PAGE_SIZE);
    const mails = await tx.outgoingMail.findMany({
      where,
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      skip: (page - 1) * MAIL_PAGE_SIZE,
      take: MAIL_PAGE_SIZE,
    });
    const users = await tx.user.findMany({
      where: { id: { in: mails.map(({ toUserId }) => toUserId) } },
      select: { id: true, email: true },
    });
    const emails = new Map(users.map(({ id, email }) => [id, email]));
    const rows = mails.map((mail) => ({
      id: mail.id,
      template: mail.template,
      to: emails.get(mail.toUserId) ?? '',
      ticketNumber: numberOf(mail.data),
      state: mail.state,
      attempts: mail.attempts,
      lastError: mail.lastError,
      createdAt: mail.createdAt,
      sentAt: mail.sentAt,
    }));
    return { rows, total, page, pageSize: MAIL_PAGE_SIZE };
  });
}

/** The ticket number kept with a mail; mails about accounts have none. */
export function numberOf(data: unknown): number | null {
  if (!data || typeof data !== 'object' || !('number' in data)) return null;
  return typeof data.number === 'number' ? data.number : null;
}
