import { parameterOn } from '../dated-parameters';
import { sameMunicipality } from './programme-facts';

/** Facts about ends of the programme. An end that was reopened is no longer an end. */
export const END_FACTS: Readonly<Record<string, string>> = {
  // Ends because of a move, with the municipality that had given the programme and the one where the person is now.
  moved_end: `
    select distinct on (e.id) e.person_id, p.regime, e.id, e.ended_on, p.municipality_code,
      ${sameMunicipality('p.municipality_code', 'd.decision_municipality_code')} as is_still_there
    from end_row e
    join person_row p using (person_id)
    join decision_row d using (person_id)
    where e.reason = 'FLYTTET' and e.reopened_on is null
      and d.scheme = 'INTRO' and d.type in ('TILDELING', 'FORLENGELSE')
      and d.from_date <= e.ended_on and d.decision_municipality_code is not null
    order by e.id, d.from_date desc, d.id desc`,
  // Ends in work or education, and whether a measure of work or education was near.
  goal_end: `
    select e.person_id, e.regime, e.id, e.ended_on, e.reason, bool_or(m.id is not null) as has_goal_measure
    from end_row e
    left join measure_row m on m.person_id = e.person_id and m.group_code in ('ARBEID', 'UTDANNING')
      and coalesce(m.from_date, '-infinity') <= e.ended_on
      and coalesce(m.to_date, 'infinity') >=
        (e.ended_on - make_interval(months => ${parameterOn('mainActivityMonths', 'e.ended_on')}))::date
    where e.reason in ('ARBEID', 'VGO', 'HOYERE_UTD') and e.reopened_on is null and e.ended_on is not null
    group by e.person_id, e.regime, e.id, e.ended_on, e.reason`,
};
