import { now, startOfOsloDay, today } from '~/platform/clock.server';
import { addDays, type IsoDate } from '~/platform/dates';
import { addWorkingDays } from '~/platform/working-days';
import { Prisma } from '~generated/prisma/client';
import { OBJECTION_WORKING_DAYS, type TicketState } from './ticket';

/** Last day on which the municipality can object to a solution made on the given day. */
export function lastDayToObject(solvedOn: IsoDate): IsoDate {
  return addWorkingDays(solvedOn, OBJECTION_WORKING_DAYS);
}

/**
 * What the ticket row says of a state: a solved ticket closes when the third working day is over, an active one has
 * neither end nor proof. `waitingSince` is left to the caller as long as the ticket is active.
 */
export function fieldsOfState(state: TicketState): Prisma.TicketUncheckedUpdateInput {
  const common = { state, updatedAt: now(), version: { increment: 1 } };
  if (state === 'closed') return { ...common, closedAt: now(), closesAt: null, waitingSince: null };
  if (state !== 'solved') {
    return { ...common, solvedAt: null, closedAt: null, closesAt: null, proof: Prisma.DbNull };
  }
  const closesAt = startOfOsloDay(addDays(lastDayToObject(today()), 1));
  return { ...common, solvedAt: now(), closedAt: null, closesAt, waitingSince: null, proof: Prisma.DbNull };
}
