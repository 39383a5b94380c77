import { z } from 'zod';
import type { Actor } from '~/domain/accounts/actor';
import { noteActivity } from '~/domain/activity/note-activity.server';
import { now } from '~/platform/clock.server';
import { asActor, elevated, type Tx } from '~/platform/db.server';
import { AppError } from '~/platform/errors';
import { Prisma, type Ticket } from '~generated/prisma/client';
import { clocksAfter } from '../clocks/clocks-after.server';
import { PRIORITIES } from '../clocks/service-levels';
import { lockedForDesk } from '../locked-ticket.server';
import { fieldsOfState } from '../state-fields.server';
import { TICKET_STATES } from '../ticket';
import { moveDrafts, moveEntries, moveLinks, returnLinks } from './move-entries.server';

/** What the merged ticket was, for bringing it back. Ids and codes only. */
const beforeMerge = z.object({
  state: z.enum(TICKET_STATES),
  waitingSince: z.string().nullable(),
  messageIds: z.array(z.string()),
  noteIds: z.array(z.string()),
  personIds: z.array(z.number()),
  findingIds: z.array(z.number()),
  proposalIds: z.array(z.string()).default([]),
});

/**
 * Makes a ticket part of another one of the same municipality: what was written, its persons, findings, drafts and
 * watchers move over; those who wrote in either are told of answers in both. The number of the merged ticket leads to
 * the other from now on. The same submit again changes nothing.
 * @throws AppError not_found, forbidden, conflict (solved, closed or emptied), invalid (itself, or another
 * municipality's)
 */
export function mergeTickets(actor: Actor, sourceNumber: number, targetNumber: number): Promise<void> {
  return asActor(actor, async (tx) => {
    // One order for every pair, so that two merges at once cannot wait for each other.
    const low = await lockedForDesk(tx, actor, Math.min(sourceNumber, targetNumber));
    const high = await lockedForDesk(tx, actor, Math.max(sourceNumber, targetNumber));
    const [source, target] = sourceNumber <= targetNumber ? [low, high] : [high, low];
    if (await isMerged(tx, sourceNumber, target)) return;
    refuseMerge(source, target);
    const at = now();
    const moved = await moveEntries(tx, source.id, target.id, 'all');
    const links = await moveLinks(tx, source.id, target.id);
    await elevated(tx, () => moveDrafts(tx, source.id, target.id));
    await tx.$executeRaw`
      insert into ticket_watch (ticket_id, user_id, since)
      select ${target.id}::uuid, user_id, since from ticket_watch where ticket_id = ${source.id}::uuid on conflict do nothing`;
    await tx.ticketMerge.create({
      data: {
        sourceId: source.id,
        targetId: target.id,
        byId: actor.id,
        at,
        before: {
          state: source.state,
          waitingSince: source.waitingSince?.toISOString() ?? null,
          ...moved,
          ...links,
        },
      },
    });
    await closeSource(tx, source, target, at);
    await wakeTarget(tx, source, target, at);
    await noteMerge(tx, actor, 'ticket.merged', source, target);
  });
}

/** Whether this very merge has been done: a repeated submit is answered as the first one was. */
async function isMerged(tx: Tx, sourceNumber: number, target: Ticket): Promise<boolean> {
  const named = await tx.ticket.findUnique({ where: { number: sourceNumber } });
  return named?.mergedIntoId === target.id;
}

function refuseMerge(source: Ticket, target: Ticket): void {
  const refuse = (key: string) => new AppError('invalid', key, { fields: { other: key } });
  if (source.id === target.id) throw refuse('work.errors.same_ticket');
  if (source.municipalityCode !== target.municipalityCode) throw refuse('work.errors.other_municipality');
  if (target.state === 'solved' || target.state === 'closed' || target.emptiedAt || source.emptiedAt) {
    throw refuse('work.errors.merge_closed');
  }
}

