import { daysBetween, type IsoDate } from './dates';
import { pretendedToday } from './env.server';
import { osloDay } from './oslo-time';

export { osloDay, startOfOsloDay } from './oslo-time';

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
