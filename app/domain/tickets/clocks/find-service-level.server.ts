import type { Tx } from '~/platform/db.server';
import { keptFor } from '~/platform/kept-for';
import { ANY_THEME, type Priority, type ServiceLevel } from './service-levels';

/** Service levels change a few times a year; each process reads them again after this long. */
const KEPT_MS = 60_000;

const serviceLevels = keptFor(KEPT_MS, async (tx: Tx): Promise<ReadonlyMap<string, ServiceLevel>> => {
  const rows = await tx.serviceLevel.findMany();
  return new Map(rows.map((row) => [`${row.themeCode} ${row.priority}`, row]));
});

/** Called when a level was changed, so that its writer's next ticket follows it. */
export const forgetServiceLevels = serviceLevels.forget;

/** What IMDi aims at for a theme and priority; a theme without levels of its own has the common ones. */
export async function findServiceLevel(tx: Tx, themeCode: string, priority: Priority): Promise<ServiceLevel> {
  const levels = await serviceLevels(tx);
  const found = levels.get(`${themeCode} ${priority}`) ?? levels.get(`${ANY_THEME} ${priority}`);
  if (!found) throw new Error(`There is no service level for priority ${priority}.`);
  return found;
}
