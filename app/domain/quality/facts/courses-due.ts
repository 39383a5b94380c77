import { parameterOn } from '../dated-parameters';

/** SQL over the person fact: the last day before the programme is so old that its courses should have been held. */
export const COURSES_DUE_ON = `(f.programme_start_on + make_interval(months => ${parameterOn('courseDueAfter', 'f.programme_start_on')}))::date`;

/** SQL over the person fact: whether the programme is over or so old that its courses should have been held. */
export const COURSES_DUE = `((f.ends > 0 and not f.is_awarded_anew)
      or :today > ${COURSES_DUE_ON})`;
