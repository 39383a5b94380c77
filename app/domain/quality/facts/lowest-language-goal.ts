import { LANGUAGE_LEVELS, LOWEST_LANGUAGE_GOAL } from '../legal-parameters';

type Part = keyof (typeof LOWEST_LANGUAGE_GOAL)['none'];

const { none, primarySchool, upperSecondary } = LOWEST_LANGUAGE_GOAL;

/** SQL over a person `p` and the sums of measures `m`: the schooling that the lowest goal follows from; null when it is not known. */
export const SCHOOLING = `case
        when p.has_upper_secondary then 'upper_secondary'
        when not p.has_upper_secondary and (not p.has_primary_school or m.has_preparatory_school) then 'none'
        when not p.has_upper_secondary and p.has_primary_school then 'primary' end`;

/** SQL over that `schooling`: the lowest level that it allows (regulation § 28). */
export const lowestLevel = (part: Part): string => `case schooling
        when 'upper_secondary' then '${upperSecondary[part]}' when 'none' then '${none[part]}' when 'primary' then '${primarySchool[part]}' end`;

const place = (level: string): string =>
  `array_position(array[${LANGUAGE_LEVELS.map((name) => `'${name}'`).join(', ')}], ${level})`;

/** SQL: whether the first level lies below the second; unknown when it is not registered. */
export const isBelow = (level: string, lowest: string): string => `${place(level)} < ${place(lowest)}`;
