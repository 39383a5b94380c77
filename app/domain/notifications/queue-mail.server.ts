import type { Language } from '~/domain/accounts/actor';
import { now } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { newId } from '~/platform/ids.server';
import { addJob } from '~/platform/jobs.server';
import type { Prisma } from '~generated/prisma/client';
import type { MailKind } from './mail-kind';
import { MAIL_ATTEMPTS } from './send-mail.server';

type MailRow = {
  template: MailKind;
  toUserId: string;
  language: Language;
  activityId: number;
  ticketId: string | null;
  data: Prisma.InputJsonObject;
};

/** Writes a mail and the job that sends it; the same mail for the same activity and user only once. */
export async function queueMail(tx: Tx, row: MailRow): Promise<void> {
  const id = newId();
  const { count } = await tx.outgoingMail.createMany({
    data: { ...row, id, createdAt: now() },
    skipDuplicates: true,
  });
  if (count === 0) return;
  await addJob(tx, 'send-mail', { mailId: id }, { jobKey: `mail:${id}`, maxAttempts: MAIL_ATTEMPTS });
}
