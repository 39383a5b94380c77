import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { withDatabase } from '~test/setup/database';
import { loadReferenceData } from './reference-data';

const db = withDatabase();
const client = new pg.Client({ connectionString: db.url });

beforeAll(() => client.connect());
afterAll(() => client.end());

it('holds the 357 municipalities in 15 counties, double names kept', async () => {
  const [counts] = await db.query<{ municipalities: string; counties: string }>(
    'select (select count(*) from municipality) as municipalities, (select count(*) from county) as counties',
  );
  expect(counts).toEqual({ municipalities: '357', counties: '15' });
  const [trondheim] = await db.query<{ name: string }>("select name from municipality where code = '5001'");
  expect(trondheim?.name).toBe('Trondheim - Tråante');
});

it('counts work, upper secondary and higher education as goal, and missing reasons in the denominator', async () => {
  const goal = await db.query<{ code: string }>(
    "select code from code_entry where list = 'END_REASON' and counts_goal order by position",
  );
  expect(goal.map((row) => row.code)).toEqual(['ARBEID', 'VGO', 'HOYERE_UTD']);
  const [missing] = await db.query<{ counts_denominator: boolean }>(
    "select counts_denominator from code_entry where list = 'END_REASON' and code = 'IKKE_REGISTRERT'",
  );
  expect(missing?.counts_denominator).toBe(true);
});

it('may run again, and leaves what IMDi has changed', async () => {
  await db.query(
    "update code_entry set mark = 'official', label_nb = 'I jobb' where list = 'END_REASON' and code = 'ARBEID'",
  );
  await db.query("update score_weight set points = 40 where severity = 'critical'");
  await db.query("update control_round set basis = 'IMDi', deadline = '2027-03-05' where year = 2026");
  await loadReferenceData(client);
  const [row] = await db.query<{ label: string; points: number; deadline: string }>(
    `select (select label_nb from code_entry where list = 'END_REASON' and code = 'ARBEID') as label,
            (select points from score_weight where severity = 'critical') as points,
            (select deadline::text from control_round where year = 2026) as deadline`,
  );
  expect(row).toEqual({ label: 'I jobb', points: 40, deadline: '2027-03-05' });
});
