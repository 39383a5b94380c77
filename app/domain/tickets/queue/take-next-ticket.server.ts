import type { Actor } from '~/domain/accounts/actor';
import { now } from '~/platform/clock.server';
import { asActor } from '~/platform/db.server';
import { AppError } from '~/platform/errors';
import { isDesk } from '../policy';
import { giveTo } from '../staff/assign-ticket.server';

/**
 * Gives the actor the most urgent ticket that nobody has and that waits for IMDi: nearest deadline first (priority and
 * theme decide it), then longest waiting. A ticket put aside until a later day is left there. Two who ask at the same
 * moment get two different tickets. Returns its number, or null when nothing waits.
 * @throws AppError forbidden
 */
export function takeNextTicket(actor: Actor): Promise<number | null> {
  return asActor(actor, async (tx) => {
    if (!isDesk(actor)) throw new AppError('forbidden');
    const [found] = await tx.$queryRaw<{ id: string }[]>`
      select t.id from ticket t
      where t.state not in ('solved', 'closed') and t.assignee_id is null and t.state in ('new', 'open', 'waiting_for_imdi')
        and (t.remind_at is null or t.remind_at <= ${now()})
      order by t.due_at asc nulls last, t.waiting_since asc nulls last, t.number asc
      limit 1 for update skip locked`;
    if (!found) return null;
    const ticket = await tx.ticket.findUniqueOrThrow({ where: { id: found.id } });
    await giveTo(tx, actor, ticket, actor.id);
    return ticket.number;
  });
}
