import type { IsoDate } from '~/platform/dates';

/**
 * The year whose figures are being put right on this day: the round of a year ends on the last of February of the
 * next, so January and February still belong to the year before.
 */
export function controlYear(today: IsoDate): number {
  const year = Number(today.slice(0, 4));
  return Number(today.slice(5, 7)) >= 3 ? year : year - 1;
}

/** First and last day of the control year. */
export function controlYearDays(today: IsoDate): { start: IsoDate; end: IsoDate } {
  const year = controlYear(today);
  return { start: `${year}-01-01`, end: `${year}-12-31` };
}
