import { parameterOn } from '../dated-parameters';
import { PROGRAMME_DURATIONS } from '../legal-parameters';
import { COMPUTED_REGIME } from './computed-regime';
import type { ColumnFact } from './fact-sql';
import { NOT_TIME_AWAY } from './leave-facts';
import { ENOUGH_MEETINGS } from './parental-guidance';

const SCHOOLING = [true, false] as const;

/** A line tells nothing when the next one says the same of its goals, whenever the start was offered. */
function tellingLines(
  hasUpperSecondary: boolean,
  column: 'months' | 'extensionMonths',
): typeof PROGRAMME_DURATIONS {
  const lines = PROGRAMME_DURATIONS.filter((line) => line.hasUpperSecondary === hasUpperSecondary);
  return lines.filter((line, place) => {
    const next = lines[place + 1];
    return next?.[column] !== line[column] || next.goals?.join() !== line.goals?.join();
  });
}

/** The table of programme durations as one SQL expression; the first line that fits counts, none where schooling, or the goal that it hangs on, is not known. */
function durationCase(column: 'months' | 'extensionMonths'): string {
  const ofSchooling = SCHOOLING.map((hasUpperSecondary) => {
    const lines = tellingLines(hasUpperSecondary, column).map((line) => {
      const conditions = [
        ...(line.goals ? [`goal_code in (${line.goals.map((goal) => `'${goal}'`).join(', ')})`] : []),
        ...(line.offeredBefore ? [`offered_start_on < date '${line.offeredBefore}'`] : []),
      ];
      return conditions.length > 0
        ? `when ${conditions.join(' and ')} then ${line[column]}`
        : `else ${line[column]}`;
    });
    const withoutGoal = column === 'months' && !hasUpperSecondary ? 'when goal_code is null then null ' : '';
    return `when ${hasUpperSecondary} then case ${withoutGoal}${lines.join(' ')} end`;
  });
  return `case has_upper_secondary ${ofSchooling.join(' ')} end`;
}

const IN_PROGRAMME = `scheme = 'INTRO' and type in ('TILDELING', 'FORLENGELSE')`;
const AWARD = `scheme = 'INTRO' and type = 'TILDELING'`;
const LEAVE = `scheme = 'INTRO' and type = 'PERMISJON'`;
const NORWEGIAN = `scheme in ('NORSK', 'NORSK_RETT')`;
/** An exemption from training: one from the test only (§ 36) is none; without a ground it may be from any subject. */
const EXEMPTION = `type = 'FRITAK' and coalesce(legal_ground <> '36', true)`;
const TRAINING_MEASURE = `group_code in ('NORSK', 'SAMF')`;
const SOCIAL_STUDIES = `group_code = 'SAMF'`;
const LIFE_SKILLS = `group_code = 'LIVSM' and completed`;
const PARENTAL_GUIDANCE = `group_code = 'FORELDRE' and completed`;
/** Upper secondary education on full time, or with hours that are not registered. */
const MAY_BE_FULL_TIME_SCHOOL = `type = 'VGO'
        and coalesce(hours_per_week >= ${parameterOn('fullTimeSchoolHours', 'from_date')}, true)`;
/** An interval whose end lies before its beginning holds no day (and would be refused as a range). */
const HOLDS_DAYS = `from_date <= coalesce(to_date, 'infinity')`;

/** A measure that begins tomorrow is none yet. */
const HAS_BEGUN = 'coalesce(from_date <= :today, true)';

