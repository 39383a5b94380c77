import { PERMISSIONS } from '~/domain/accounts/permissions';
import { today } from '~/platform/clock.server';
import { type IsoDate, toDbDate } from '~/platform/dates';
import type { Tx } from '~/platform/db.server';

/** Somebody at the desk; `awayUntil` is the last day of an absence that lasts today. */
export type DeskMember = { id: string; name: string; awayUntil: IsoDate | null };

/** Everybody who works at IMDi's desk now, by name. */
export async function findDeskStaff(tx: Tx): Promise<DeskMember[]> {
  return tx.$queryRaw<DeskMember[]>`
    select u.id, u.name, to_char((select max(a.to_date) from staff_absence a where a.user_id = u.id
        and ${toDbDate(today())}::date between a.from_date and a.to_date), 'YYYY-MM-DD') as "awayUntil"
    from user_account u
    where u.role::text = any(${[...PERMISSIONS['tickets.work']]}::text[]) and u.disabled_at is null
    order by u.name`;
}
