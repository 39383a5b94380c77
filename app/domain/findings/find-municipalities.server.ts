import type { Actor } from '~/domain/accounts/actor';
import { asActor } from '~/platform/db.server';

export type MunicipalityChoice = { code: string; name: string };

/** Municipalities that the actor may narrow a list to, by name; empty for those who see one only. */
export function findMunicipalities(actor: Actor): Promise<MunicipalityChoice[]> {
  if (actor.scope !== '*') return Promise.resolve([]);
  return asActor(actor, async (tx) => {
    const rows = await tx.municipality.findMany({
      where: { validTo: null },
      select: { code: true, name: true },
    });
    return rows.sort((a, b) => a.name.localeCompare(b.name, 'nb'));
  });
}