/** Sums over what is registered, one row per person that has any of it. */
const SUMS: Readonly<Record<string, ColumnFact>> = {
  category_sum: {
    always: 'person_id',
    columns: [
      'count(*) as categories',
      `bool_or(code = 'RP_INTRO' and is_open) as programme_duty_open`,
      `bool_or(code in ('RP_NORSK', 'R_NORSK') and is_open) as norwegian_open`,
      `bool_or(code = 'RP_NORSK') as has_norwegian_duty`,
      `max(coalesce(to_date, 'infinity')) filter (where code = 'RP_NORSK') as norwegian_right_until`,
      `max(coalesce(to_date, 'infinity')) filter (where code = 'P_NORSK') as norwegian_duty_until`,
    ],
    from: `(select *, from_date <= :today and (to_date is null or to_date >= :today) as is_open from category_row) c group by person_id`,
  },
  decision_sum: {
    always: 'person_id',
    columns: [
      `count(*) filter (where ${AWARD}) as awards`,
      `min(from_date) filter (where ${AWARD}) as first_award_from`,
      `max(from_date) filter (where ${AWARD}) as last_award_from`,
      `min(decided_on) filter (where ${AWARD}) as first_award_decided_on`,
      `(array_agg(coalesce(offered_start_on, from_date) order by from_date, id) filter (where ${AWARD}))[1] as offered_start_on`,
      `count(*) filter (where scheme = 'INTRO' and type in ('TILDELING', 'AVSLAG')) as programme_answers`,
      `count(*) filter (where scheme = 'INTRO' and type = 'FORLENGELSE') as extensions`,
      `min(from_date) filter (where ${IN_PROGRAMME}) as programme_start_on`,
      `max(to_date) filter (where ${IN_PROGRAMME}) as programme_last_to`,
      `bool_or(to_date is null) filter (where ${IN_PROGRAMME}) as programme_running`,
      `range_agg(daterange(from_date, to_date, '[]')) filter (where ${IN_PROGRAMME} and ${HOLDS_DAYS}) as programme_days`,
      `range_agg(daterange(from_date, to_date, '[]')) filter (where ${LEAVE} and ${HOLDS_DAYS}) as leave_days`,
      `range_agg(daterange(from_date, to_date, '[]')) filter (where ${LEAVE} and coalesce(reason, '') not in (${NOT_TIME_AWAY}) and ${HOLDS_DAYS}) as added_leave_days`,
      `count(*) filter (where ${NORWEGIAN}) as norwegian_decisions`,
      `count(*) filter (where ${NORWEGIAN} or scheme = 'ASYL') as training_decisions`,
      `min(coalesce(decided_on, from_date)) filter (where type = 'TILDELING') as first_granted_on`,
      `min(decided_on) filter (where ${NORWEGIAN} and type = 'TILDELING') as norwegian_decided_on`,
      `min(from_date) filter (where ${NORWEGIAN} and type = 'TILDELING') as norwegian_start_on`,
      `min(coalesce(offered_start_on, from_date)) filter (where ${NORWEGIAN} and type = 'TILDELING') as training_offered_on`,
      `max(coalesce(to_date, 'infinity')) filter (where ${NORWEGIAN} and type in ('TILDELING', 'FORLENGELSE')) as training_until`,
      `max(from_date) filter (where ${NORWEGIAN} and type = 'TILDELING') as last_training_from`,
      `max(coalesce(from_date, decided_on)) filter (where ${NORWEGIAN} and type = 'STANS' and coalesce(duration_kind <> 'MIDLERTIDIG', true)) as training_stopped_on`,
      `max(coalesce(to_date, 'infinity')) filter (where type = 'UTVIDET_NORSK') as extended_norwegian_until`,
      `range_agg(daterange(from_date, to_date, '[]')) filter (where (${LEAVE} or ${NORWEGIAN} and type = 'PERMISJON') and ${HOLDS_DAYS}) as training_leave_days`,
      `bool_or(${EXEMPTION} and coalesce(legal_ground not like '24%', true)) as is_exempt_from_norwegian`,
      `bool_or(${EXEMPTION} and coalesce(legal_ground not like '23%', true)) as is_exempt_from_social_studies`,
    ],
    from: `decision_row group by person_id`,
  },
  goal_sum: {
    always: 'person_id',
    columns: [
      'count(*) as goals',
      '(array_agg(code order by set_on desc nulls last, id desc))[1] as goal_code',
    ],
    from: `goal_row group by person_id`,
  },
  contract_sum: {
    always: 'person_id',
    columns: ['count(*) as contracts'],
    from: `contract_row group by person_id`,
  },
  language_goal_sum: {
    always: 'person_id',
    columns: ['count(*) as language_goals'],
    from: `language_goal_row group by person_id`,
  },
  measure_sum: {
    always: 'person_id',
    columns: [
      'count(*) as measures',
      `max(to_date) filter (where ${HAS_BEGUN}) as last_measure_to`,
      `bool_or(${HAS_BEGUN} and (to_date is null or to_date >= (:today - interval '2 months')::date)) as has_recent_measure`,
      'bool_or((from_date is null or from_date <= :year_end) and (to_date is null or to_date >= :year_start)) as has_measure_in_year',
      `bool_or(type = 'GRUNNSKOLE_FOV') as has_preparatory_school`,
      `range_agg(daterange(from_date, to_date, '[]')) filter (where ${TRAINING_MEASURE} and ${HOLDS_DAYS}) as training_measure_days`,
      `bool_or(from_date is null) filter (where ${TRAINING_MEASURE}) as has_undated_training_measure`,
      `range_agg(daterange(from_date, to_date, '[]')) filter (where ${MAY_BE_FULL_TIME_SCHOOL} and coalesce(from_date <= to_date, true)) as full_time_school_days`,
      `count(*) filter (where ${SOCIAL_STUDIES}) as social_measures`,
      `min(from_date) filter (where ${SOCIAL_STUDIES}) as social_measures_from`,
      `count(*) filter (where ${LIFE_SKILLS}) as life_skills_courses`,
      `sum(hours_total) filter (where ${LIFE_SKILLS}) as life_skills_hours`,
      `bool_and(hours_total is not null) filter (where ${LIFE_SKILLS}) as life_skills_hours_known`,
      `count(*) filter (where ${PARENTAL_GUIDANCE}) as parental_courses`,
      `max(meetings) filter (where ${PARENTAL_GUIDANCE}) as parental_meetings`,
      `bool_or(coalesce(${ENOUGH_MEETINGS}, true)) filter (where ${PARENTAL_GUIDANCE}) as parental_enough`,
    ],
    from: `measure_row group by person_id`,
  },
  hours_sum: {
    always: 'person_id',
    columns: [
      'count(*) as hour_rows',
      'max(from_date) as last_hours_from',
      `max(from_date) filter (where scheme = 'INTRO') as last_programme_hours_from`,
      `bool_or(subject in ('NORSK', 'SAMF')) as has_training_hours`,
      `range_agg(daterange(from_date, to_date, '[]')) filter (where subject in ('NORSK', 'SAMF') and ${HOLDS_DAYS}) as training_hour_days`,
      `bool_or(from_date is null) filter (where subject in ('NORSK', 'SAMF')) as has_undated_training_hours`,
      `max(from_date) filter (where subject = 'NORSK') as last_norwegian_from`,
      `sum(hours) filter (where subject = 'NORSK') as norwegian_hours`,
      `bool_and(hours is not null) filter (where subject = 'NORSK') as norwegian_hours_known`,
      `count(*) filter (where subject = 'SAMF') as social_hour_rows`,
      `min(from_date) filter (where subject = 'SAMF') as social_hours_from`,
      `sum(hours) filter (where subject = 'SAMF') as social_hours`,
      `bool_and(hours is not null) filter (where subject = 'SAMF') as social_hours_known`,
      `bool_or(subject = 'NORSK') as has_norwegian_hours`,
      `max(from_date) filter (where subject = 'SAMF') as last_social_hours_from`,
    ],
    from: `hours_row group by person_id`,
  },
  end_sum: {
    always: 'person_id',
    columns: [
      'count(*) filter (where reopened_on is null) as ends',
      'max(ended_on) filter (where reopened_on is null) as last_ended_on',
    ],
    from: `end_row group by person_id`,
  },
  full_time_sum: {
    always: 'person_id',
    columns: [
      'count(*) as full_time_rows',
      `range_agg(daterange(from_date, to_date, '[]')) filter (where coalesce(from_date <= to_date, true)) as full_time_days`,
    ],
    from: `full_time_row group by person_id`,
  },
};

