import type { Actor } from '~/domain/accounts/actor';
import { today } from '~/platform/clock.server';
import { type IsoDate, toDbDate } from '~/platform/dates';
import { asActor } from '~/platform/db.server';
import { AppError } from '~/platform/errors';
import { isDesk, isLead } from '../policy';
import { type DeskMember, findDeskStaff } from './find-desk-staff.server';

/** An absence that lasts or is to come. `removable` tells whether the reader may take it away. */
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

/** Whose absence the actor may enter besides the own: everybody's at the desk for a lead, nobody's otherwise. */
export function findAbsentees(actor: Actor): Promise<DeskMember[]> {
  if (!isLead(actor)) return Promise.resolve([]);
  return asActor(actor, async (tx) => (await findDeskStaff(tx)).filter(({ id }) => id !== actor.id));
}
