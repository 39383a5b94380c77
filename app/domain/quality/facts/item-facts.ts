import { MUNICIPALITIES_LISTED_FROM } from '../legal-parameters';
import { DECISION_FACTS } from './decision-facts';
import { END_FACTS } from './end-facts';
import { LEAVE_FACTS } from './leave-facts';
import { PROGRAMME_FACTS } from './programme-facts';
import { TRAINING_FACTS } from './training-facts';
import { FIRST_YEAR_OF_NORWEGIAN } from './training-limits';
import { WEEKLY_HOURS_FACTS } from './weekly-hours-facts';

/** Facts with one row per registered item (or pair of items) of a person. */
export const ITEM_FACTS: Readonly<Record<string, string>> = {
  ...PROGRAMME_FACTS,
  ...WEEKLY_HOURS_FACTS,
  // Every other person with the same national id, or one row without. Compared as the column is (bpchar), so that its
  // index is used. Sees all municipalities: the work is done as owner.
  twin: `
    select p.person_id, p.regime, p.national_id, o.id as other_id, o.municipality_code::text = p.municipality_code as same_municipality
    from person_row p
    left join (
      select id, national_id::text, municipality_code from person
      where national_id = any(array(select r.national_id::bpchar from person_row r where r.national_id is not null))
    ) o on o.national_id = p.national_id and o.id <> p.person_id`,
  // The municipality codes used on a person, each with the day it was used and the one on which it must have been valid: today,
  // for a decision without a date. Nothing is known of a code that is not listed and was used before the list begins.
  municipality_code: `
    select c.person_id, c.regime, c.item, c.code, c.used_on,
      case when coalesce(m.code, s.code) is not null or c.valid_on >= date '${MUNICIPALITIES_LISTED_FROM}'
        then coalesce(m.valid_to >= c.valid_on, m.code is not null) or coalesce(c.valid_on < s.gone_on, false) end as is_valid
    from (
      select person_id, regime, '' as item, municipality_code as code, registered_on as used_on, registered_on as valid_on
      from person_row
      union all
      select person_id, regime, 'decision:' || id, decision_municipality_code, d.used_on, coalesce(d.used_on, :today)
      from decision_row cross join lateral (select coalesce(decided_on, registered_on, from_date) as used_on) d
      where decision_municipality_code is not null
    ) c
    left join (select code::text, valid_to from municipality) m on m.code = c.code
    left join (select old_code::text as code, max(valid_from) as gone_on from municipality_successor group by 1) s on s.code = c.code`,
  training_hours: `
    select person_id, regime, id, from_date, to_date, hours from hours_row`,
  norwegian_category: `
    select c.person_id, p.regime, c.id, c.from_date, c.to_date, p.permit_date, p.birth_date
    from category_row c join person_row p using (person_id) where c.code = 'RP_NORSK'`,
  // Everything that carries a period or a date of decision. What must be registered within two months has the day on which
  // it came to exist, and the day on which it was registered.
  dated_item: `
    select person_id, regime, birth_date, 'category' as item_table, id, from_date, to_date, null::date as decided_on,
      null::date as event_on, null::date as registered_on from category_row
    union all select person_id, regime, birth_date, 'decision', id, from_date, to_date, decided_on, decided_on, registered_on from decision_row
    union all select person_id, regime, birth_date, 'final_goal', id, null, null, set_on, null, null from goal_row
    union all select person_id, regime, birth_date, 'contract', id, null, null, signed_on, null, null from contract_row
    union all select person_id, regime, birth_date, 'language_goal', id, null, null, set_on, null, null from language_goal_row
    union all select person_id, regime, birth_date, 'measure', id, from_date, to_date, null, to_date, registered_on from measure_row
    union all select person_id, regime, birth_date, 'training_hours', id, from_date, to_date, null, to_date, registered_on from hours_row
    union all select person_id, regime, birth_date, 'absence', id, from_date, to_date, null, null, null from absence_row
    union all select person_id, regime, birth_date, 'programme_end', id, ended_on, null, null, ended_on, registered_on from end_row
    union all select person_id, regime, birth_date, 'appeal', id, received_on, outcome_on, null, null, null from appeal_row
    union all select person_id, regime, birth_date, 'full_time_upper_secondary', id, from_date, to_date, null, null, null from full_time_row`,
  extension: `
    select d.person_id, d.id, d.from_date, d.to_date, d.decided_on, f.regime, f.has_upper_secondary, f.goal_code, f.offered_start_on
    from decision_row d join fact_person f using (person_id)
    where d.scheme = 'INTRO' and d.type = 'FORLENGELSE'`,
  extended_norwegian: `
    select d.person_id, d.id, d.decided_on, f.regime, f.has_upper_secondary, ${FIRST_YEAR_OF_NORWEGIAN} as first_year_ends_on
    from decision_row d join fact_person f using (person_id)
    where d.type = 'UTVIDET_NORSK'`,
  // Ends of the programme with the end before it, unless the programme was awarded anew between them, and the last hours, also of
  // those that rest on the programme. An end that was reopened is no longer an end.
  programme_end: `
    select e.person_id, e.id, e.ended_on, e.reason, e.set_by, e.previous_id, e.previous_ended_on, f.regime,
      f.programme_start_on, f.programme_last_to, f.programme_running, f.over_on, f.last_hours_from,
      case when f.norwegian_decisions = 0 then f.last_hours_from else f.last_programme_hours_from end as last_programme_hours_from
    from (
      select *, lag(id) over w as previous_id, lag(ended_on) over w as previous_ended_on
      from (
        select person_id, id, ended_on, reason, set_by from end_row where reopened_on is null
        union all
        select person_id, null, from_date, null, null from decision_row where scheme = 'INTRO' and type = 'TILDELING'
      ) e
      window w as (partition by person_id order by ended_on nulls first, id)
    ) e join fact_person f using (person_id)
    where e.id is not null`,
  ...LEAVE_FACTS,
  ...TRAINING_FACTS,
  ...DECISION_FACTS,
  ...END_FACTS,
};
