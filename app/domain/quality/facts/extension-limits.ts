import { LONGEST_EXTENSION_MONTHS, NO_EXTENSION_FROM } from '../legal-parameters';

/** SQL over the extension fact: whole calendar months from the first to the last day. */
const WHOLE_MONTHS = `(extract(year from age(f.to_date, f.from_date)) * 12 + extract(month from age(f.to_date, f.from_date)))`;

/** SQL over the extension fact: whether the law allows no extension at all (§§ 13-14, regulation § 76). */
export const EXTENSION_FORBIDDEN = `(f.offered_start_on >= date '${NO_EXTENSION_FROM}'
      and (f.has_upper_secondary or f.goal_code in ('ARBEID', 'FAGBREV')))`;

/** SQL over the extension fact: whether it lasts longer than the law allows. */
export const EXTENSION_TOO_LONG = `${WHOLE_MONTHS} > case when f.has_upper_secondary
      then ${LONGEST_EXTENSION_MONTHS.withUpperSecondary} else ${LONGEST_EXTENSION_MONTHS.ordinary} end`;
