import type { Actor } from '~/domain/accounts/actor';
import { can } from '~/domain/accounts/permissions';
import { noteActivity } from '~/domain/activity/note-activity.server';
import { asActor, elevated } from '~/platform/db.server';
import { AppError, notFound } from '~/platform/errors';
import { addJob } from '~/platform/jobs.server';
import { MAIL_ATTEMPTS } from './send-mail.server';

/**
 * Queues a mail that has not got through once more, with all its attempts. A sent mail is left alone.
 * @throws AppError forbidden, not_found
 */
export async function retryMail(actor: Actor, mailId: string): Promise<void> {
  if (!can(actor, 'operations.read')) throw new AppError('forbidden');
  return asActor(actor, (tx) =>
    elevated(tx, async () => {
      const mail = await tx.outgoingMail.findUnique({ where: { id: mailId } });
      if (!mail) throw notFound();
      if (mail.state === 'sent') return;
      await tx.outgoingMail.update({ where: { id: mailId }, data: { state: 'queued', attempts: 0 } });
      await addJob(tx, 'send-mail', { mailId }, { jobKey: `mail:${mailId}`, maxAttempts: MAIL_ATTEMPTS });
      await noteActivity(tx, { kind: 'mail.retried', actorId: actor.id, data: { mailId } });
    }),
  );
}
