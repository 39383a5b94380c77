import { PROGRAMME_TOLERANCE_MONTHS } from '../legal-parameters';

/** SQL over the person fact: the last day that the programme may have, leave and one month of slack included. */
export const PROGRAMME_LIMIT = `((f.programme_start_on + make_interval(months => f.base_months
      + case when f.extensions > 0 then f.extension_months else 0 end + ${PROGRAMME_TOLERANCE_MONTHS}))::date + f.leave_length)`;
