import type { Actor } from '~/domain/accounts/actor';
import { asActor } from '~/platform/db.server';
import { tellApart } from './tell-apart';

export type MunicipalityChoice = { code: string; name: string };

/**
 * Municipalities that the actor may narrow a list to, by name, with the county behind a name that several have; empty for
 * those who see one only.
 */
export function findMunicipalities(actor: Actor): Promise<MunicipalityChoice[]> {
  if (actor.scope !== '*') return Promise.resolve([]);
  return asActor(actor, async (tx) => {
    const rows = await tx.municipality.findMany({
      where: { validTo: null },
      select: { code: true, name: true, county: { select: { name: true } } },
    });
    const places = tellApart(rows.map(({ code, name, county }) => ({ code, name, countyName: county.name })));
    return places.map(({ code, name }) => ({ code, name }));
  });
}
