import { PROGRAMME_DURATIONS } from '~/domain/quality/legal-parameters';
import { HOLDS_DAYS, IN_PROGRAMME, LEAVE, listOf, NORWEGIAN } from './check';

/** The table of programme durations; the first line that fits counts. */
function durationCase(column: 'months' | 'extensionMonths'): string {
  const lines = PROGRAMME_DURATIONS.map((line) => {
    const conditions = [
      line.hasUpperSecondary ? 'has_upper_secondary' : 'not has_upper_secondary and goal_code is not null',
    ];
    if (line.goals) conditions.push(`goal_code in (${listOf(line.goals)})`);
    if (line.offeredBefore) conditions.push(`offered_start_on < date '${line.offeredBefore}'`);
    return `when ${conditions.join(' and ')} then ${line[column]}`;
  });
  return `case ${lines.join(' ')} end`;
}

/** Whether two codes name one municipality, be it that it was renumbered. */
export const sameMunicipality = (one: string, other: string): string =>
  `(${one} = ${other} or (${one}, ${other}) in (select (one_code, other_code) from renumbered))`;

/** What several checks read, by name, in the order in which they lean on each other. */
export const SHARED_TABLES: Readonly<Record<string, string>> = {
  renumbered: `
    select old_code as one_code, new_code as other_code from municipality_successor
    union all select new_code, old_code from municipality_successor`,
  award: `
    select *, coalesce(decision_municipality_code, municipality_code) as code
    from decision where scheme = 'INTRO' and type = 'TILDELING'`,
  // The awards of a person.
  awarded: `
    select person_id, min(from_date) as first_from, max(from_date) as last_from, min(decided_on) as first_decided_on,
      first(coalesce(offered_start_on, from_date) order by from_date, id) as offered_start_on
    from award group by person_id`,
  // The programme of a person.
  programme: `
    select person_id, min(from_date) as start_on, max(to_date) as last_to, bool_or(to_date is null) as running,
      count(*) filter (where type = 'FORLENGELSE') as extensions
    from decision where ${IN_PROGRAMME} group by person_id`,
  // Ends of the programme; one that was reopened is no longer an end.
  programme_over: `select * from programme_end where reopened_on is null`,
  ended: `
    select person_id, count(*) as ends, max(ended_on) as last_ended_on from programme_over group by person_id`,
  // The end that stands; a programme that was awarded anew after it has not ended.
  over_for_good: `
    select person_id, last_ended_on as over_on from ended left join awarded using (person_id)
    where coalesce(last_from <= last_ended_on, true)`,
  // Those with an end after which no programme was awarded anew; its day need not be known.
  programme_ended: `
    select person_id from ended left join awarded using (person_id) where coalesce(last_from <= last_ended_on, true)`,
  leave: `
    select id, person_id, reason as type, from_date, coalesce(to_date, 'infinity') as last_day, to_date
    from decision where ${LEAVE} and ${HOLDS_DAYS}`,
  // The training of a person, by decisions.
  training: `
    select person_id,
      count(*) filter (where ${NORWEGIAN}) as norwegian_decisions,
      max(coalesce(to_date, 'infinity')) filter (where ${NORWEGIAN} and type in ('TILDELING', 'FORLENGELSE')) as training_until,
      coalesce(bool_or(exempts and coalesce(legal_ground not like '24%', true)), false) as exempt_from_norwegian,
      coalesce(bool_or(exempts and coalesce(legal_ground not like '23%', true)), false) as exempt_from_social_studies
    from (select *, type = 'FRITAK' and coalesce(legal_ground <> '36', true) as exempts from decision) d
    group by person_id`,
  // The hours of a person. One row without hours leaves the sum of its subject unknown.
  hours_of_person: `
    select person_id, max(from_date) as last_from, max(from_date) filter (where scheme = 'INTRO') as last_programme_from,
      coalesce(sum(hours) filter (where subject = 'NORSK'), 0) as norwegian,
      coalesce(sum(hours) filter (where subject = 'SAMF'), 0) as social,
      coalesce(bool_and(hours is not null) filter (where subject = 'NORSK'), true) as norwegian_known,
      coalesce(bool_and(hours is not null) filter (where subject = 'SAMF'), true) as social_known
    from training_hours group by person_id`,
  latest_goal: `
    select person_id, first(code order by set_on desc nulls last, id desc) as goal_code from final_goal group by person_id`,
  // How long the programme of a person may last, in months, by education, goal and offered start.
  duration: `
    select id as person_id, ${durationCase('months')} as months, ${durationCase('extensionMonths')} as extension_months
    from person left join awarded a on a.person_id = id left join latest_goal g on g.person_id = id`,
  // Days on which taking part may begin or end: the programme without its leaves.
  participation_turn: `
    select person_id, day, sum(sum(programme)) over so_far > 0 and sum(sum(away)) over so_far = 0 as takes_part
    from (
      select person_id, from_date as day, 1 as programme, 0 as away from decision where ${IN_PROGRAMME} and ${HOLDS_DAYS}
      union all
      select person_id, coalesce(to_date + 1, 'infinity'), -1, 0 from decision where ${IN_PROGRAMME} and ${HOLDS_DAYS}
      union all select person_id, from_date, 0, 1 from leave
      union all select person_id, coalesce(to_date + 1, 'infinity'), 0, -1 from leave
    ) c
    group by person_id, day
    window so_far as (partition by person_id order by day)`,
  // Whole stretches of taking part, up to the day before `until_day`; whether the programme was ended is another matter.
  participation: `
    select person_id, day as from_date, lead(day) over in_time as until_day
    from (
      select * from participation_turn
      qualify takes_part is distinct from coalesce(lag(takes_part) over (partition by person_id order by day), false)
    ) t
    window in_time as (partition by person_id order by day)
    qualify takes_part`,
};
