import type { Actor } from '~/domain/accounts/actor';
import { asActor } from '~/platform/db.server';
import { isDesk } from '../policy';

export type StoppedAnswer = { number: number; title: string };

/** Tickets in which an answer of the actor's own was stopped by news and has not been sent since. */
export async function findStoppedAnswers(actor: Actor): Promise<StoppedAnswer[]> {
  if (!isDesk(actor)) return [];
  return asActor(
    actor,
    (tx) => tx.$queryRaw<StoppedAnswer[]>`
      select t.number, t.title from ticket t
      where t.id in (select h.ticket_id from held_answer h where h.author_id = ${actor.id}::uuid and h.status = 'stopped')
      order by t.number limit 20`,
  );
}
