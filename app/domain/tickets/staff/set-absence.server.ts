import type { Actor } from '~/domain/accounts/actor';
import { noteActivity } from '~/domain/activity/note-activity.server';
import { now } from '~/platform/clock.server';
import { toDbDate } from '~/platform/dates';
import { asActor } from '~/platform/db.server';
import { AppError, notFound } from '~/platform/errors';
import { once } from '../once.server';
import { isDesk, isLead } from '../policy';
import { findDeskStaff } from './find-desk-staff.server';
import type { AbsenceInput } from './staff-forms';

/**
 * Says that somebody at the desk is away: oneself, or anybody for a lead. While it lasts, nobody can be given a ticket
 * who is away. The same submit again changes nothing.
 * @throws AppError forbidden, invalid (not one of the desk), conflict (the form was used again for other days)
 */
export async function setAbsence(actor: Actor, { requestId, ...input }: AbsenceInput): Promise<void> {
  const userId = input.userId || actor.id;
  if (!isDesk(actor) || (userId !== actor.id && !isLead(actor))) throw new AppError('forbidden');
  await asActor(actor, async (tx) => {
    const staff = await findDeskStaff(tx);
    const key = 'tickets.errors.assignee';
    if (!staff.some(({ id }) => id === userId))
      throw new AppError('invalid', key, { fields: { userId: key } });
    await once(tx, actor, { requestId, kind: 'absence', content: input }, async () => {
      const { id } = await tx.staffAbsence.create({
        data: {
          userId,
          fromDate: toDbDate(input.from),
          toDate: toDbDate(input.to),
          createdById: actor.id,
          createdAt: now(),
        },
      });
      await noteActivity(tx, {
        kind: 'staff.absence_changed',
        actorId: actor.id,
        data: { userId, added: 1 },
      });
      return id;
    });
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
