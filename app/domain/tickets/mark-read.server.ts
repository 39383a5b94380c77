import type { Actor } from '~/domain/accounts/actor';
import { now } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';

/** Remembers that the actor has seen the ticket as it is now, and what they were told of it. */
export async function markRead(tx: Tx, actor: Actor, ticketId: string): Promise<void> {
  await tx.$executeRaw`/*prepare:mark-read*/
    with told as (update staff_notice set read_at = ${now()}::timestamptz
      where user_id = ${actor.id}::uuid and ticket_id = ${ticketId}::uuid and read_at is null)
    insert into ticket_read_mark (ticket_id, user_id, read_at) values (${ticketId}::uuid, ${actor.id}::uuid, ${now()}::timestamptz)
    on conflict (ticket_id, user_id) do update set read_at = greatest(ticket_read_mark.read_at, excluded.read_at)`;
}
