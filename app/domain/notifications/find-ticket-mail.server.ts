import { type Actor, isMunicipal } from '~/domain/accounts/actor';
import { can } from '~/domain/accounts/permissions';
import { asActor } from '~/platform/db.server';
import { numberOf } from './find-mails.server';
import { findRecipients } from './find-recipients.server';

export type TroubledMail = {
  id: string;
  template: string;
  to: string;
  attempts: number;
  failed: boolean;
};

export type TicketMailView = {
  /** Names of those who get a mail when the actor writes in public. */
  recipients: string[];
  /** Mails of the ticket that have not got through; shown to the desk. */
  troubled: TroubledMail[];
};

/** What a ticket page says about mail; the ticket itself has been read by then, so the actor may see it. */
export function findTicketMail(actor: Actor, ticketId: string): Promise<TicketMailView> {
  return asActor(actor, async (tx) => {
    const ticket = await tx.ticket.findUnique({
      where: { id: ticketId },
      select: { id: true, requesterId: true, assigneeId: true },
    });
    if (!ticket) return { recipients: [], troubled: [] };
    const recipients = await findRecipients(tx, ticket, { id: actor.id, fromImdi: !isMunicipal(actor) });
    if (!can(actor, 'tickets.work')) return { recipients, troubled: [] };
    const mails = await tx.outgoingMail.findMany({
      where: { ticketId, state: { not: 'sent' }, OR: [{ state: 'failed' }, { attempts: { gt: 0 } }] },
      orderBy: { createdAt: 'asc' },
    });
    const users = await tx.user.findMany({
      where: { id: { in: mails.map(({ toUserId }) => toUserId) } },
      select: { id: true, name: true },
    });
    const names = new Map(users.map(({ id, name }) => [id, name]));
    const troubled = mails
      .filter(({ data }) => numberOf(data) !== null)
      .map((mail) => ({
        id: mail.id,
        template: mail.template,
        to: names.get(mail.toUserId) ?? '',
        attempts: mail.attempts,
        failed: mail.state === 'failed',
      }));
    return { recipients, troubled };
  });
}
