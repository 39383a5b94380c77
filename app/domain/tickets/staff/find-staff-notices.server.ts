import type { Actor } from '~/domain/accounts/actor';
import { asActor } from '~/platform/db.server';
import { isDesk } from '../policy';

/** Something that somebody at the desk is told of a ticket. `at` is an ISO instant. */
export type StaffNoticeLine = {
  id: number;
  kind: 'mention' | 'due_soon' | 'escalated' | 'reminder' | 'watch' | 'accepted' | 'declined' | 'solved';
  number: number;
  title: string;
  at: string;
};

/** Most lines that are shown. */
const SHOWN = 100;

/** What the actor has been told and has not looked at yet, newest first; nothing for those who do not work at the desk. */
export function findStaffNotices(actor: Actor): Promise<StaffNoticeLine[]> {
  if (!isDesk(actor)) return Promise.resolve([]);
  return asActor(
    actor,
    (tx) => tx.$queryRaw<StaffNoticeLine[]>`
      select n.id, n.kind, t.number, t.title, to_json(n.at) #>> '{}' as at
      from staff_notice n join ticket t on t.id = n.ticket_id
      where n.user_id = ${actor.id}::uuid and n.read_at is null order by n.id desc limit ${SHOWN}`,
  );
}
