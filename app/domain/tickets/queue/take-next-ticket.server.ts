import type { Actor } from '~/domain/accounts/actor';
import { now } from '~/platform/clock.server';
import { asActor, type Tx } from '~/platform/db.server';
import { AppError } from '~/platform/errors';
import { once } from '../once.server';
import { isDesk } from '../policy';
import { giveTo } from '../staff/assign-ticket.server';

/** States of a ticket that the desk has to do something about. */
const WAITING = ['new', 'open', 'waiting_for_imdi'] as const;

/**
 * Gives the actor the most urgent ticket that nobody has and that waits for IMDi: nearest deadline first (priority and
 * theme decide it), then longest waiting. A ticket put aside until a later day is left there. Two who ask at the same
 * moment get two different tickets; the same press again (`requestId`) leads to the same one as long as it waits for the
 * actor. Returns its number, or null when nothing waits. @throws AppError forbidden, invalid (somebody else's press)
 */
export function takeNextTicket(actor: Actor, requestId: string): Promise<number | null> {
  if (!isDesk(actor)) return Promise.reject(new AppError('forbidden'));
  return asActor(actor, (tx) => {
    const stillGood = (number: number) => waitsFor(tx, actor, number);
    return once(tx, actor, { requestId, kind: 'next_ticket', stillGood }, () => takeMostUrgent(tx, actor));
  });
}

async function waitsFor(tx: Tx, actor: Actor, number: number): Promise<boolean> {
  const where = { number, assigneeId: actor.id, state: { in: [...WAITING] } };
  return (await tx.ticket.count({ where })) > 0;
}

async function takeMostUrgent(tx: Tx, actor: Actor): Promise<number | null> {
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
}
