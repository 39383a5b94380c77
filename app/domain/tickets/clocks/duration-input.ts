import { HALF_SERVICE_DAY_MINUTES, SERVICE_DAY_MINUTES } from './service-hours';

/** Longest deadline that can be set: a working year, in working minutes. */
export const LONGEST_MINUTES = 250 * SERVICE_DAY_MINUTES;

const UNITS: readonly (readonly [RegExp, number])[] = [
  [/^(d|dag|dagar|dager|day|days|arbeidsdag|arbeidsdagar|arbeidsdager)$/, SERVICE_DAY_MINUTES],
  [/^(t|time|timar|timer|h|hour|hours)$/, 60],
  [/^(m|min|minutt|minutter|minute|minutes)$/, 1],
];

/**
 * Reads a length of working time as people write it: «2 dager», «1,5 d», «1 d 4 t», «90 min», in any of the languages.
 * @returns working minutes, or null when it cannot be read, is longer than a working year, or names no unit
 */
export function readDuration(text: string): number | null {
  const parts = [...text.toLowerCase().matchAll(/(\d+(?:[.,]\d+)?)\s*([a-z]+)\.?/g)];
  const rest = text.toLowerCase().replace(/(\d+(?:[.,]\d+)?)\s*([a-z]+)\.?/g, '');
  if (parts.length === 0 || /[^\s,]|og|and/.test(rest.replace(/\b(og|and)\b/g, ''))) return null;
  let minutes = 0;
  for (const [, count = '', word = ''] of parts) {
    const unit = UNITS.find(([words]) => words.test(word));
    if (!unit) return null;
    minutes += Number(count.replace(',', '.')) * unit[1];
  }
  const whole = Math.round(minutes);
  return whole <= LONGEST_MINUTES ? whole : null;
}

/**
 * The same in its shortest form, to be written on: «1 d 4 t 30 min», «0,5 d». `hour` is the sign for hours in the reader's
 * language.
 */
export function writeDuration(minutes: number, hour: string): string {
  const days = Math.floor(minutes / SERVICE_DAY_MINUTES);
  const rest = minutes % SERVICE_DAY_MINUTES;
  if (rest === HALF_SERVICE_DAY_MINUTES) return `${days},5 d`;
  const parts = [
    days > 0 ? `${days} d` : '',
    rest >= 60 ? `${Math.floor(rest / 60)} ${hour}` : '',
    rest % 60 > 0 || minutes === 0 ? `${rest % 60} min` : '',
  ];
  return parts.filter(Boolean).join(' ');
}
