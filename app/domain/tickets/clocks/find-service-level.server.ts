import type { Tx } from '~/platform/db.server';
import { ANY_THEME, type Priority, type ServiceLevel } from './service-levels';

/** Service levels change a few times a year; each process reads them again after this long. */
const KEPT_MS = 60_000;

let kept: { at: number; levels: Map<string, ServiceLevel> } | null = null;

/** Called when a level was changed, so that its writer's next ticket follows it. */
export function forgetServiceLevels(): void {
  kept = null;
}

/** What IMDi aims at for a theme and priority; a theme without levels of its own has the common ones. */
export async function findServiceLevel(tx: Tx, themeCode: string, priority: Priority): Promise<ServiceLevel> {
  if (!kept || Date.now() - kept.at > KEPT_MS) {
    const rows = await tx.serviceLevel.findMany();
    const levels = rows.map((row) => [`${row.themeCode} ${row.priority}`, row] as const);
    kept = { at: Date.now(), levels: new Map(levels) };
  }
  const found = kept.levels.get(`${themeCode} ${priority}`) ?? kept.levels.get(`${ANY_THEME} ${priority}`);
  if (!found) throw new Error(`There is no service level for priority ${priority}.`);
  return found;
}
