import { parameterOn } from '~/domain/quality/dated-parameters';
import { REGISTRATION_DEADLINE_MONTHS, WHOLE_LEAVES } from '~/domain/quality/legal-parameters';
import { type Check, listOf, monthsAfter } from './check';

const PERMIT = 'p.permit_date';

const STRETCH_LIMIT = `case type when 'OMSORG' then ${parameterOn('careLeaveMonths', 'min(from_date)')}
          else ${parameterOn('longSicknessMonths', 'min(from_date)')} end`;

/** What was registered day by day: items, hours, leave and absence. */
export const TRAINING_CHECKS: readonly Check[] = [
  {
    rule: 'DQ-023',
    sql: `
      select i.person_id
      from (
        select person_id, from_date, to_date, null::date as decided_on from category
        union all select person_id, from_date, to_date, decided_on from decision
        union all select person_id, null, null, set_on from final_goal
        union all select person_id, null, null, signed_on from contract
        union all select person_id, null, null, set_on from language_goal
        union all select person_id, from_date, to_date, null from measure
        union all select person_id, from_date, to_date, null from training_hours
        union all select person_id, from_date, to_date, null from absence
        union all select person_id, ended_on, null, null from programme_end
        union all select person_id, received_on, outcome_on, null from appeal
        union all select person_id, from_date, to_date, null from full_time_upper_secondary
      ) i
      join person p on p.id = i.person_id
      where from_date > to_date or decided_on > :today or from_date < birth_date`,
  },
  {
    rule: 'DQ-026',
    sql: `
      select person_id
      from (
        select person_id, decided_on as event_on, registered_on from decision
        union all select person_id, to_date, registered_on from measure
        union all select person_id, to_date, registered_on from training_hours
        union all select person_id, ended_on, registered_on from programme_end
      ) i
      where registered_on > ${monthsAfter('event_on', REGISTRATION_DEADLINE_MONTHS)}`,
  },
  {
    rule: 'DQ-054',
    sql: `
      select distinct person_id from training_hours
      where subject in ('NORSK', 'SAMF')
        and person_id not in (select person_id from decision where scheme in ('NORSK', 'NORSK_RETT', 'ASYL'))`,
  },
  {
    rule: 'DQ-058',
    sql: `
      select person_id
      from (
        select person_id, max(coalesce(to_date, 'infinity')) filter (where code = 'P_NORSK') as duty_until
        from category group by person_id having not bool_or(code = 'RP_NORSK')
      ) c
      join person p on p.id = person_id
      left join training t using (person_id)
      left join hours_of_person h using (person_id)
      where p.regime = 'INTEG' and duty_until is not null and not coalesce(exempt_from_norwegian, false)
        and coalesce(norwegian_known, true) and least(duty_until, training_until) < :today
        and coalesce(norwegian, 0) < ${parameterOn('dutyNorwegianHours', PERMIT)}`,
  },
  {
    rule: 'DQ-059',
    sql: `
      select person_id
      from (
        select person_id, max(coalesce(to_date, 'infinity')) < :today as right_over
        from category where code = 'RP_NORSK' group by person_id
      ) c
      join person p on p.id = person_id
      left join training t using (person_id)
      left join hours_of_person h using (person_id)
      where p.regime = 'INTRO' and (
        norwegian > ${parameterOn('introMostNorwegianHours', PERMIT)}
        or (right_over and not coalesce(exempt_from_norwegian, false) and coalesce(norwegian_known, true)
          and coalesce(norwegian, 0) < ${parameterOn('introNorwegianHours', PERMIT)})
        or (right_over and not coalesce(exempt_from_social_studies, false) and coalesce(social_known, true)
          and coalesce(social, 0) < ${parameterOn('introSocialStudiesHours', PERMIT)}))`,
  },
  {
    rule: 'DQ-063',
    sql: `
      select person_id from training_hours
      where from_date <= to_date
        and hours > ${parameterOn('highestTrainingHours', 'from_date')} * ((to_date - from_date + 7) // 7)`,
  },
  {
    rule: 'DQ-071',
    sql: `
      select s.person_id
      from (
        select person_id, coalesce(nullif(max(last_day), 'infinity'), :today) as lasts_to,
          (min(from_date) + to_months(${STRETCH_LIMIT}))::date as may_last_until
        from (
          select *, count(*) filter (where from_date - 1 > last_before)
            over (partition by person_id, type order by from_date, id) as stretch
          from (
            select *, max(last_day) over (
              partition by person_id, type order by from_date, id rows between unbounded preceding and 1 preceding) as last_before
            from leave where type in (${listOf(WHOLE_LEAVES)})
          ) l
        ) l
        group by person_id, type, stretch
      ) s
      join person p on p.id = s.person_id
      where p.regime = 'INTEG' and lasts_to >= may_last_until`,
  },
  {
    rule: 'DQ-072',
    sql: `
      select a.person_id
      from (
        select *, lag(from_date, ${parameterOn('selfCertifiedTimes', 'from_date')} - 1)
          over (partition by person_id order by from_date, id) as first_of_many_from
        from absence where type = 'EGENMELDING' and from_date is not null
      ) a
      join person p on p.id = a.person_id
      left join programme g on g.person_id = a.person_id
      where p.regime in ('INTRO', 'INTEG') and (
        a.to_date - a.from_date + 1 > ${parameterOn('selfCertifiedDays', 'a.from_date')}
        or (a.from_date >= g.start_on and a.from_date < g.start_on + 7 * ${parameterOn('selfCertifiedAfter', 'a.from_date')})
        or a.first_of_many_from > (a.from_date - to_months(${parameterOn('selfCertifiedWithin', 'a.from_date')}))::date)`,
  },
  {
    rule: 'DQ-073',
    sql: `
      select any_value(l.person_id) as person_id
      from leave l join measure m on m.person_id = l.person_id
      where l.type in (${listOf(WHOLE_LEAVES)}) and (m.hours_per_week > 0 or m.hours_total > 0)
        and m.from_date <= l.last_day and coalesce(m.to_date, 'infinity') >= l.from_date
        and not (l.type = 'OMSORG' and (m.group_code = 'NORSK' or m.type = 'SPRAKPRAKSIS')
          and m.from_date >= (l.from_date + to_months(${parameterOn('careLeaveTrainingAfter', 'l.from_date')}))::date)
      group by l.id`,
  },
];
