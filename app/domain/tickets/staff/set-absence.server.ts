import type { Actor } from '~/domain/accounts/actor';
import { noteActivity } from '~/domain/activity/note-activity.server';
import { now, today } from '~/platform/clock.server';
import { type IsoDate, toDbDate } from '~/platform/dates';
import { asActor } from '~/platform/db.server';
import { AppError, notFound } from '~/platform/errors';
import { isDesk, isLead } from '../policy';
import { type DeskMember, findDeskStaff } from './find-desk-staff.server';
import type { AbsenceInput } from './staff-forms';

/** An absence that lasts or is to come. `own` tells whether the reader may take it away. */
export type AbsenceRow = {
  id: number;
  userId: string;
  name: string;
  from: IsoDate;
  to: IsoDate;
  removable: boolean;
};

/** The absences at the desk from today on, by day. @throws AppError forbidden */
export async function findAbsences(actor: Actor): Promise<AbsenceRow[]> {
  if (!isDesk(actor)) throw new AppError('forbidden');
  const rows = await asActor(
    actor,
    (tx) => tx.$queryRaw<Omit<AbsenceRow, 'removable'>[]>`
      select a.id, a.user_id as "userId", u.name, to_char(a.from_date, 'YYYY-MM-DD') as "from",
        to_char(a.to_date, 'YYYY-MM-DD') as "to"
      from staff_absence a join user_account u on u.id = a.user_id
      where a.to_date >= ${toDbDate(today())}::date order by a.from_date, u.name, a.id`,
  );
  return rows.map((row) => ({ ...row, removable: isLead(actor) || row.userId === actor.id }));
}

/**
 * Says that somebody at the desk is away: oneself, or anybody for a lead. While it lasts, nobody can be given a ticket
 * who is away. @throws AppError forbidden, invalid (not one of the desk)
 */
export async function setAbsence(actor: Actor, input: AbsenceInput): Promise<void> {
  const userId = input.userId || actor.id;
  if (!isDesk(actor) || (userId !== actor.id && !isLead(actor))) throw new AppError('forbidden');
  return asActor(actor, async (tx) => {
    const staff = await findDeskStaff(tx);
    const key = 'tickets.errors.assignee';
    if (!staff.some(({ id }) => id === userId))
      throw new AppError('invalid', key, { fields: { userId: key } });
    await tx.staffAbsence.create({
      data: {
        userId,
        fromDate: toDbDate(input.from),
        toDate: toDbDate(input.to),
        createdById: actor.id,
        createdAt: now(),
      },
    });
    await noteActivity(tx, { kind: 'staff.absence_changed', actorId: actor.id, data: { userId, added: 1 } });
  });
}

/** Takes an absence away. @throws AppError not_found (also for somebody else's) */
export function removeAbsence(actor: Actor, id: number): Promise<void> {
  return asActor(actor, async (tx) => {
    const found = await tx.staffAbsence.findUnique({ where: { id } });
    if (!found || !isDesk(actor) || (found.userId !== actor.id && !isLead(actor))) throw notFound();
    await tx.staffAbsence.delete({ where: { id } });
    await noteActivity(tx, {
      kind: 'staff.absence_changed',
      actorId: actor.id,
      data: { userId: found.userId, added: -1 },
    });
  });
}

/** Whose absence the actor may enter besides the own: everybody's at the desk for a lead, nobody's otherwise. */
export function findAbsentees(actor: Actor): Promise<DeskMember[]> {
  if (!isLead(actor)) return Promise.resolve([]);
  return asActor(actor, async (tx) => (await findDeskStaff(tx)).filter(({ id }) => id !== actor.id));
}
