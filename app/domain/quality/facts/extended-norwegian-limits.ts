import { COLLECTIVE_NORWEGIAN, EXTENDED_NORWEGIAN_LAST_DAY } from '../legal-parameters';
import { FIRST_YEAR_OF_NORWEGIAN } from './training-limits';

/** SQL over the extended-Norwegian fact: the day on which the ordinary year of Norwegian is over, leave included. */
export const EXTENDED_NORWEGIAN_LIMIT = FIRST_YEAR_OF_NORWEGIAN;

/** SQL: whether the decision was made after the law had been repealed. */
export const AFTER_REPEAL = `f.decided_on > date '${EXTENDED_NORWEGIAN_LAST_DAY}'`;

/** SQL: whether the decision lies more than two months before or after that day. */
export const OUTSIDE_LIMIT = `(f.decided_on < (${EXTENDED_NORWEGIAN_LIMIT} - interval '${COLLECTIVE_NORWEGIAN.slackMonths} months')::date
      or f.decided_on > (${EXTENDED_NORWEGIAN_LIMIT} + interval '${COLLECTIVE_NORWEGIAN.slackMonths} months')::date)`;
