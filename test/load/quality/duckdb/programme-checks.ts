import { parameterOn } from '~/domain/quality/dated-parameters';
import {
  GOAL_DEADLINE_MONTHS,
  PROGRAMME_TOLERANCE_MONTHS,
  START_DEADLINE_MONTHS,
} from '~/domain/quality/legal-parameters';
import { type Check, monthsAfter, NORWEGIAN } from './check';
import { sameMunicipality } from './shared-tables';

/** Whether a person has the category on the day. */
const isOpen = (codes: string): string => `exists (
        select 1 from category c
        where c.person_id = p.id and c.code in (${codes}) and :today between c.from_date and coalesce(c.to_date, 'infinity'))`;

/** Pairs of awards that share a day. */
const awardsTogether = (condition: string): string => `
      select a.person_id from award a join award b on b.person_id = a.person_id and b.id > a.id
        and greatest(a.from_date, b.from_date) <= least(coalesce(a.to_date, 'infinity'), coalesce(b.to_date, 'infinity'))
      where a.from_date is not null and b.from_date is not null and ${condition}`;

/** Decisions on the programme, its length and its end. */
export const PROGRAMME_CHECKS: readonly Check[] = [
  {
    rule: 'DQ-020',
    sql: `
      select id as person_id from person p
      where regime = 'INTEG' and ${isOpen(`'RP_INTRO'`)}
        and :today > ${monthsAfter('greatest(settled_on, programme_claimed_on)', START_DEADLINE_MONTHS)}
        and not exists (
          select 1 from decision d where d.person_id = p.id and d.scheme = 'INTRO' and d.type in ('TILDELING', 'AVSLAG'))`,
  },
  {
    rule: 'DQ-021',
    sql: `
      select id as person_id from person p
      where regime in ('INTEG', 'INTEG_6A') and ${isOpen(`'RP_NORSK', 'R_NORSK'`)}
        and :today > ${monthsAfter('greatest(population_registered_on, training_claimed_on)', START_DEADLINE_MONTHS)}
        and not exists (select 1 from decision d where d.person_id = p.id and ${NORWEGIAN})`,
  },
  {
    rule: 'DQ-022',
    sql: `
      select a.person_id
      from (
        select * from award qualify row_number() over (partition by person_id order by decided_on, id) = 1
      ) a
      join person p on p.id = a.person_id
      where p.regime = 'INTEG'
        and a.decided_on > (p.first_settled_on + to_months(${parameterOn('programmeDecisionMonths', 'a.decided_on')}))::date`,
  },
  { rule: 'DQ-024', sql: awardsTogether(`not ${sameMunicipality('a.code', 'b.code')}`) },
  { rule: 'DQ-025', sql: awardsTogether(sameMunicipality('a.code', 'b.code')) },
  {
    rule: 'DQ-028',
    sql: `
      select person_id from awarded
      where first_from < :today - 30
        and person_id not in (select person_id from measure) and person_id not in (select person_id from training_hours)`,
  },
  {
    rule: 'DQ-030',
    sql: `
      select a.person_id from awarded a join person p on p.id = a.person_id
      where p.regime in ('INTEG', 'INTEG_6A') and ${monthsAfter('a.first_decided_on', GOAL_DEADLINE_MONTHS)} < :today
        and a.person_id not in (select person_id from final_goal)`,
  },
  {
    rule: 'DQ-037',
    sql: `
      select person_id
      from programme
      join duration using (person_id)
      join person p on p.id = person_id
      left join ended using (person_id)
      left join (
        select person_id, sum(coalesce(to_date, :today) - from_date + 1) as days
        from leave where from_date <= :today group by person_id
      ) on_leave using (person_id)
      where p.regime = 'INTEG' and p.has_upper_secondary is not null
        and case when running then least(:today, last_ended_on) else last_to end
          > (start_on + to_months((months + if(extensions > 0, extension_months, 0) + ${PROGRAMME_TOLERANCE_MONTHS})::int))::date
            + coalesce(days, 0)::int`,
  },
  {
    rule: 'DQ-080',
    sql: `
      select person_id from programme anti join ended using (person_id)
      where start_on is not null and not running and last_to < :today - 60`,
  },
  {
    rule: 'DQ-081',
    sql: `select person_id from programme_over where reason = 'IKKE_REGISTRERT'`,
  },
  {
    rule: 'DQ-082',
    sql: `select person_id from programme_over where set_by = 'SYSTEM'`,
  },
  {
    rule: 'DQ-083',
    sql: `
      select person_id
      from programme_over
      left join programme using (person_id)
      left join ended using (person_id)
      left join hours_of_person h using (person_id)
      where ended_on < start_on or ended_on > :today or (ended_on = last_ended_on and h.last_from > ended_on)`,
  },
  {
    rule: 'DQ-084',
    sql: `
      select person_id from programme_over
      qualify lag(id) over (partition by person_id order by ended_on nulls first, id) is not null`,
  },
];
