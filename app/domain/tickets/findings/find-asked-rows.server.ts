import type { Actor } from '~/domain/accounts/actor';
import { itemsOfKey } from '~/domain/findings/finding';
import { asActor } from '~/platform/db.server';

/**
 * The registered rows of a person that the findings asked about in a ticket are about, or those of one finding when it is
 * named. Findings that are gone say nothing any more, unless named.
 */
export async function findAskedRows(
  actor: Actor,
  personId: number,
  { ticket, finding }: { ticket: number; finding: number | null },
): Promise<{ table: string; id: number }[]> {
  const asked = finding
    ? { id: finding }
    : { closedAt: null, tickets: { some: { ticket: { number: ticket } } } };
  const found = await asActor(actor, (tx) =>
    tx.finding.findMany({
      where: { personId, ...asked },
      orderBy: { id: 'asc' },
      select: { businessKey: true },
    }),
  );
  return found.flatMap(({ businessKey }) => itemsOfKey(businessKey));
}
