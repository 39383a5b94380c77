import type { Actor } from '~/domain/accounts/actor';
import { noteActivity } from '~/domain/activity/note-activity.server';
import { now } from '~/platform/clock.server';
import { asActor, elevated, type Tx } from '~/platform/db.server';
import { AppError } from '~/platform/errors';
import type { Ticket } from '~generated/prisma/client';
import { clocksOfNew } from '../clocks/clocks-after.server';
import { lockedTicket } from '../locked-ticket.server';
import { canReply, isDesk } from '../policy';
import { stateAfter } from '../ticket';
import { writeMessage } from '../write-message.server';
import { rowsGone } from './link-rows.server';

/**
 * Makes a ticket of its own of some rows of a ticket: their persons, findings and proposed corrections go over with the
 * question as it was asked, theme, owner and priority stay. The rows remain in the first ticket with a link. The same
 * submit again gives the ticket that already exists.
 * @throws AppError not_found, forbidden, conflict (solved or closed), invalid (rows gone, or none would be left)
 */
export function splitRows(
  actor: Actor,
  number: number,
  { rows, ticketId }: { rows: number[]; ticketId: string },
): Promise<{ number: number }> {
  return asActor(actor, async (tx) => {
    const ticket = await lockedTicket(tx, actor, number);
    if (!isDesk(actor) && !canReply(actor, ticket)) throw new AppError('forbidden');
    const row = await tx.ticketPerson.findFirst({ where: { ticketId: ticket.id, splitToId: ticketId } });
    if (row) return tx.ticket.findUniqueOrThrow({ where: { id: ticketId }, select: { number: true } });
    if (stateAfter(ticket.state, 'solve') === null) throw new AppError('conflict', 'tickets.errors.not_now');
    const all = await tx.ticketPerson.findMany({
      where: { ticketId: ticket.id, rowState: { not: 'split' } },
      select: { personId: true, recordVersion: true, rowState: true },
    });
    const chosen = all.filter(({ personId }) => rows.includes(personId));
    if (chosen.length === 0 || chosen.length !== new Set(rows).size) throw rowsGone();
    if (chosen.length === all.length) {
      const key = 'filing.rows.errors.all';
      throw new AppError('invalid', key, { fields: { rows: key } });
    }
    const created = await createTicket(tx, ticket, ticketId);
    await tx.ticketPerson.createMany({
      data: chosen.map((row) => ({
        ...row,
        ticketId: created.id,
        municipalityCode: ticket.municipalityCode,
      })),
    });
    const personIds = chosen.map(({ personId }) => personId);
    await tx.$executeRaw`
      update ticket_finding tf set ticket_id = ${created.id}::uuid from finding f
      where f.id = tf.finding_id and tf.ticket_id = ${ticket.id}::uuid and f.person_id = any(${personIds}::int[])`;
    await tx.proposedChange.updateMany({
      where: { ticketId: ticket.id, personId: { in: personIds } },
      data: { ticketId: created.id },
    });
    await tx.ticketPerson.updateMany({
      where: { ticketId: ticket.id, personId: { in: personIds } },
      data: { rowState: 'split', splitToId: created.id },
    });
    // Links between tickets are the desk's; the municipality has its own in the row.
    await elevated(tx, () =>
      tx.ticketLink.create({
        data: { fromId: ticket.id, toId: created.id, kind: 'parent', createdById: actor.id },
      }),
    );
    await noteSplit(tx, actor, ticket, created, chosen.length);
    return { number: created.number };
  });
}

/** Asked by the same person at the same time, so that its clocks tell the truth about how long the question has waited. */
async function createTicket(tx: Tx, from: Ticket, id: string): Promise<Ticket> {
  const waits = from.waitingSince ?? now();
  const { count } = await tx.ticket.createMany({
    data: {
      id,
      municipalityCode: from.municipalityCode,
      themeCode: from.themeCode,
      title: from.title,
      requesterId: from.requesterId,
      assigneeId: from.assigneeId,
      state: from.assigneeId ? 'open' : 'new',
      createdAt: now(),
      updatedAt: now(),
      priority: from.priority,
      ...(await clocksOfNew(tx, from.themeCode, waits, from.priority)),
      waitingSince: waits,
    },
    skipDuplicates: true,
  });
  // The id is another ticket's that the actor cannot see.
  if (count === 0) throw new AppError('invalid');
  const created = await tx.ticket.findUniqueOrThrow({ where: { id } });
  const first = await tx.ticketMessage.findFirst({
    where: { ticketId: from.id, fromImdi: false },
    orderBy: { at: 'asc' },
  });
  await writeMessage(tx, created, {
    id,
    authorId: first?.authorId ?? from.requesterId,
    fromImdi: false,
    body: first?.body ?? '',
  });
  return created;
}

async function noteSplit(
  tx: Tx,
  actor: Actor,
  from: Ticket,
  created: Ticket,
  persons: number,
): Promise<void> {
  await tx.ticket.update({ where: { id: from.id }, data: { updatedAt: now(), version: { increment: 1 } } });
  const numbers = { source: from.number, target: created.number, persons };
  const common = {
    kind: 'ticket.split',
    actorId: actor.id,
    municipalityCode: from.municipalityCode,
  } as const;
  await noteActivity(tx, { ...common, ticketId: from.id, data: { ...numbers, number: from.number } });
  await noteActivity(tx, { ...common, ticketId: created.id, data: { ...numbers, number: created.number } });
}
