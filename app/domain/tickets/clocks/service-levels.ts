import { THEMES } from '../themes/themes';
import { SERVICE_DAY_MINUTES } from './service-hours';

/** How soon a ticket ought to be taken up, least first as the database sorts them. */
export const PRIORITIES = ['low', 'normal', 'high', 'urgent'] as const;
export type Priority = (typeof PRIORITIES)[number];

/** What IMDi aims at, in working minutes: first answer, each next answer, solution; and how long before to warn. */
export type ServiceLevel = {
  firstMinutes: number;
  nextMinutes: number;
  solveMinutes: number;
  warnMinutes: number;
};

/** Stands for every theme that has no levels of its own. */
export const ANY_THEME = '*';

const days = (count: number) => Math.round(count * SERVICE_DAY_MINUTES);

const LEVELS: Record<Priority, ServiceLevel> = {
  low: { firstMinutes: days(4), nextMinutes: days(4), solveMinutes: days(20), warnMinutes: days(1) },
  normal: { firstMinutes: days(2), nextMinutes: days(2), solveMinutes: days(10), warnMinutes: days(0.5) },
  high: { firstMinutes: days(1), nextMinutes: days(1), solveMinutes: days(5), warnMinutes: 120 },
  urgent: { firstMinutes: 120, nextMinutes: 240, solveMinutes: days(2), warnMinutes: 60 },
};

/** Annual reporting has a deadline of its own, and without access nothing else can be done: these are answered sooner. */
const SOONER: ReadonlySet<string> = new Set(['arsrapportering', 'tilgang']);

function halved(level: ServiceLevel): ServiceLevel {
  const half = (minutes: number) => Math.round(minutes / 2);
  return {
    firstMinutes: half(level.firstMinutes),
    nextMinutes: half(level.nextMinutes),
    solveMinutes: half(level.solveMinutes),
    warnMinutes: half(level.warnMinutes),
  };
}

/**
 * The service levels that a new portal starts with, per theme and priority. IMDi has published none, so they are a
 * proposal that IMDi can change; a changed row is left alone at later starts.
 */
export function proposedServiceLevels(): (ServiceLevel & { themeCode: string; priority: Priority })[] {
  return [ANY_THEME, ...THEMES.map(([code]) => code)].flatMap((themeCode) =>
    PRIORITIES.map((priority) => ({
      themeCode,
      priority,
      ...(SOONER.has(themeCode) ? halved(LEVELS[priority]) : LEVELS[priority]),
    })),
  );
}
