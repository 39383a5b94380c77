import { type Actor, isMunicipal } from '~/domain/accounts/actor';
import { can } from '~/domain/accounts/permissions';
import { asActor } from '~/platform/db.server';
import { AppError } from '~/platform/errors';
import { Prisma } from '~generated/prisma/client';

export type QueueCounts = { unassigned: number; mine: number; active: number };

/** SQL for the counts as one JSON value. */
export function queueCountsSql(actor: Actor): Prisma.Sql {
  const place = isMunicipal(actor)
    ? Prisma.sql`municipality_code = ${actor.municipalityCode ?? ''}`
    : Prisma.sql`true`;
  return Prisma.sql`select json_build_object(
      'unassigned', count(*) filter (where assignee_id is null),
      'mine', count(*) filter (where assignee_id = ${actor.id}::uuid),
      'active', count(*))
    from ticket where state not in ('solved', 'closed') and ${place}`;
}

/** How many active tickets there are for the actor: nobody's, the actor's own, all. @throws AppError forbidden */
export async function countQueues(actor: Actor): Promise<QueueCounts> {
  if (!can(actor, 'tickets.read')) throw new AppError('forbidden');
  return asActor(actor, async (tx) => {
    const [found] = await tx.$queryRaw<
      { counts: QueueCounts }[]
    >`select (${queueCountsSql(actor)}) as counts`;
    return found?.counts ?? { unassigned: 0, mine: 0, active: 0 };
  });
}
