import type { IsoDate } from '~/platform/dates';
import { addDays } from '~/platform/dates';
import { osloInstant, osloWallClock } from '~/platform/oslo-time';
import { isWorkingDay } from '~/platform/working-days';

/**
 * When IMDi's support is at work: Monday to Friday without public holidays, in minutes since midnight in Oslo. The hours
 * are a proposal (the ordinary office hours of the state); IMDi has published none for its support.
 */
export const SERVICE_DAY = { from: 8 * 60, to: 15 * 60 + 45 } as const;

/** Working minutes of one whole working day. */
export const SERVICE_DAY_MINUTES = SERVICE_DAY.to - SERVICE_DAY.from;

/** Half of one, in whole minutes. */
export const HALF_SERVICE_DAY_MINUTES = Math.round(SERVICE_DAY_MINUTES / 2);

const MINUTE_MS = 60_000;

function nextWorkingDay(day: IsoDate, step: 1 | -1): IsoDate {
  let next = addDays(day, step);
  while (!isWorkingDay(next)) next = addDays(next, step);
  return next;
}

/** The given minute of the day brought inside the working hours. */
function withinDay(minutes: number): number {
  return Math.min(Math.max(minutes, SERVICE_DAY.from), SERVICE_DAY.to);
}

/** Whether IMDi's support is at work at an instant. */
export function isServiceTime(instant: Date): boolean {
  const { day, minutes } = osloWallClock(instant);
  return isWorkingDay(day) && minutes >= SERVICE_DAY.from && minutes < SERVICE_DAY.to;
}

/**
 * The instant at which so many working minutes have gone by since `from`. Time outside the working hours does not count;
 * a sum that ends with a working day ends at its closing time, not at the next opening. A negative number goes back.
 */
export function addWorkingMinutes(from: Date, minutes: number): Date {
  return minutes < 0 ? backwards(from, -minutes) : forwards(from, minutes);
}

function forwards(from: Date, count: number): Date {
  let { day, minutes } = osloWallClock(from);
  if (!isWorkingDay(day) || minutes >= SERVICE_DAY.to) {
    if (count === 0 && isWorkingDay(day) && minutes === SERVICE_DAY.to) return from;
    day = nextWorkingDay(day, 1);
    minutes = SERVICE_DAY.from;
  }
  minutes = withinDay(minutes);
  let left = count;
  while (left > SERVICE_DAY.to - minutes) {
    left -= SERVICE_DAY.to - minutes;
    day = nextWorkingDay(day, 1);
    minutes = SERVICE_DAY.from;
  }
  return osloInstant(day, minutes + left);
}

function backwards(from: Date, count: number): Date {
  let { day, minutes } = osloWallClock(from);
  if (!isWorkingDay(day) || minutes <= SERVICE_DAY.from) {
    day = nextWorkingDay(day, -1);
    minutes = SERVICE_DAY.to;
  }
  minutes = withinDay(minutes);
  let left = count;
  while (left > minutes - SERVICE_DAY.from) {
    left -= minutes - SERVICE_DAY.from;
    day = nextWorkingDay(day, -1);
    minutes = SERVICE_DAY.to;
  }
  return osloInstant(day, minutes - left);
}

/** Working minutes between two instants; negative when `to` is the earlier one. */
export function workingMinutesBetween(from: Date, to: Date): number {
  if (to < from) return -workingMinutesBetween(to, from);
  const start = osloWallClock(from);
  const end = osloWallClock(to);
  let sum = 0;
  for (let day = start.day; day <= end.day; day = addDays(day, 1)) {
    if (!isWorkingDay(day)) continue;
    const opens = day === start.day ? withinDay(start.minutes) : SERVICE_DAY.from;
    const closes = day === end.day ? withinDay(end.minutes) : SERVICE_DAY.to;
    sum += Math.max(0, closes - opens);
  }
  // The wall clock carries fractions of a minute that do not add up to the last bit.
  return Math.round(sum * MINUTE_MS) / MINUTE_MS;
}
