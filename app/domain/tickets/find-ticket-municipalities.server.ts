import type { Actor } from '~/domain/accounts/actor';
import { asActor } from '~/platform/db.server';
import { isDesk } from './policy';

/** The municipalities that have filed tickets, by name, for the desk's filter; nobody else chooses among them. */
export async function findTicketMunicipalities(actor: Actor): Promise<{ code: string; name: string }[]> {
  if (!isDesk(actor)) return [];
  return asActor(
    actor,
    (tx) => tx.$queryRaw<{ code: string; name: string }[]>`
      select m.code::text, m.name from municipality m
      where exists (select from ticket t where t.municipality_code = m.code) order by m.name`,
  );
}
