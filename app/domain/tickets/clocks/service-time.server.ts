import { today } from '~/platform/clock.server';
import { publicHolidays } from '~/platform/working-days';
import { Prisma } from '~generated/prisma/client';
import type { TimeClass } from '../queue/ticket-list';
import { SERVICE_DAY, SERVICE_DAY_MINUTES } from './service-hours';

const FIRST_YEAR = 2000;

let kept: { until: number; days: string[] } | null = null;

/** Public holidays on weekdays from 2000 to next year, in order, as `service_clock` counts them. */
function holidays(): string[] {
  const until = Number(today().slice(0, 4)) + 1;
  if (kept?.until === until) return kept.days;
  const days: string[] = [];
  for (let year = FIRST_YEAR; year <= until; year += 1) {
    for (const day of publicHolidays(year)) {
      const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
      if (weekday !== 0 && weekday !== 6 && day >= '2000-01-03') days.push(day);
    }
  }
  kept = { until, days: days.sort() };
  return kept.days;
}

/** SQL for the working minutes of IMDi's support between two instants that are SQL expressions. */
export function serviceMinutesSql(from: Prisma.Sql, to: Prisma.Sql): Prisma.Sql {
  const clock = (at: Prisma.Sql) =>
    Prisma.sql`service_clock(${at}, ${holidays()}::date[], ${SERVICE_DAY.from}::int, ${SERVICE_DAY.to}::int)`;
  return Prisma.sql`(${clock(to)} - ${clock(from)})`;
}

/** Ends of the classes of service time, in working days. */
const ENDS: Record<Exclude<TimeClass, 'mangler'>, readonly [number, number]> = {
  '1': [0, 1],
  '2': [1, 2],
  '5': [2, 5],
  '10': [5, 10],
  mer: [10, Number.POSITIVE_INFINITY],
};

/** Condition that a number of working minutes (an SQL expression) lies in a class; both ends belong to the lower class. */
export function inTimeClass(minutes: Prisma.Sql, timeClass: Exclude<TimeClass, 'mangler'>): Prisma.Sql {
  const [above, upTo] = ENDS[timeClass].map((days) => days * SERVICE_DAY_MINUTES) as [number, number];
  const low = above === 0 ? Prisma.sql`true` : Prisma.sql`${minutes} > ${above}::float8`;
  return Number.isFinite(upTo) ? Prisma.sql`(${low} and ${minutes} <= ${upTo}::float8)` : low;
}

/** SQL for the class of a number of working minutes, as the classes are called in the address. */
export function timeClassSql(minutes: Prisma.Sql): Prisma.Sql {
  const day = (days: number) => Prisma.sql`${days * SERVICE_DAY_MINUTES}::float8`;
  return Prisma.sql`case when ${minutes} is null then null when ${minutes} <= ${day(1)} then '1' when ${minutes} <= ${day(2)} then '2'
    when ${minutes} <= ${day(5)} then '5' when ${minutes} <= ${day(10)} then '10' else 'mer' end`;
}
