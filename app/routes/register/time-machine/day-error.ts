import { parseNorwegianDate } from '~/platform/dates';

/** What is wrong with a day that was typed: one of another century is written as it should be, and is told so. */
export function dayError(text: string): 'errors.fields.date' | 'errors.fields.date_near' {
  return parseNorwegianDate(text) ? 'errors.fields.date_near' : 'errors.fields.date';
}
