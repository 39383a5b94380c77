import { addDays, type IsoDate, toDbDate } from './dates';

/** Easter Sunday by the Gregorian computus (Meeus/Jones/Butcher). */
function easterSunday(year: number): IsoDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  const day = ((h + l - 7 * m + 114) % 31) + 1;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

const holidaysByYear = new Map<number, ReadonlySet<IsoDate>>();

/** Norwegian public holidays of a year (helligdagsfredsloven § 2, and 1 and 17 May by the Act of 26 April 1947). */
export function publicHolidays(year: number): ReadonlySet<IsoDate> {
  const known = holidaysByYear.get(year);
  if (known) return known;
  const easter = easterSunday(year);
  const fixed = ['01-01', '05-01', '05-17', '12-25', '12-26'].map((day) => `${year}-${day}`);
  const movable = [-3, -2, 0, 1, 39, 49, 50].map((offset) => addDays(easter, offset));
  const holidays = new Set([...fixed, ...movable]);
  holidaysByYear.set(year, holidays);
  return holidays;
}

/** Monday to Friday and not a public holiday. */
export function isWorkingDay(iso: IsoDate): boolean {
  const weekday = toDbDate(iso).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !publicHolidays(Number(iso.slice(0, 4))).has(iso);
}

/** The day that lies `days` working days after `iso`; `iso` itself does not count. */
export function addWorkingDays(iso: IsoDate, days: number): IsoDate {
  let day = iso;
  let left = days;
  while (left > 0) {
    day = addDays(day, 1);
    if (isWorkingDay(day)) left -= 1;
  }
  return day;
}
