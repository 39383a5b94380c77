import { type Actor, isMunicipal } from '~/domain/accounts/actor';
import { can } from '~/domain/accounts/permissions';
import { now } from '~/platform/clock.server';
import { asActor } from '~/platform/db.server';
import { AppError } from '~/platform/errors';
import { Prisma } from '~generated/prisma/client';
import { COUNT_MAX, type Queue } from './queues';

/** Tickets per queue and all active ones; counting stops one above `COUNT_MAX`. A municipality has only `active`. */
export type QueueCounts = Record<Exclude<Queue, 'alle'>, number> & { active: number };

/** Where nothing was counted. */
export const NO_COUNTS: QueueCounts = {
  mine: 0,
  ufordelt: 0,
  venter: 0,
  paminnelse: 0,
  forsinket: 0,
  active: 0,
};

/** Condition over `ticket t`, written out as the partial indexes have it. */
export const IS_ACTIVE = Prisma.sql`t.state not in ('solved', 'closed')`;

/** What belongs in a queue of the desk, as a condition over `ticket t`; only active tickets do. */
export function queueCondition(actor: Actor, queue: Exclude<Queue, 'alle'>): Prisma.Sql {
  switch (queue) {
    case 'mine':
      return Prisma.sql`t.assignee_id = ${actor.id}::uuid`;
    case 'ufordelt':
      return Prisma.sql`t.assignee_id is null`;
    case 'venter':
      return Prisma.sql`t.state in ('new', 'open', 'waiting_for_imdi')`;
    case 'paminnelse':
      return Prisma.sql`t.remind_at <= ${now()}`;
    case 'forsinket':
      return Prisma.sql`t.due_at < ${now()}`;
  }
}

/** Written out, so that a plan made once knows how early counting stops. */
const STOP = Prisma.raw(String(COUNT_MAX + 1));

const upTo = (condition: Prisma.Sql) =>
  Prisma.sql`(select count(*)::int from (select from ticket t where ${condition} limit ${STOP}) c)`;

/** SQL for the counts as one JSON value. Each reads at most a thousand entries of its own index. */
export function queueCountsSql(actor: Actor): Prisma.Sql {
  if (isMunicipal(actor)) {
    const own = Prisma.sql`${IS_ACTIVE} and t.municipality_code = ${actor.municipalityCode ?? ''}`;
    return Prisma.sql`select json_build_object('active', ${upTo(own)})`;
  }
  const queue = (name: Exclude<Queue, 'alle'>) =>
    upTo(Prisma.sql`${IS_ACTIVE} and ${queueCondition(actor, name)}`);
  return Prisma.sql`select json_build_object('mine', ${queue('mine')}, 'ufordelt', ${queue('ufordelt')},
    'venter', ${queue('venter')}, 'paminnelse', ${queue('paminnelse')}, 'forsinket', ${queue('forsinket')},
    'active', ${upTo(IS_ACTIVE)})`;
}

/** How many active tickets there are for the actor, per queue. @throws AppError forbidden */
export async function countQueues(actor: Actor): Promise<QueueCounts> {
  if (!can(actor, 'tickets.read')) throw new AppError('forbidden');
  return asActor(actor, async (tx) => {
    const [found] = await tx.$queryRaw<
      { counts: Partial<QueueCounts> }[]
    >`select (${queueCountsSql(actor)}) as counts`;
    return { ...NO_COUNTS, ...found?.counts };
  });
}
