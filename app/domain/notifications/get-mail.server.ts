import type { Actor } from '~/domain/accounts/actor';
import { can } from '~/domain/accounts/permissions';
import { asActor } from '~/platform/db.server';
import { portalUrl } from '~/platform/env.server';
import { AppError, notFound } from '~/platform/errors';
import { isId } from '~/platform/ids.server';
import { hasMailServer, messageIdOf, readKeptMail } from '~/platform/mail.server';
import type { MailContent } from '~emails/mail-content';
import { type MailRow, numberOf } from './find-mails.server';
import { isMailKind, writeMail } from './mail-kind';

/** `content` is null when it cannot be shown: an invitation that left through a mail server opens an account. */
export type MailView = MailRow & { messageId: string; content: MailContent | null };

/** One outgoing mail as its reader gets it. @throws AppError forbidden, not_found */
export async function getMail(actor: Actor, mailId: string): Promise<MailView> {
  if (!can(actor, 'operations.read')) throw new AppError('forbidden');
  if (!isId(mailId)) throw notFound();
  const found = await asActor(actor, async (tx) => {
    const mail = await tx.outgoingMail.findUnique({ where: { id: mailId } });
    if (!mail) throw notFound();
    const user = await tx.user.findUnique({ where: { id: mail.toUserId }, select: { email: true } });
    return { mail, to: user?.email ?? '' };
  });
  const { mail, to } = found;
  return {
    id: mail.id,
    template: mail.template,
    to,
    ticketNumber: numberOf(mail.data),
    state: mail.state,
    attempts: mail.attempts,
    lastError: mail.lastError,
    createdAt: mail.createdAt,
    sentAt: mail.sentAt,
    messageId: messageIdOf(mail.id),
    content: await contentOf(mail),
  };
}

async function contentOf(mail: {
  id: string;
  template: string;
  data: unknown;
  language: 'nb' | 'nn' | 'en';
}) {
  if (!isMailKind(mail.template)) return null;
  if (mail.template !== 'invitation') {
    return writeMail(mail.template, mail.data, mail.language, portalUrl());
  }
  return hasMailServer() ? null : readKeptMail(mail.id);
}
