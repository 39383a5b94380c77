import {
  filingMunicipalities,
  type MunicipalityName,
} from '~/domain/tickets/queue/filing-municipalities.server';
import { drawOptions } from '~/ui/fields';

let kept: { names: MunicipalityName[]; drawn: string } | null = null;

/** The municipalities that have filed tickets, drawn as options of the list's filter. */
export async function municipalityOptions(): Promise<string> {
  const names = await filingMunicipalities();
  if (kept?.names !== names) {
    kept = { names, drawn: drawOptions(names.map(({ code, name }) => ({ value: code, label: name }))) };
  }
  return kept.drawn;
}
