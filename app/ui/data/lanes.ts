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

/** A scale that holds all the given days with a little air, from the first of a month to the end of one. */
export function scaleFor(days: readonly (string | null | undefined)[], today: string): Scale {
  const known = [...days.filter((day): day is string => Boolean(day)), today].sort();
  const first = known[0] ?? today;
  const last = known[known.length - 1] ?? today;
  const end = new Date(`${last.slice(0, 10)}T00:00:00Z`);
  end.setUTCMonth(end.getUTCMonth() + 3, 0);
  return { from: `${first.slice(0, 7)}-01`, to: end.toISOString().slice(0, 10) };
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
