import { asSystem } from '~/platform/db.server';

/** Whether the code is a municipality today. */
export async function isMunicipality(code: string): Promise<boolean> {
  return (await asSystem((tx) => tx.municipality.count({ where: { code, validTo: null } }))) > 0;
}
