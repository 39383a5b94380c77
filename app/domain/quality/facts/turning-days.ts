import type { FactName } from './fact-names';
import { NOT_TIME_AWAY } from './leave-facts';
import { QUARTERS_DUE } from './training-facts';

/** Whatever counts days up to today counts one more tomorrow. */
const TOMORROW = ':today + 1';

/** SQL: the day itself while it is to come; a day later once it has, since what holds on the day may be over after it. */
const onAndAfter = (day: string): string => `case when ${day} > :today then ${day} else ${TOMORROW} end`;

/** How long after its end a measure counts as recent; months differ by up to three days, so all of these days are looked at. */
const NO_LONGER_RECENT = `(last_measure_to + interval '2 months')::date`;

/**
 * The first days to come on which a fact may differ although nothing is registered, per fact that knows what day it is:
 * selects of person and day, `:today` or earlier left out. Rather a day too many than one too few. What a rule itself
 * compares with today stands in the rule.
 */
export const TURNING_DAYS: Partial<Record<FactName, readonly string[]>> = {
  person: [
    `select person_id, from_date from category_row where from_date > :today`,
    `select person_id, to_date + 1 from category_row where to_date >= :today`,
    `select person_id, from_date from decision_row where from_date > :today`,
    `select person_id, to_date + 1 from decision_row where to_date >= :today`,
    // Running leave grows day by day.
    `select person_id, ${TOMORROW} from decision_row where type = 'PERMISJON' and to_date is null and from_date <= :today`,
    `select person_id, ${onAndAfter('ended_on')} from end_row where ended_on >= :today`,
    `select person_id, from_date from measure_row where from_date > :today`,
    `select person_id, greatest(${NO_LONGER_RECENT}, :today) + 1 from measure_sum where ${NO_LONGER_RECENT} + 3 >= :today`,
    // Hours a week are judged by whole months, training by whole quarters, as long as the person has taken part in them.
    `select person_id, (date_trunc('month', :today) + interval '1 month')::date from fact_person
      where programme_days is not null and (programme_running or programme_last_to >= ${QUARTERS_DUE})
        and coalesce(over_on >= ${QUARTERS_DUE}, true)`,
  ],
  // Leave that is granted for a year to come counts there from New Year's Day.
  leave_year: [
    `select person_id, make_date(extract(year from :today)::int + 1, 1, 1) from leave_row
      where extract(year from to_date) > extract(year from :today)`,
  ],
  // A decision without any date is held against the municipalities of today.
  municipality_code: [
    `select person_id, ${TOMORROW} from decision_row where coalesce(decided_on, registered_on, from_date) is null`,
  ],
  full_time_school: [
    `select person_id, from_date from measure_row where type = 'VGO' and from_date > :today`,
  ],
  time_away: [
    `select person_id, from_date from absence_row where from_date > :today`,
    // What goes on counts up to today, also when its end is known.
    `select person_id, ${TOMORROW} from absence_row where from_date <= :today and to_date >= :today`,
    `select person_id, ${TOMORROW} from leave_row
      where coalesce(type, '') not in (${NOT_TIME_AWAY}) and from_date <= :today and to_date >= :today`,
  ],
  // The hours of a running measure grow day by day.
  invalid_absence: [
    `select a.person_id, ${TOMORROW} from absence_row a join measure_row m using (person_id)
      where a.type = 'UGYLDIG' and m.to_date is null`,
  ],
};
