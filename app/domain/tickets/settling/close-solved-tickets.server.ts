import { noteActivity } from '~/domain/activity/note-activity.server';
import { now } from '~/platform/clock.server';
import { asSystem } from '~/platform/db.server';
import { fieldsOfState } from '../state-fields.server';
import { settleTickets } from './settle-tickets.server';

const BATCH = 100;

/**
 * Closes the solved tickets whose time to object is over. Settles first, so that a ticket whose finding came back is
 * reopened and not closed. Returns how many were closed.
 */
export async function closeSolvedTickets(): Promise<number> {
  await settleTickets();
  let closed = 0;
  for (;;) {
    const count = await asSystem(async (tx) => {
      const due = await tx.$queryRaw<{ id: string; number: number; municipalityCode: string }[]>`
        select id, number, municipality_code as "municipalityCode" from ticket
        where state = 'solved' and closes_at <= ${now()} order by closes_at limit ${BATCH} for update skip locked`;
      for (const ticket of due) {
        await tx.ticket.update({ where: { id: ticket.id }, data: fieldsOfState('closed') });
        await noteActivity(tx, {
          kind: 'ticket.closed',
          municipalityCode: ticket.municipalityCode,
          ticketId: ticket.id,
          data: { number: ticket.number, from: 'solved', to: 'closed' },
        });
      }
      return due.length;
    });
    closed += count;
    if (count < BATCH) return closed;
  }
}
