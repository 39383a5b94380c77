/** A day as a number, for arithmetic only; time zones do not enter. */
function dayNumber(iso: string): number {
  return Math.floor(Date.parse(`${iso.slice(0, 10)}T00:00:00Z`) / 86_400_000);
}

export interface Scale {
  from: string;
  to: string;
}

/** Where a day lies between the ends, in percent, kept inside. */
export function placeOf(iso: string, { from, to }: Scale): number {
  const span = Math.max(1, dayNumber(to) - dayNumber(from));
  const share = (dayNumber(iso) - dayNumber(from)) / span;
  return Math.round(Math.min(1, Math.max(0, share)) * 10_000) / 100;
}

/** Years without any date after which what lies beyond is more likely a slip than a life: back in time, and ahead. */
const EMPTY_YEARS_BACK = 15;
const EMPTY_YEARS_AHEAD = 6;

/** How far the days reach from today, one after the other, until the next is too many years away. */
function reach(days: readonly string[], today: string, emptyYears: number): string {
  let last = today;
  for (const day of days) {
    if (Math.abs(dayNumber(day) - dayNumber(last)) > emptyYears * 366) return last;
    last = day;
  }
  return last;
}

/**
 * A scale that holds the given days and today with a little air, from the first of a month to the end of one. A day many
 * empty years away from all others does not stretch it (see `sideOf`).
 */
export function scaleFor(days: readonly (string | null | undefined)[], today: string): Scale {
  const known = days.filter((day): day is string => Boolean(day)).sort();
  const first = reach(known.filter((day) => day < today).reverse(), today, EMPTY_YEARS_BACK);
  const last = reach(
    known.filter((day) => day > today),
    today,
    EMPTY_YEARS_AHEAD,
  );
  const end = new Date(`${last.slice(0, 10)}T00:00:00Z`);
  end.setUTCMonth(end.getUTCMonth() + 3, 0);
  return { from: `${first.slice(0, 7)}-01`, to: end.toISOString().slice(0, 10) };
}

export type Side = 'before' | 'after';

/** At which end of the scale a day lies outside it; null for one inside. */
export function sideOf(iso: string, { from, to }: Scale): Side | null {
  const day = iso.slice(0, 10);
  if (day < from) return 'before';
  return day > to ? 'after' : null;
}

/** The days outside the scale, each once and in order, by the end at which they are written. */
export function outsideDays(
  days: readonly (string | null)[],
  scale: Scale,
): { side: Side; days: string[] }[] {
  return (['before', 'after'] as const).flatMap((side) => {
    const found = new Set(days.filter((day): day is string => day !== null && sideOf(day, scale) === side));
    return found.size > 0 ? [{ side, days: [...found].sort() }] : [];
  });
}

/** The years that begin inside the scale, at most about eight of them. */
export function yearsIn({ from, to }: Scale): number[] {
  const first = Number(from.slice(0, 4)) + (from.slice(5) === '01-01' ? 0 : 1);
  const last = Number(to.slice(0, 4));
  const step = Math.max(1, Math.ceil((last - first + 1) / 8));
  const years: number[] = [];
  for (let year = first; year <= last; year += step) years.push(year);
  return years;
}
