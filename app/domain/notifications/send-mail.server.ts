import { createPasswordLink, LINK_HOURS } from '~/domain/accounts/password-links.server';
import { now, osloDay } from '~/platform/clock.server';
import { asSystem, type Tx } from '~/platform/db.server';
import { portalUrl } from '~/platform/env.server';
import { deliverMail } from '~/platform/mail.server';
import type { MailContent } from '~emails/mail-content';
import type { OutgoingMail, User } from '~generated/prisma/client';
import { isMailKind, writeInvitation, writeMail } from './mail-kind';

/** Attempts before a mail counts as failed; with the worker's growing delay they stretch over about sixteen hours. */
export const MAIL_ATTEMPTS = 12;

/** Longest error text that is kept. */
const ERROR_MAX = 300;

/**
 * Sends one mail. A mail that is sent, withdrawn or unknown is left alone, so that running the job twice is harmless.
 * The attempt is counted before the mail server is called: after a crash in between the mail is sent again with the
 * same Message-ID. A failure is kept with the row and thrown on, so that the worker tries again later; after the last
 * attempt the mail is marked as failed and stays visible until somebody sends it again.
 */
export async function sendMail(mailId: string): Promise<void> {
  const ready = await asSystem(async (tx) => {
    const mail = await tx.outgoingMail.findUnique({ where: { id: mailId } });
    if (mail?.state !== 'queued') return null;
    const user = await tx.user.findUnique({ where: { id: mail.toUserId } });
    if (!user || user.disabledAt) {
      await tx.outgoingMail.update({
        where: { id: mailId },
        data: { state: 'failed', lastError: 'recipient_blocked' },
      });
      return null;
    }
    const content = await writeContent(tx, mail, user);
    const { attempts } = await tx.outgoingMail.update({
      where: { id: mailId },
      data: { attempts: { increment: 1 } },
    });
    return { to: user.email, content, attempts };
  });
  if (!ready) return;
  try {
    await deliverMail({ id: mailId, to: ready.to, ...ready.content });
  } catch (error) {
    const last = ready.attempts >= MAIL_ATTEMPTS;
    await noteFailure(mailId, ready.to, error, last);
    if (last) return;
    throw new Error('The mail server did not take the mail.');
  }
  await asSystem((tx) =>
    tx.outgoingMail.update({
      where: { id: mailId },
      data: { state: 'sent', sentAt: now(), lastError: null },
    }),
  );
}

async function writeContent(tx: Tx, mail: OutgoingMail, user: User): Promise<MailContent> {
  if (!isMailKind(mail.template)) throw new Error(`There is no mail template ${mail.template}.`);
  if (mail.template !== 'invitation') {
    return writeMail(mail.template, mail.data, mail.language, portalUrl());
  }
  const url = await createPasswordLink(tx, user.id);
  const expiresOn = osloDay(new Date(now().getTime() + LINK_HOURS * 3_600_000));
  return writeInvitation({ url, expiresOn }, mail.language);
}

/** What the server said, without the address that it likes to repeat. */
async function noteFailure(mailId: string, address: string, error: unknown, last: boolean): Promise<void> {
  const said = error instanceof Error ? error.message : 'unknown';
  const lastError = said.replaceAll(address, '…').replace(/\s+/g, ' ').slice(0, ERROR_MAX);
  await asSystem((tx) =>
    tx.outgoingMail.update({
      where: { id: mailId },
      data: { lastError, ...(last ? { state: 'failed' } : {}) },
    }),
  );
}
