import type { Actor } from '~/domain/accounts/actor';
import { asActor } from '~/platform/db.server';

export type Audiences = {
  counties: { code: string; name: string }[];
  municipalities: { code: string; name: string }[];
};

/** Counties and municipalities that a notice can be for, by name. */
export function findAudiences(actor: Actor): Promise<Audiences> {
  return asActor(actor, async (tx) => ({
    counties: await tx.county.findMany({ select: { code: true, name: true }, orderBy: { name: 'asc' } }),
    municipalities: await tx.municipality.findMany({
      where: { validTo: null },
      select: { code: true, name: true },
      orderBy: { name: 'asc' },
    }),
  }));
}
