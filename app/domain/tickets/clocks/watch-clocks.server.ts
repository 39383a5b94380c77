import { noteActivity } from '~/domain/activity/note-activity.server';
import { now, today } from '~/platform/clock.server';
import { asSystem, type Tx } from '~/platform/db.server';
import type { Ticket } from '~generated/prisma/client';
import { isLead } from '../policy';
import { findDeskStaff } from '../staff/find-desk-staff.server';
import { clocksAfter } from './clocks-after.server';

/** Tickets handled in one transaction. */
const BATCH = 100;

/**
 * Looks at the clocks of all tickets: warns before a deadline, hands a broken one to a lead, and reminds whoever asked
 * for it. Each deadline is warned of and escalated once. Returns how many of each.
 */
export async function watchClocks(): Promise<{ warned: number; escalated: number; reminded: number }> {
  await inBatches(startMissingClocks);
  return {
    escalated: await inBatches(escalateSome),
    warned: await inBatches(warnSome),
    reminded: await inBatches(remindSome),
  };
}

async function inBatches(handle: (tx: Tx) => Promise<number>): Promise<number> {
  let sum = 0;
  for (;;) {
    const count = await asSystem(handle);
    sum += count;
    if (count < BATCH) return sum;
  }
}

/** Tickets from before there were clocks. */
async function startMissingClocks(tx: Tx): Promise<number> {
  const found = await tx.$queryRaw<{ id: string }[]>`
    select id from ticket where first_due_at is null and state not in ('solved', 'closed')
    order by created_at limit ${BATCH} for update skip locked`;
  for (const { id } of found) {
    const ticket = await tx.ticket.findUniqueOrThrow({ where: { id } });
    await tx.ticket.update({ where: { id }, data: await clocksAfter(tx, ticket, {}) });
  }
  return found.length;
}

async function lockedTickets(tx: Tx, found: { id: string }[]): Promise<Ticket[]> {
  return tx.ticket.findMany({ where: { id: { in: found.map(({ id }) => id) } }, orderBy: { dueAt: 'asc' } });
}

async function escalateSome(tx: Tx): Promise<number> {
  const found = await tx.$queryRaw<{ id: string }[]>`
    select id from ticket where due_at is not null and escalated_for is distinct from due_at and due_at <= ${now()}
    order by due_at limit ${BATCH} for update skip locked`;
  const leads = found.length > 0 ? await findLeads(tx) : [];
  for (const [index, ticket] of (await lockedTickets(tx, found)).entries()) {
    const leadId = ticket.leadId ?? leads[index % Math.max(1, leads.length)] ?? null;
    await tx.ticket.update({
      where: { id: ticket.id },
      data: { escalatedFor: ticket.dueAt, escalatedAt: now(), warnAt: null, warnedFor: ticket.dueAt, leadId },
    });
    await noteActivity(tx, {
      kind: 'ticket.escalated',
      ticketId: ticket.id,
      data: {
        number: ticket.number,
        clock: ticket.dueKind,
        userIds: [leadId, ticket.assigneeId].filter((id) => id !== null),
      },
    });
  }
  return found.length;
}

async function warnSome(tx: Tx): Promise<number> {
  const found = await tx.$queryRaw<{ id: string }[]>`
    select id from ticket where warn_at <= ${now()} order by warn_at limit ${BATCH} for update skip locked`;
  const leads = found.length > 0 ? await findLeads(tx) : [];
  for (const ticket of await lockedTickets(tx, found)) {
    const known = ticket.warnedFor?.getTime() === ticket.dueAt?.getTime();
    await tx.ticket.update({ where: { id: ticket.id }, data: { warnAt: null, warnedFor: ticket.dueAt } });
    if (known) continue;
    // Nobody's ticket is the leads' to give away.
    const userIds = ticket.assigneeId ? [ticket.assigneeId] : leads;
    await noteActivity(tx, {
      kind: 'ticket.due_soon',
      ticketId: ticket.id,
      data: { number: ticket.number, clock: ticket.dueKind, userIds },
    });
  }
  return found.length;
}

/** The leads who are at work today, those with the fewest broken deadlines first; all of them when everybody is away. */
async function findLeads(tx: Tx): Promise<string[]> {
  const users = await tx.user.findMany({ where: { disabledAt: null }, select: { id: true, role: true } });
  const leads = new Set(users.filter(isLead).map(({ id }) => id));
  const staff = (await findDeskStaff(tx)).filter(({ id }) => leads.has(id));
  const present = staff.filter(({ awayUntil }) => !awayUntil || awayUntil < today());
  const load = await tx.ticket.groupBy({
    by: ['leadId'],
    where: { escalatedAt: { not: null }, leadId: { in: [...leads] } },
    _count: true,
  });
  const loadOf = (id: string) => load.find(({ leadId }) => leadId === id)?._count ?? 0;
  return (present.length > 0 ? present : staff).map(({ id }) => id).sort((a, b) => loadOf(a) - loadOf(b));
}

async function remindSome(tx: Tx): Promise<number> {
  const due = await tx.$queryRaw<{ ticketId: string; userId: string; number: number }[]>`
    select r.ticket_id as "ticketId", r.user_id as "userId", t.number
    from ticket_reminder r join ticket t on t.id = r.ticket_id
    where r.reminded_at is null and r.at <= ${now()} order by r.at limit ${BATCH} for update of r skip locked`;
  for (const { ticketId, userId, number } of due) {
    await tx.ticketReminder.update({ where: { ticketId }, data: { remindedAt: now() } });
    await noteActivity(tx, { kind: 'ticket.reminded', ticketId, data: { number, userIds: [userId] } });
  }
  return due.length;
}
