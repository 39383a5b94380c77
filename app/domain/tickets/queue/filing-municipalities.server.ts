import { asSystem } from '~/platform/db.server';
import { keptFor } from '~/platform/kept-for';

export type MunicipalityName = { code: string; name: string };

/** A municipality files its first ticket once; each process looks again after this long. */
const KEPT_MS = 60_000;

/** The municipalities that have filed tickets, by name: for the desk alone, and the same list for everybody there. */
export const filingMunicipalities = keptFor(KEPT_MS, () =>
  asSystem(
    (tx) => tx.$queryRaw<MunicipalityName[]>`
      select m.code, m.name from municipality m
      where exists (select from ticket t where t.municipality_code = m.code) order by m.name`,
  ),
);
