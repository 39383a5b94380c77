import { addDays, type IsoDate, toDbDate } from '~/platform/dates';
import { publicHolidays } from '~/platform/working-days';

/** Public holidays are known for these years; outside them every Monday to Friday counts. */
const YEARS = { first: 2010, last: 2040 } as const;

/** A Monday before any day that is registered, so that weeks can be counted by whole division. */
const FIRST_MONDAY: IsoDate = '1900-01-01';

/** The public holidays of regulation § 17 that take away a working day, in order. */
function holidaysOnWeekdays(): IsoDate[] {
  const years = Array.from({ length: YEARS.last - YEARS.first + 1 }, (_, place) => YEARS.first + place);
  const onWeekday = (day: IsoDate): boolean => ![0, 6].includes(toDbDate(day).getUTCDay());
  return years.flatMap((year) => [...publicHolidays(year)].filter(onWeekday).sort());
}

const HOLIDAYS = `'{${holidaysOnWeekdays().join(',')}}'::date[]`;

/** SQL: how many of that many days are Monday to Friday, counted from a Monday. */
function weekdays(daysSql: string): string {
  return `((${daysSql}) / 7 * 5 + least((${daysSql}) % 7, 5))`;
}

/**
 * SQL number: working days of a closed interval, Monday to Friday without the public holidays of integreringsforskriften
 * § 17. Arithmetic and two binary searches, so that it costs the same however long the interval is. The interval must
 * hold at least one day.
 */
export function workingDays(fromSql: string, toSql: string): string {
  const before = `((${fromSql}) - date '${FIRST_MONDAY}')`;
  const through = `((${toSql}) - date '${addDays(FIRST_MONDAY, -1)}')`;
  return `(${weekdays(through)} - ${weekdays(before)}
    - width_bucket((${toSql}), ${HOLIDAYS}) + width_bucket((${fromSql}) - 1, ${HOLIDAYS}))`;
}
