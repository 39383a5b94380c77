import { type Actor, isMunicipal } from '~/domain/accounts/actor';
import { can } from '~/domain/accounts/permissions';
import type { Tx } from '~/platform/db.server';

export type TroubledMail = {
  id: string;
  template: string;
  to: string;
  attempts: number;
  failed: boolean;
};

export type TicketMailView = {
  /**
   * Names of those who get a mail when the actor writes in public: an answer goes to the municipality's writers, a reply
   * to the owner at IMDi; the writer gets none.
   */
  recipients: string[];
  /** Names of those who are concerned just as much but have switched mail off. */
  without: string[];
  /** Mails of the ticket that have not got through; shown to the desk. */
  troubled: TroubledMail[];
};

/** What a ticket page says about mail; the ticket itself has been read by then, so the actor may see it. */
export async function findTicketMail(tx: Tx, actor: Actor, ticketId: string): Promise<TicketMailView> {
  const fromImdi = !isMunicipal(actor);
  const desk = can(actor, 'tickets.work');
  const [found] = await tx.$queryRaw<TicketMailView[]>`/*prepare:ticket-mail*/
      with concerned as (select u.name, u.wants_mail from user_account u
          where u.id <> ${actor.id}::uuid and u.disabled_at is null and u.id in (
            select t.assignee_id from ticket t where t.id = ${ticketId}::uuid and not ${fromImdi}::boolean
            union select t.requester_id from ticket t where t.id = ${ticketId}::uuid and ${fromImdi}::boolean
            union select x.author_id from ticket_message x
              where x.ticket_id = ${ticketId}::uuid and not x.from_imdi and ${fromImdi}::boolean))
      select (select coalesce(json_agg(c.name order by c.name), '[]') from concerned c where c.wants_mail) as recipients,
        (select coalesce(json_agg(c.name order by c.name), '[]') from concerned c where not c.wants_mail) as without,
        (select coalesce(json_agg(json_build_object('id', o.id, 'template', o.template, 'to', u.name, 'attempts', o.attempts,
            'failed', o.state = 'failed') order by o.created_at), '[]')
          from outgoing_mail o join user_account u on u.id = o.to_user_id
          where o.ticket_id = ${ticketId}::uuid and ${desk}::boolean and o.state <> 'sent'
            and (o.state = 'failed' or o.last_error is not null)) as troubled`;
  return found ?? { recipients: [], without: [], troubled: [] };
}
