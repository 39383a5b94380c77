import { isNearDay, looksLikeDay, parseNorwegianDate } from '~/platform/dates';

type DayError = 'errors.fields.date' | 'errors.fields.date_none' | 'errors.fields.date_near';

/**
 * What is wrong with a day that was typed: not written as one, written as one that no calendar has («31.02.2024»), or a real
 * one of another century, where only days of this one will do.
 */
export function dayError(text: string): DayError {
  const iso = parseNorwegianDate(text);
  if (iso !== null) return isNearDay(iso) ? 'errors.fields.date' : 'errors.fields.date_near';
  return looksLikeDay(text) ? 'errors.fields.date_none' : 'errors.fields.date';
}