async function closeSource(tx: Tx, source: Ticket, target: Ticket, at: Date): Promise<void> {
  const clocks = await clocksAfter(tx, source, { state: 'closed', waitingSince: null }, at);
  await tx.ticket.update({
    where: { id: source.id },
    data: { ...fieldsOfState('closed'), ...clocks, mergedIntoId: target.id, remindAt: null },
  });
}

/** The other ticket waits since whichever waited first, and is as urgent as the more urgent one. */
async function wakeTarget(tx: Tx, source: Ticket, target: Ticket, at: Date): Promise<void> {
  const waits = [source.waitingSince, target.waitingSince].filter((since) => since !== null);
  const waitingSince = waits.sort((a, b) => a.getTime() - b.getTime())[0] ?? null;
  const turns = source.waitingSince !== null && target.state === 'waiting_for_municipality';
  const state = turns ? 'waiting_for_imdi' : target.state;
  const more = PRIORITIES.indexOf(source.priority) > PRIORITIES.indexOf(target.priority);
  const priority = more ? source.priority : target.priority;
  await tx.ticket.update({
    where: { id: target.id },
    data: {
      state,
      waitingSince,
      priority,
      updatedAt: at,
      version: { increment: 1 },
      ...(await clocksAfter(tx, target, { state, waitingSince, priority }, at)),
    },
  });
}

async function noteMerge(
  tx: Tx,
  actor: Actor,
  kind: 'ticket.merged' | 'ticket.unmerged',
  source: Ticket,
  target: Ticket,
): Promise<void> {
  const common = { actorId: actor.id, municipalityCode: source.municipalityCode, kind };
  const numbers = { source: source.number, target: target.number };
  await noteActivity(tx, { ...common, ticketId: source.id, data: { ...numbers, number: source.number } });
  await noteActivity(tx, { ...common, ticketId: target.id, data: { ...numbers, number: target.number } });
}

/**
 * Takes a merge back: the merged ticket gets back what was written and proposed in it, its persons and its state. What
 * was written after the merge, and drafts, stay where they are.
 * @throws AppError not_found, forbidden, conflict (not merged into this one, or a text is gone)
 */
export function unmergeTicket(actor: Actor, targetNumber: number, sourceNumber: number): Promise<void> {
  return asActor(actor, async (tx) => {
    const target = await lockedForDesk(tx, actor, targetNumber);
    await tx.$queryRaw`select 1 from ticket where number = ${sourceNumber} for update`;
    const source = await tx.ticket.findUnique({ where: { number: sourceNumber } });
    const merge = source
      ? await tx.ticketMerge.findFirst({
          where: { sourceId: source.id, targetId: target.id, undoneAt: null },
        })
      : null;
    const read = beforeMerge.safeParse(merge?.before);
    if (!source || !merge || !read.success || target.emptiedAt) {
      throw new AppError('conflict', 'work.errors.not_merged');
    }
    const before = read.data;
    const at = now();
    await moveEntries(tx, target.id, source.id, before);
    await returnLinks(tx, target.id, source.id, before);
    await tx.ticketMerge.update({ where: { id: merge.id }, data: { undoneAt: at } });
    await restoreSource(tx, source, before, at);
    await noteMerge(tx, actor, 'ticket.unmerged', source, target);
  });
}

async function restoreSource(
  tx: Tx,
  source: Ticket,
  before: z.infer<typeof beforeMerge>,
  at: Date,
): Promise<void> {
  // A ticket that was solved before comes back as closed: its time to object has gone by without anybody counting.
  const state = before.state === 'solved' ? 'closed' : before.state;
  const waitingSince = before.waitingSince ? new Date(before.waitingSince) : null;
  const clocks = await clocksAfter(tx, source, { state, waitingSince }, at);
  await tx.ticket.update({
    where: { id: source.id },
    data: {
      ...(state === 'closed' ? {} : { ...fieldsOfState(state), proof: source.proof ?? Prisma.DbNull }),
      ...clocks,
      waitingSince,
      mergedIntoId: null,
      updatedAt: at,
    },
  });
}
