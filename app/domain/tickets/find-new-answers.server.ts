import type { Actor } from '~/domain/accounts/actor';
import { can } from '~/domain/accounts/permissions';
import { readAsActor } from '~/platform/db.server';
import { Prisma } from '~generated/prisma/client';

export type NewAnswer = { number: number; title: string; at: Date };

/** Tickets of the municipality with an answer from IMDi that the actor has not seen, newest first; at most `limit`. */
export async function findNewAnswers(actor: Actor, limit = 5): Promise<NewAnswer[]> {
  if (!can(actor, 'tickets.reply') || actor.municipalityCode === null) return [];
  return readAsActor<NewAnswer>(
    actor,
    Prisma.sql`/*prepare:new-answers*/
      select t.number, t.title, max(x.at) as at
      from ticket t join ticket_message x on x.ticket_id = t.id and x.from_imdi
      left join ticket_read_mark r on r.ticket_id = t.id and r.user_id = ${actor.id}::uuid
      where t.municipality_code = ${actor.municipalityCode}
        and (t.state <> 'closed' or t.closed_at > current_timestamp - interval '30 days')
        and (r.read_at is null or x.at > r.read_at)
      group by t.id
      order by max(x.at) desc limit ${limit}::int`,
  );
}
