import { parameterOn } from '../dated-parameters';
import { COLLECTIVE_NORWEGIAN } from '../legal-parameters';

/** Days of leave inside a period, whether from the programme or from training; days of both count once. */
const leaveInside = (from: string, to: string): string =>
  `case when f.training_leave_days is null then 0 else (
          select coalesce(sum(upper(l.days) - lower(l.days)), 0)::int
          from unnest(f.training_leave_days * datemultirange(daterange(${from}, ${to}, '[]'))) l(days)) end`;

/** SQL over the person fact: the day so many months after the start, moved by the leave inside them. */
function monthsAfter(start: string, months: string): string {
  const limit = `(${start} + make_interval(months => ${months}))::date`;
  return `(${limit} + ${leaveInside(start, limit)})`;
}

const OFFERED = 'f.training_offered_on';

/** SQL over the person fact: the day on which right and obligation to Norwegian run out (§ 32); null without education or start. */
export const NORWEGIAN_RIGHT_LIMIT = monthsAfter(
  OFFERED,
  `case when f.has_upper_secondary then ${parameterOn('norwegianRightWithUpperSecondary', OFFERED)}
      when not f.has_upper_secondary then ${parameterOn('norwegianRight', OFFERED)} end`,
);

/** SQL over the person fact: the day by which social studies are due after a start offered (regulation § 74). */
export const SOCIAL_STUDIES_LIMIT = monthsAfter(OFFERED, parameterOn('socialStudiesDueAfter', OFFERED));

/** SQL over the person fact: the day on which the ordinary year of Norwegian under collective protection is over (§ 37 d). */
export const FIRST_YEAR_OF_NORWEGIAN = monthsAfter(
  'f.norwegian_start_on',
  String(COLLECTIVE_NORWEGIAN.months),
);

/** SQL over the person fact: the day on which that year is over, or the addition to it. */
export const COLLECTIVE_NORWEGIAN_LIMIT = `greatest(
      ${FIRST_YEAR_OF_NORWEGIAN}, f.extended_norwegian_until)`;
