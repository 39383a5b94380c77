import { addDays, daysBetween, type IsoDate } from './dates';
import { pretendedToday } from './env.server';

const OSLO_DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo' });

/** The calendar day in Oslo that an instant falls on. */
export function osloDay(instant: Date): IsoDate {
  return OSLO_DAY.format(instant);
}

/** Today in Oslo, or the pretended day in demo and tests. */
export function today(): IsoDate {
  return pretendedToday() ?? osloDay(new Date());
}

/** The present instant; with a pretended day the same time of that day. */
export function now(): Date {
  const real = new Date();
  const pretended = pretendedToday();
  if (!pretended) return real;
  return new Date(real.getTime() + daysBetween(osloDay(real), pretended) * 86_400_000);
}

/** First instant of a day in Oslo, with summer time in regard. */
export function startOfOsloDay(iso: IsoDate): Date {
  const guess = new Date(`${addDays(iso, -1)}T22:00:00.000Z`);
  return osloDay(guess) === iso ? guess : new Date(`${addDays(iso, -1)}T23:00:00.000Z`);
}
