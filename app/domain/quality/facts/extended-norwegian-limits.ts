import { COLLECTIVE_NORWEGIAN, EXTENDED_NORWEGIAN_LAST_DAY } from '../legal-parameters';

/** SQL: whether the decision was made after the law had been repealed. */
export const AFTER_REPEAL = `f.decided_on > date '${EXTENDED_NORWEGIAN_LAST_DAY}'`;

/** SQL: whether the decision lies more than two months before or after the day on which the first year is over. */
export const OUTSIDE_LIMIT = `(f.decided_on < (f.first_year_ends_on - interval '${COLLECTIVE_NORWEGIAN.slackMonths} months')::date
      or f.decided_on > (f.first_year_ends_on + interval '${COLLECTIVE_NORWEGIAN.slackMonths} months')::date)`;
