import type { Actor } from '~/domain/accounts/actor';
import { now, today } from '~/platform/clock.server';
import { asActor } from '~/platform/db.server';
import { AppError } from '~/platform/errors';
import { osloInstant } from '~/platform/oslo-time';
import { SERVICE_DAY } from '../clocks/service-hours';
import { lockedForDesk } from '../locked-ticket.server';
import { refusePersonNumbers } from '../persons/person-numbers';
import type { ReminderInput } from './staff-forms';

/**
 * Reminds the actor of a ticket on a day, in the morning; a new reminder replaces the one there was. The note is IMDi's
 * own. @throws AppError not_found, forbidden, invalid (day that has passed, person number)
 */
export async function setReminder(actor: Actor, number: number, input: ReminderInput): Promise<void> {
  refusePersonNumbers({ note: input.note });
  if (input.day < today()) {
    const key = 'work.errors.day_passed';
    throw new AppError('invalid', key, { fields: { day: key } });
  }
  return asActor(actor, async (tx) => {
    const ticket = await lockedForDesk(tx, actor, number);
    const at = osloInstant(input.day, SERVICE_DAY.from);
    const row = { userId: actor.id, at, note: input.note, remindedAt: null };
    await tx.ticketReminder.upsert({
      where: { ticketId: ticket.id },
      create: { ticketId: ticket.id, ...row },
      update: row,
    });
    await tx.ticket.update({ where: { id: ticket.id }, data: { remindAt: at, updatedAt: now() } });
  });
}

/** Takes the reminder of a ticket away. @throws AppError not_found, forbidden */
export function clearReminder(actor: Actor, number: number): Promise<void> {
  return asActor(actor, async (tx) => {
    const ticket = await lockedForDesk(tx, actor, number);
    await tx.ticketReminder.deleteMany({ where: { ticketId: ticket.id } });
    await tx.ticket.update({ where: { id: ticket.id }, data: { remindAt: null, updatedAt: now() } });
  });
}
