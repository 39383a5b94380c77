/**
 * SQL for a number that grows with whatever happens to ticket `t`: what was noted of it, and answers that were held. A page
 * compares its own with the present one.
 */
export const NEWS_MARK = `coalesce((select max(a.id) from activity a where a.ticket_id = t.id), 0)
  + (select count(*)::int from held_answer h where h.ticket_id = t.id)`;
