import { LANGUAGE_LEVELS, LOWEST_LANGUAGE_GOAL } from '../legal-parameters';

type Part = keyof (typeof LOWEST_LANGUAGE_GOAL)['none'];

const { none, primarySchool, upperSecondary } = LOWEST_LANGUAGE_GOAL;

/** SQL over a person `p` and the sums of measures `m`: the lowest level that schooling allows (regulation § 28); null when schooling is not known. */
export const lowestLevel = (part: Part): string => `case
        when p.has_upper_secondary then '${upperSecondary[part]}'
        when not p.has_upper_secondary and (not p.has_primary_school or m.has_preparatory_school) then '${none[part]}'
        when not p.has_upper_secondary and p.has_primary_school then '${primarySchool[part]}' end`;

const place = (level: string): string =>
  `array_position(array[${LANGUAGE_LEVELS.map((name) => `'${name}'`).join(', ')}], ${level})`;

/** SQL: whether the first level lies below the second; unknown when it is not registered. */
export const isBelow = (level: string, lowest: string): string => `${place(level)} < ${place(lowest)}`;
