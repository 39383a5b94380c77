import { COLLECTIVE_NORWEGIAN, EXTENDED_NORWEGIAN_LAST_DAY } from '../legal-parameters';

/** SQL over the extended-Norwegian fact: the day on which the ordinary year of Norwegian is over, leave included. */
export const EXTENDED_NORWEGIAN_LIMIT = `((f.norwegian_start_on + interval '${COLLECTIVE_NORWEGIAN.months} months')::date + f.norwegian_leave_length)`;

/** SQL: whether the decision was made after the law had been repealed. */
export const AFTER_REPEAL = `f.decided_on > date '${EXTENDED_NORWEGIAN_LAST_DAY}'`;

/** SQL: whether the decision lies more than two months before or after that day. */
export const OUTSIDE_LIMIT = `(f.decided_on < (${EXTENDED_NORWEGIAN_LIMIT} - interval '${COLLECTIVE_NORWEGIAN.slackMonths} months')::date
      or f.decided_on > (${EXTENDED_NORWEGIAN_LIMIT} + interval '${COLLECTIVE_NORWEGIAN.slackMonths} months')::date)`;
