/** An ISO calendar day, `yyyy-mm-dd`. All register dates are days, never instants. */
export type IsoDate = string;

const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const NORWEGIAN_DAY = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/;
const DAY_MS = 86_400_000;

/** The day as a Date at UTC midnight, the form that the database driver wants for a date column. */
export function toDbDate(iso: IsoDate): Date {
  return new Date(`${iso}T00:00:00.000Z`);
}

/** The day that a date column gave. */
export function fromDbDate(date: Date): IsoDate {
  return date.toISOString().slice(0, 10);
}

/** As `fromDbDate`, for columns that may be empty. */
export function fromDbDateOrNull(date: Date | null | undefined): IsoDate | null {
  return date ? fromDbDate(date) : null;
}

/** Whether the text is an existing calendar day in ISO form. There is no year 0, neither in the calendar nor in PostgreSQL. */
export function isIsoDate(text: string): boolean {
  const match = ISO_DAY.exec(text);
  if (!match || match[1] === '0000') return false;
  const date = new Date(`${text}T00:00:00.000Z`);
  return !Number.isNaN(date.getTime()) && fromDbDate(date) === text;
}

/**
 * Whether the text is a day of this century. Days that are typed or stand in an address are shown in charts and counted in
 * working hours, a day at a time: one in year 1 or 9999 would keep a process busy until its memory is full.
 */
export function isNearDay(text: string): boolean {
  return text.startsWith('20') && isIsoDate(text);
}

/** Reads `dd.mm.yyyy`, `d.m.yyyy` or ISO; null for anything that is not an existing day. */
export function parseNorwegianDate(text: string): IsoDate | null {
  const trimmed = text.trim();
  if (isIsoDate(trimmed)) return trimmed;
  const match = NORWEGIAN_DAY.exec(trimmed);
  if (!match) return null;
  const [, day = '', month = '', year = ''] = match;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isIsoDate(iso) ? iso : null;
}

/** Whether the text is written as a day, whatever the calendar says of it. */
export function looksLikeDay(text: string): boolean {
  return ISO_DAY.test(text.trim()) || NORWEGIAN_DAY.test(text.trim());
}

/** As `parseNorwegianDate`, for days on which the portal is to do something; null also for days of other centuries. */
export function parseNearDay(text: string): IsoDate | null {
  const iso = parseNorwegianDate(text);
  return iso !== null && isNearDay(iso) ? iso : null;
}

/** `dd.mm.yyyy`, the form used in all three languages. */
export function formatDate(iso: IsoDate): string {
  const [year, month, day] = iso.split('-');
  return `${day}.${month}.${year}`;
}

export function addDays(iso: IsoDate, days: number): IsoDate {
  return fromDbDate(new Date(toDbDate(iso).getTime() + days * DAY_MS));
}

/** Adds calendar months and clamps to the last day of the month (reference 14.1, `add_months`). */
export function addMonths(iso: IsoDate, months: number): IsoDate {
  const date = toDbDate(iso);
  const day = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + months);
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(day, last));
  return fromDbDate(date);
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((toDbDate(to).getTime() - toDbDate(from).getTime()) / DAY_MS);
}

/** Last day of February, leap years included. */
export function lastOfFebruary(year: number): IsoDate {
  return fromDbDate(new Date(Date.UTC(year, 2, 0)));
}
