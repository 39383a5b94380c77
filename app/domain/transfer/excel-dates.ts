import { addDays } from '~/platform/dates';

/** Number formats of Excel that show a date, by their fixed ids (ECMA-376 part 1, 18.8.30). */
const isBuiltInDate = (id: number) =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);

/** Whether a number format shows a day. Times alone do not count. */
export function isDateFormat(id: number, code?: string): boolean {
  if (code === undefined) return isBuiltInDate(id) && id !== 18 && id !== 19 && id !== 20 && id !== 21;
  // Elapsed time: [h]:mm.
  if (/\[(?:h+|m+|s+)\]/i.test(code)) return false;
  const shown = code.replace(/"[^"]*"|\\.|\[[^\]]*\]|_./g, '').split(';')[0] ?? '';
  return /[dyå]/i.test(shown) || (/m/i.test(shown) && !/[hs]/i.test(shown));
}

const LAST_SERIAL = 2_958_465;

/**
 * The day of an Excel serial number; the time of day is dropped. Serial 60 is Excel's non-existing 29 February 1900. Null for
 * numbers outside the calendar.
 */
export function serialToIso(serial: number, date1904 = false): string | null {
  const day = Math.floor(serial) + (date1904 ? 1462 : 0);
  if (day < 1 || day > LAST_SERIAL || day === 60) return null;
  return addDays('1899-12-30', day < 60 ? day + 1 : day);
}
