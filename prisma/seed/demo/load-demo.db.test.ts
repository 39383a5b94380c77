import { expect, it } from 'vitest';
import { withDatabase } from '~test/setup/database';
import { standOn } from '~test/setup/stand-on';
import { loadDemo } from './load-demo';

const TODAY = '2026-11-21';
// Bulk fixes and settled tickets are judged by the portal's own day.
standOn(TODAY);
const db = withDatabase();

it('loads persons, findings with ages, users and 300 tickets that fit together', {
  timeout: 120_000,
}, async () => {
  await loadDemo({ today: TODAY });
  const [counts] = await db.query<Record<string, number>>(`
    select (select count(*) from person)::int as persons,
      (select count(*) from finding where state = 'open')::int as open,
      (select count(*) from finding where state = 'resolved')::int as resolved,
      (select count(*) from finding where state = 'open' and reopened_at is not null)::int as reopened,
      (select count(*) from ticket_message where at > '2026-11-21T12:00:00Z')::int as ahead,
      (select count(distinct rule_id) from finding)::int as rules,
      (select count(*) from ticket)::int as tickets,
      (select count(*) from ticket where proof is not null)::int as proven,
      (select count(*) from person where municipality_code = '1151')::int as utsira,
      (select count(*) from municipality_quality where persons between 1 and 4)::int as small,
      (select count(distinct day) from municipality_quality_day where day >= '2026-07-01')::int as days,
      (select count(distinct day) from municipality_quality_day where day < '2026-07-01')::int as of_rounds,
      (select count(*) from municipality_coverage where duty < covered + waiting)::int as too_covered,
      (select count(distinct municipality_code) from municipality_timeliness)::int as timed`);
  expect(counts).toMatchObject({ ahead: 0, rules: 26, tickets: 300, utsira: 4, days: 32, too_covered: 0 });
  expect(counts?.of_rounds).toBeGreaterThan(20);
  expect(counts?.timed).toBeGreaterThan(100);
  expect(counts?.persons).toBeGreaterThan(5_500);
  expect(counts?.resolved).toBeGreaterThan(50);
  expect(counts?.reopened).toBeGreaterThan(0);
  expect(counts?.proven).toBeGreaterThan(5);
  expect(counts?.small).toBeGreaterThan(10);
  const [past] = await db.query<Record<string, number>>(`
    select (select count(*) from person where updated_at < '2026-09-01')::int as persons,
      (select count(*) from register_history where valid_to < '2026-11-21')::int as corrected,
      (select count(*) from register_history where valid_to <= valid_from)::int as empty,
      (select count(*) from register_history h join person p on p.id = h.row_id
        where h.table_name = 'person' and h.version = p.version - 1 and h.valid_to <> p.updated_at)::int as torn`);
  expect(past).toMatchObject({ empty: 0, torn: 0 });
  expect(past?.persons).toBeGreaterThan(4_000);
  expect(past?.corrected).toBeGreaterThan(20);
  const wrong = await db.query(`
    select t.number from ticket t where (t.state in ('solved', 'closed')) <> (t.solved_at is not null)
      or (t.state = 'closed') <> (t.closed_at is not null) or (t.state = 'new') <> (t.assignee_id is null)
      or not exists (select from ticket_message m where m.ticket_id = t.id and m.id = t.id)`);
  expect(wrong).toEqual([]);
  await expect(loadDemo({ today: TODAY })).rejects.toThrow('already holds persons');
});
