import { type Actor, isMunicipal } from '~/domain/accounts/actor';
import { can } from '~/domain/accounts/permissions';
import { asActor } from '~/platform/db.server';
import { AppError } from '~/platform/errors';

export type QueueCounts = { unassigned: number; mine: number; active: number };

/** How many active tickets there are for the actor: nobody's, the actor's own, all. */
export async function countQueues(actor: Actor): Promise<QueueCounts> {
  if (!can(actor, 'tickets.read')) throw new AppError('forbidden');
  const municipality = isMunicipal(actor) ? (actor.municipalityCode ?? '') : null;
  return asActor(actor, async (tx) => {
    const [counts] = await tx.$queryRaw<QueueCounts[]>`
      select count(*) filter (where assignee_id is null)::int as unassigned,
        count(*) filter (where assignee_id = ${actor.id}::uuid)::int as mine,
        count(*)::int as active
      from ticket
      where state not in ('solved', 'closed')
        and (${municipality}::text is null or municipality_code = ${municipality}::text)`;
    return counts ?? { unassigned: 0, mine: 0, active: 0 };
  });
}
