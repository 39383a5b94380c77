import { osloDay } from '~/platform/clock.server';
import type { IsoDate } from '~/platform/dates';
import type { Tx } from '~/platform/db.server';
import { findServiceLevel } from '../clocks/find-service-level.server';
import { addWorkingMinutes } from '../clocks/service-hours';
import { ANY_THEME } from '../clocks/service-levels';

/**
 * The day by which IMDi aims to have answered what is filed at an instant, by the theme's own level: working hours count,
 * week-ends and public holidays do not. Without a theme the common level.
 */
export async function expectedAnswer(tx: Tx, filedAt: Date, themeCode: string = ANY_THEME): Promise<IsoDate> {
  const level = await findServiceLevel(tx, themeCode, 'normal');
  return osloDay(addWorkingMinutes(filedAt, level.firstMinutes));
}
