import { PROGRAMME_TOLERANCE_MONTHS } from '../legal-parameters';

/** SQL over the person fact: whether the programme goes on with neither a last day nor an end. */
export const RUNS_ON = `f.programme_running and f.over_on is null`;

/** SQL over the person fact: months that the law allows, extension included. */
export const MONTHS_ALLOWED = `f.base_months + case when f.extensions > 0 then f.extension_months else 0 end`;

/** SQL over the person fact: the last day of a programme that goes on without a break, a month of slack included. */
const LIMIT = `(f.programme_start_on + make_interval(months => ${MONTHS_ALLOWED} + ${PROGRAMME_TOLERANCE_MONTHS}))::date`;

/** SQL over the person fact: days that the programme may last, if it begins anew as well. */
const DAYS_ALLOWED = `(${LIMIT} - f.programme_start_on + 1)`;

/**
 * SQL over the person fact: days that the programme has lasted or is granted. Days between two programmes are not days of it,
 * nor is leave, but for holiday and own religious days (integreringsforskriften §§ 10 and 19). Leave is left out however short
 * it is: together with absence it may be the more than ten working days that are added.
 */
const DAYS_USED = `(select sum(upper(d.days) - lower(d.days))::int
      from unnest(f.programme_days * datemultirange(daterange(null, f.programme_end_on, '[]'))
        - coalesce(f.added_leave_days, '{}'::datemultirange)) d(days))`;

/** SQL over the person fact: how many days the programme is longer than it may be; negative for days left. */
export const DAYS_TOO_MANY = `(${DAYS_USED} - ${DAYS_ALLOWED})`;

/** SQL over the person fact: the next day on which a running programme may be longer than it may be. */
export const LIMIT_TURNS_ON = `case when :today > ${LIMIT} then :today + greatest(-${DAYS_TOO_MANY}, 0) + 1 else ${LIMIT} + 1 end`;
