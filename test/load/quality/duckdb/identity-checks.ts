import { holdsOn, parameterOn } from '~/domain/quality/dated-parameters';
import {
  INTEGRATION_ACT_FROM,
  MUNICIPALITIES_LISTED_FROM,
  PROGRAMME_GROUNDS,
} from '~/domain/quality/legal-parameters';
import { type Check, listOf, yearsAfter } from './check';
import { sameMunicipality } from './shared-tables';

const DUF_WEIGHTS = [4, 6, 3, 2, 4, 6, 3, 2, 7, 5];
const FIRST_WEIGHTS = [3, 7, 6, 1, 8, 9, 4, 5, 2, 1];
const SECOND_WEIGHTS = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1];

/** Weighted sum of the first digits; casts are tried, since DuckDB may compute them for what is left out afterwards. */
const weighted = (text: string, weights: readonly number[]): string =>
  `(${weights.map((weight, place) => `try_cast(substr(${text}, ${place + 1}, 1) as int) * ${weight}`).join(' + ')})`;

const SINCE = 'greatest(r.from_date, r.population_registered_on, r.settled_on)';

/** Who the person is, where, and under which law. */
export const IDENTITY_CHECKS: readonly Check[] = [
  {
    rule: 'DQ-002',
    sql: `
      select id as person_id from person
      where duf ~ '^[0-9]{12}$' and ${weighted('duf', DUF_WEIGHTS)} % 11 <> try_cast(substr(duf, 11, 2) as int)`,
  },
  {
    rule: 'DQ-003',
    sql: `
      select id as person_id from person
      where duf ~ '^[0-9]{12}$' and try_cast(duf[:4] as int)
        not between ${parameterOn('dufFirstYear', ':today')} and extract(year from :today)`,
  },
  {
    rule: 'DQ-004',
    sql: `
      select p.id as person_id from person p join person other on other.national_id = p.national_id and other.id <> p.id`,
  },
  {
    rule: 'DQ-005',
    sql: `
      select id as person_id from person
      where national_id is not null and case when national_id ~ '^[0-9]{11}$'
        then ${weighted('national_id', FIRST_WEIGHTS)} % 11 <> 0 or ${weighted('national_id', SECOND_WEIGHTS)} % 11 <> 0
        else true end`,
  },
  {
    rule: 'DQ-006',
    sql: `
      select person_id
      from (
        select id as person_id, municipality_code as code, coalesce(registered_on, created_at::date) as used_on from person
        union all
        select person_id, decision_municipality_code, coalesce(decided_on, registered_on, from_date, :today)
        from decision where decision_municipality_code is not null
      ) used
      left join municipality m using (code)
      left join (
        select old_code as code, max(valid_from) as gone_on from municipality_successor group by old_code
      ) gone using (code)
      where not (coalesce(m.valid_to >= used_on, m.code is not null) or coalesce(used_on < gone_on, false))
        and (m.code is not null or gone_on is not null or used_on >= date '${MUNICIPALITIES_LISTED_FROM}')`,
  },
  {
    rule: 'DQ-007',
    sql: `
      select person_id
      from (
        select distinct on (d.person_id) d.person_id, d.from_date, d.decision_municipality_code as decision_code,
          p.municipality_code as person_code, p.population_registered_on, p.settled_on
        from decision d
        join person p on p.id = d.person_id
        left join ended e on e.person_id = d.person_id
        where d.type in ('TILDELING', 'FORLENGELSE', 'PERMISJON', 'UTVIDET_NORSK')
          and :today between d.from_date and coalesce(d.to_date, 'infinity')
          and (d.scheme <> 'INTRO' or coalesce(e.last_ended_on >= :today or e.last_ended_on < d.from_date, true))
        order by d.person_id, d.from_date desc, d.id desc
      ) r
      where decision_code is not null and coalesce(population_registered_on, settled_on) is not null
        and not ${sameMunicipality('decision_code', 'person_code')}
        and ${SINCE} + ${parameterOn('municipalityMismatchDays', ':today')} < :today`,
  },
  {
    rule: 'DQ-010',
    sql: `
      select id as person_id
      from person left join (
        select person_id, min(coalesce(decided_on, from_date)) as first_granted_on
        from decision where type = 'TILDELING' group by person_id
      ) granted on person_id = id
      where regime <> case
        when permit_ground = '34' and ${holdsOn('collectiveProtection', 'permit_date')} then 'INTEG_6A'
        when permit_date >= date '${INTEGRATION_ACT_FROM}' then 'INTEG'
        when applied_from_abroad and arrival_date >= date '${INTEGRATION_ACT_FROM}' then 'INTEG'
        when not applied_from_abroad or arrival_date < date '${INTEGRATION_ACT_FROM}' then 'INTRO' end
        and not (regime = 'INTEG_6A' and permit_ground <> '34' and coalesce(first_granted_on < permit_date, false))`,
  },
  {
    rule: 'DQ-012',
    sql: `
      select c.person_id from category c join person p on p.id = c.person_id
      where p.regime = 'INTEG' and c.code = 'RP_INTRO' and p.permit_ground <> '34'
        and p.permit_ground not in (${listOf(PROGRAMME_GROUNDS)})`,
  },
  {
    rule: 'DQ-015',
    sql: `
      select c.person_id from category c join person p on p.id = c.person_id
      where p.regime = 'INTEG' and c.code = 'RP_NORSK' and (
        ${yearsAfter('p.birth_date', parameterOn('norwegianYoungestAge', 'p.permit_date'))} > p.permit_date
        or ${yearsAfter('p.birth_date', parameterOn('norwegianLastBirthday', 'p.permit_date'))} <= p.permit_date
        or least(c.to_date, :today) > ${yearsAfter('p.birth_date', parameterOn('norwegianLastBirthday', 'p.permit_date'))})`,
  },
];
