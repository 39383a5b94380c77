import { addDays, type IsoDate, toDbDate } from './dates';

const MINUTE_MS = 60_000;
const DAY_MINUTES = 24 * 60;

const OSLO_DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo' });
const OSLO_TIME = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Oslo',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** The calendar day in Oslo that an instant falls on. */
export function osloDay(instant: Date): IsoDate {
  return OSLO_DAY.format(instant);
}

/** First instant of a day in Oslo, with summer time in regard. */
export function startOfOsloDay(iso: IsoDate): Date {
  const guess = new Date(`${addDays(iso, -1)}T22:00:00.000Z`);
  return osloDay(guess) === iso ? guess : new Date(`${addDays(iso, -1)}T23:00:00.000Z`);
}

/** Day and minutes since midnight that the clock on the wall in Oslo shows; seconds stand as a fraction of a minute. */
export function osloWallClock(instant: Date): { day: IsoDate; minutes: number } {
  const [day = '', time = ''] = OSLO_TIME.format(instant).split(' ');
  const [hours = '0', minutes = '0'] = time.split(':');
  const within = (instant.getTime() % MINUTE_MS) / MINUTE_MS;
  return { day, minutes: Number(hours) * 60 + Number(minutes) + within };
}

/** The instant at which the clock on the wall in Oslo shows so many minutes since midnight of a day. */
export function osloInstant(day: IsoDate, minutes: number): Date {
  const wanted = toDbDate(day).getTime() + minutes * MINUTE_MS;
  const shown = osloWallClock(new Date(wanted));
  const ahead =
    (toDbDate(shown.day).getTime() - toDbDate(day).getTime()) / MINUTE_MS + shown.minutes - minutes;
  const instant = new Date(wanted - ahead * MINUTE_MS);
  // Between the two readings the clocks may have been moved.
  const again = osloWallClock(instant);
  const off =
    ((toDbDate(again.day).getTime() - toDbDate(day).getTime()) / MINUTE_MS + again.minutes - minutes) %
    DAY_MINUTES;
  return new Date(instant.getTime() - off * MINUTE_MS);
}
