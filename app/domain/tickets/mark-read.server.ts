import type { Actor } from '~/domain/accounts/actor';
import { now } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';

/** Remembers that the actor has seen the ticket as it is now. */
export async function markRead(tx: Tx, actor: Actor, ticketId: string): Promise<void> {
  await tx.$executeRaw`
    insert into ticket_read_mark (ticket_id, user_id, read_at) values (${ticketId}::uuid, ${actor.id}::uuid, ${now()})
    on conflict (ticket_id, user_id) do update set read_at = greatest(ticket_read_mark.read_at, excluded.read_at)`;
}
