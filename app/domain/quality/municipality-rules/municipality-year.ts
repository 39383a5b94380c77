/** SQL: the stored numerators of each municipality and year with what has been published, the fact `f` of the rules here. */
export const MUNICIPALITY_YEAR = `select r.municipality_code::text as municipality_code, r.year, r.counted_to, r.ended, r.without_reason, r.work,
    r.education, r.ended_before, p.goal_percent as published_goal
  from municipality_result r
  left join published_result p on p.municipality_code = r.municipality_code and p.year = r.year`;

/** SQL of a rule's text with the day `$1` and the control year `$2` in the places of their names. */
export function placedSql(sql: string): string {
  return sql.replaceAll(':today', '$1::date').replaceAll(':control_year', '$2::int');
}
