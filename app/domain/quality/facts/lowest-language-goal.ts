import { LANGUAGE_LEVELS, LOWEST_LANGUAGE_GOAL } from '../legal-parameters';

type Part = keyof (typeof LOWEST_LANGUAGE_GOAL)['none'];

const { none, primarySchool, upperSecondary } = LOWEST_LANGUAGE_GOAL;

/** SQL over the language-goal fact: the lowest level that schooling allows (regulation § 28); null when schooling is not known. */
export const lowestLevel = (part: Part): string => `(case
      when f.has_upper_secondary then '${upperSecondary[part]}'
      when not f.has_upper_secondary and (not f.has_primary_school or f.has_preparatory_school) then '${none[part]}'
      when not f.has_upper_secondary and f.has_primary_school then '${primarySchool[part]}' end)`;

const place = (level: string): string =>
  `array_position(array[${LANGUAGE_LEVELS.map((name) => `'${name}'`).join(', ')}], ${level})`;

const isBelow = (column: string, part: Part): string =>
  `coalesce(${place(column)} < ${place(lowestLevel(part))}, false)`;

/** SQL over the language-goal fact: whether a part of the goal lies below that level; parts without a level do not. */
export const BELOW_LOWEST_LEVEL = [
  isBelow('f.listening', 'written'),
  isBelow('f.reading', 'written'),
  isBelow('f.writing', 'written'),
  isBelow('f.speaking', 'spoken'),
].join('\n      or ');
