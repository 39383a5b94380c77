import type { CodeListName } from '~/domain/register/record';
import { today } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import type { CheckContext } from './check-cell';

/** Loads the code lists and the municipality's former codes that rows of a file are checked against. */
export async function checkContext(
  tx: Tx,
  municipalityCode: string,
): Promise<Omit<CheckContext, 'excelDates'>> {
  const entries = await tx.codeEntry.findMany({ select: { list: true, code: true, groupCode: true } });
  const codes = new Map<CodeListName, Map<string, string>>();
  const measureGroups = new Map<string, string>();
  for (const { list, code, groupCode } of entries) {
    const name = list as CodeListName;
    const known = codes.get(name) ?? new Map<string, string>();
    codes.set(name, known.set(code.toLowerCase(), code));
    if (list === 'MEASURE' && groupCode) measureGroups.set(code, groupCode);
  }
  const former = await tx.municipalitySuccessor.findMany({ where: { newCode: municipalityCode } });
  return {
    municipalityCode,
    formerCodes: new Set(former.map((row) => row.oldCode)),
    codes,
    measureGroups,
    today: today(),
  };
}
