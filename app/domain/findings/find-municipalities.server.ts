import type { Actor } from '~/domain/accounts/actor';
import { asActor } from '~/platform/db.server';

export type MunicipalityChoice = { code: string; name: string };

/**
 * Municipalities that the actor may narrow a list to, by name, with the number behind a name that several have; empty for
 * those who see one only.
 */
export function findMunicipalities(actor: Actor): Promise<MunicipalityChoice[]> {
  if (actor.scope !== '*') return Promise.resolve([]);
  return asActor(actor, async (tx) => {
    const rows = await tx.municipality.findMany({
      where: { validTo: null },
      select: { code: true, name: true },
    });
    const bearers = new Map<string, number>();
    for (const { name } of rows) bearers.set(name, (bearers.get(name) ?? 0) + 1);
    return rows
      .map(({ code, name }) => ({ code, name: (bearers.get(name) ?? 0) > 1 ? `${name} (${code})` : name }))
      .sort((a, b) => a.name.localeCompare(b.name, 'nb'));
  });
}
