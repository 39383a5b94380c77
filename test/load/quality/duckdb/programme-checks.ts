import { parameterOn } from '~/domain/quality/dated-parameters';
import { NOT_TIME_AWAY } from '~/domain/quality/facts/leave-facts';
import {
  GOAL_DEADLINE_MONTHS,
  PROGRAMME_TOLERANCE_MONTHS,
  START_DEADLINE_MONTHS,
} from '~/domain/quality/legal-parameters';
import { type Check, HOLDS_DAYS, IN_PROGRAMME, monthsAfter, NORWEGIAN } from './check';
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
    // The days are counted one by one, of those alone who could be past their time.
    rule: 'DQ-037',
    sql: `
      with lasting as (
        select person_id, start_on, least(if(running, :today, last_to), over_on) as ends_on,
          (start_on + to_months((months + if(extensions > 0, extension_months, 0) + ${PROGRAMME_TOLERANCE_MONTHS})::int))::date as limit_on
        from programme
        join duration using (person_id)
        join person p on p.id = person_id
        left join over_for_good using (person_id)
        where p.regime = 'INTEG'
      ),
      used as (
        select distinct person_id, unnest(generate_series(from_date, least(coalesce(to_date, 'infinity'), ends_on), interval 1 day))::date as day
        from decision join lasting using (person_id)
        where ${IN_PROGRAMME} and ${HOLDS_DAYS} and ends_on > limit_on and from_date <= ends_on
      ),
      away as (
        select person_id, unnest(generate_series(from_date, least(last_day, ends_on), interval 1 day))::date as day
        from leave join lasting using (person_id)
        where coalesce(type, '') not in (${NOT_TIME_AWAY}) and ends_on > limit_on and from_date <= ends_on
      )
      select person_id from used anti join away using (person_id, day) join lasting using (person_id)
      group by person_id, start_on, limit_on having count(*) > limit_on - start_on + 1`,
  },
  {
    rule: 'DQ-080',
    sql: `
      select person_id from programme anti join programme_ended using (person_id)
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
      left join over_for_good using (person_id)
      left join hours_of_person h using (person_id)
      left join training using (person_id)
      where ended_on < start_on or ended_on > :today
        or (ended_on = over_on and if(coalesce(norwegian_decisions, 0) = 0, h.last_from, h.last_programme_from) > ended_on)`,
  },
  {
    rule: 'DQ-084',
    sql: `
      select person_id
      from (
        select *, lag(id) over (partition by person_id order by on_day nulls first, id nulls last) as previous
        from (
          select person_id, id, ended_on as on_day from programme_over
          union all select person_id, null, from_date from award
        ) e
      ) e
      where id is not null and previous is not null`,
  },
];
