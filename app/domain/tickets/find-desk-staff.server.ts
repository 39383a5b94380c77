import { PERMISSIONS } from '~/domain/accounts/permissions';
import type { Tx } from '~/platform/db.server';

export type DeskMember = { id: string; name: string };

/** Everybody who works at IMDi's desk now, by name. */
export function findDeskStaff(tx: Tx): Promise<DeskMember[]> {
  return tx.user.findMany({
    where: { role: { in: [...PERMISSIONS['tickets.work']] }, disabledAt: null },
    select: { id: true, name: true },
    orderBy: { name: 'asc' },
  });
}
