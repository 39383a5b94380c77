/** Whether two codes name one municipality, be it that it was renumbered: hashed once, whatever the number of rows. */
export const sameMunicipality = (one: string, other: string): string => `(${one} = ${other}
      or (${one}, ${other}) in (
        select old_code::text, new_code::text from municipality_successor
        union all select new_code::text, old_code::text from municipality_successor))`;

const A_CODE = `coalesce(a.decision_municipality_code, a.municipality_code)`;
const B_CODE = `coalesce(b.decision_municipality_code, b.municipality_code)`;

/** Facts about rights to the programme, its awards and who made them: one row per item or pair of items. */
export const PROGRAMME_FACTS: Readonly<Record<string, string>> = {
  programme_category: `
    select c.person_id, p.regime, c.id, c.code, p.permit_date, p.permit_ground, p.birth_date, p.citizenship_group
    from category_row c join person_row p using (person_id) where c.code in ('RP_INTRO', 'R_INTRO', 'KT_INTRO')`,
  // The latest decision that runs today. An end of the programme stops what began before it.
  running_decision: `
    select r.*, ${sameMunicipality('r.decision_code', 'r.person_code')} as same_municipality,
      coalesce(d.name, r.decision_code) as decision_municipality, coalesce(p.name, r.person_code) as person_municipality
    from (
      select distinct on (d.person_id) d.person_id, p.regime, d.id, d.from_date, d.decision_municipality_code as decision_code,
        p.municipality_code as person_code, p.population_registered_on, p.settled_on
      from decision_row d
      join person_row p using (person_id)
      left join end_sum e using (person_id)
      where d.type in ('TILDELING', 'FORLENGELSE', 'PERMISJON', 'UTVIDET_NORSK')
        and d.from_date <= :today and coalesce(d.to_date, 'infinity') >= :today
        and (d.scheme <> 'INTRO' or coalesce(e.last_ended_on >= :today or e.last_ended_on < d.from_date, true))
      order by d.person_id, d.from_date desc, d.id desc
    ) r
    left join municipality d on d.code::text = r.decision_code
    left join municipality p on p.code::text = r.person_code`,
  // Awards of the programme; each later award that shares a day gives a row of its own.
  award: `
    select a.person_id, a.regime, a.id, a.from_date, a.to_date, b.id as other_id, b.from_date as other_from_date,
      b.to_date as other_to_date, ${sameMunicipality(A_CODE, B_CODE)} as same_municipality,
      coalesce(m.name, ${A_CODE}) as municipality, coalesce(n.name, ${B_CODE}) as other_municipality
    from decision_row a
    left join decision_row b on b.person_id = a.person_id and b.id > a.id
      and b.scheme = 'INTRO' and b.type = 'TILDELING'
      and a.from_date is not null and b.from_date is not null
      and greatest(a.from_date, b.from_date) <= least(a.to_date, b.to_date, 'infinity')
    left join municipality m on m.code::text = ${A_CODE}
    left join municipality n on n.code::text = ${B_CODE}
    where a.scheme = 'INTRO' and a.type = 'TILDELING'`,
  // Each award of the programme, with its place among the person's awards by the day of decision.
  programme_award: `
    select d.person_id, p.regime, d.id, d.decided_on, p.first_settled_on, p.work_hours_per_week,
      row_number() over (partition by d.person_id order by d.decided_on, d.id) as place
    from decision_row d join person_row p using (person_id) where d.scheme = 'INTRO' and d.type = 'TILDELING'`,
  // What is registered for the Integration Act on those under the Introduction Act, or one empty row.
  integration_item: `
    select p.person_id, p.regime, i.item, i.goal_code, i.dated_on
    from person_row p
    left join (
      select person_id, 'final_goal:' || id as item, code as goal_code, set_on as dated_on from goal_row
      union all select person_id, 'contract:' || id, null, signed_on from contract_row
    ) i using (person_id)
    where p.regime = 'INTRO'`,
};
