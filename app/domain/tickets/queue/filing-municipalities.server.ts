import { asSystem } from '~/platform/db.server';

export type MunicipalityName = { code: string; name: string };

/** A municipality files its first ticket once; each process looks again after this long. */
const KEPT_MS = 60_000;

let kept: { at: number; names: Promise<MunicipalityName[]> } | null = null;

/** The municipalities that have filed tickets, by name: for the desk alone, and the same list for everybody there. */
export function filingMunicipalities(): Promise<MunicipalityName[]> {
  if (kept && Date.now() - kept.at < KEPT_MS) return kept.names;
  const names = asSystem(
    (tx) => tx.$queryRaw<MunicipalityName[]>`
      select m.code, m.name from municipality m
      where exists (select from ticket t where t.municipality_code = m.code) order by m.name`,
  );
  kept = { at: Date.now(), names };
  // What failed is asked for anew by the next page.
  names.catch(() => {
    kept = null;
  });
  return names;
}