const AWARDED_ANEW = 'coalesce(last_award_from > last_ended_on, false)';

export const PERSON_SUMS: Readonly<Record<string, ColumnFact>> = {
  ...SUMS,
  // One row per person with all sums.
  person_sum: {
    always: 'p.*',
    columns: [
      'coalesce(categories, 0) as categories',
      'coalesce(contracts, 0) as contracts',
      'programme_duty_open',
      'norwegian_open',
      'has_norwegian_duty',
      'norwegian_right_until',
      'norwegian_duty_until',
      'awards',
      'first_award_from',
      'last_award_from',
      'first_award_decided_on',
      'offered_start_on',
      'coalesce(programme_answers, 0) as programme_answers',
      'extensions',
      'programme_start_on',
      'programme_last_to',
      'programme_running',
      'programme_days',
      'leave_days',
      'added_leave_days',
      'coalesce(norwegian_decisions, 0) as norwegian_decisions',
      'coalesce(training_decisions, 0) as training_decisions',
      'first_granted_on',
      'norwegian_decided_on',
      'norwegian_start_on',
      'training_offered_on',
      'training_until',
      'last_training_from',
      'training_stopped_on',
      'extended_norwegian_until',
      'training_leave_days',
      'coalesce(is_exempt_from_norwegian, false) as is_exempt_from_norwegian',
      'coalesce(is_exempt_from_social_studies, false) as is_exempt_from_social_studies',
      'coalesce(goals, 0) as goals',
      'goal_code',
      'coalesce(language_goals, 0) as language_goals',
      'coalesce(measures, 0) as measures',
      'last_measure_to',
      'coalesce(has_recent_measure, false) as has_recent_measure',
      'coalesce(has_measure_in_year, false) as has_measure_in_year',
      'coalesce(social_measures, 0) as social_measures',
      'social_measures_from',
      'coalesce(life_skills_courses, 0) as life_skills_courses',
      'life_skills_hours',
      'life_skills_hours_known',
      'coalesce(parental_courses, 0) as parental_courses',
      'parental_meetings',
      'coalesce(parental_enough, false) as parental_enough',
      'coalesce(hour_rows, 0) as hour_rows',
      'last_hours_from',
      'last_programme_hours_from',
      'has_training_hours',
      'last_norwegian_from',
      'coalesce(norwegian_hours, 0) as norwegian_hours',
      'coalesce(norwegian_hours_known, true) as norwegian_hours_known',
      'coalesce(social_hour_rows, 0) as social_hour_rows',
      'social_hours_from',
      'coalesce(social_hours, 0) as social_hours',
      'coalesce(social_hours_known, true) as social_hours_known',
      'coalesce(full_time_rows, 0) as full_time_rows',
      'has_norwegian_hours',
      'last_social_hours_from',
      'coalesce(ends, 0) as ends',
      'last_ended_on',
      // A programme that was awarded anew after its end has not ended.
      `${AWARDED_ANEW} as is_awarded_anew`,
      `case when not ${AWARDED_ANEW} then last_ended_on end as over_on`,
    ],
    from: `person_row p ${Object.keys(SUMS)
      .map((sum) => `left join ${sum} using (person_id)`)
      .join(' ')}`,
  },
};

/** The last day of the control year on which the person may have taken part. */
const ACTIVE_UNTIL = 'least(:today, :year_end, over_on)';

/** One row per person with all sums and what follows from them. */
export const PERSON_FACT: ColumnFact = {
  always: 's.*',
  columns: [
    `programme_days @> :today and not coalesce(leave_days @> :today, false) and coalesce(:today <= over_on, true) as active_today`,
    `case when ${ACTIVE_UNTIL} >= :year_start then not isempty(programme_days * datemultirange(daterange(:year_start, ${ACTIVE_UNTIL}, '[]')) - coalesce(leave_days, '{}'::datemultirange)) end as active_in_year`,
    'least(case when programme_running then :today else programme_last_to end, over_on) as programme_end_on',
    `${COMPUTED_REGIME} as computed_regime`,
    `${durationCase('months')} as base_months`,
    `${durationCase('extensionMonths')} as extension_months`,
  ],
  from: `person_sum s`,
};
