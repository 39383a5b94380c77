import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { fixRecord } from '~/domain/findings/fix-record.server';
import { reevaluatePersons } from '~/domain/findings/reevaluate-persons.server';
import { asSystem } from '~/platform/db.server';
import { addRecord, CHANGE_DAY, END } from '~test/factories/change-cases';
import { changeInput } from '~test/factories/change-input';
import { csvOf, importText, personRow } from '~test/factories/import-text';
import { people } from '~test/factories/people';
import { madeUpDuf } from '~test/load/import-files';
import { withDatabase } from '~test/setup/database';
import { standOn } from '~test/setup/stand-on';

standOn(CHANGE_DAY);
const db = withDatabase();
const { superuser } = people({ superuser: 'municipal_superuser' });

/** Somebody else at the database. */
const other = new pg.Client({ connectionString: db.url });
const [first, second] = [madeUpDuf(2024, 900_001), madeUpDuf(2024, 900_002)];
const ids: number[] = [];

beforeAll(async () => {
  await other.connect();
  await importText('4203', csvOf([personRow(first), personRow(second)]));
  const rows = await db.query<{ id: number }>('select id from person where duf = any($1) order by duf', [
    [first, second],
  ]);
  ids.push(...rows.map(({ id }) => id));
});
afterAll(() => other.end());

const waiting = (count: number) =>
  vi.waitFor(
    async () => {
      const rows = await db.query(
        "select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
      );
      expect(rows).toHaveLength(count);
    },
    { timeout: 10_000, interval: 10 },
  );

const category = (duf: string, from: string) => ({
  'DUF-nummer': duf,
  Post: 'KATEGORI',
  Kode: 'RP_INTRO',
  'Fra dato': from,
  'Ekstern id': duf.slice(-4),
});

describe('a file and a correction at the same time', () => {
  it('carries the file through when the database ended it in favour of another', async () => {
    const contract = { 'DUF-nummer': second, Post: 'KONTRAKT', Vedtaksdato: '01.03.2024' };
    await other.query('begin');
    await other.query('select 1 from person where id = $1 for update', [ids[1]]);
    const reading = importText('4203', csvOf([category(first, '01.02.2024'), contract]));
    await waiting(1);
    // Whoever has waited for a second looks for a ring and gives way: let it be the file.
    await setTimeout(300);
    // The file holds the first person and waits for the second; now the other one waits for the first.
    await other.query('select 1 from person_summary where person_id = $1 for update', [ids[0]]);
    await other.query('commit');
    expect(await reading).toMatchObject({ state: 'done', added: 2, rejected: 0 });
    const [row] = await db.query<{ attempts: number }>(
      "select (effect ->> 'attempts')::int as attempts from transfer order by created_at desc limit 1",
    );
    expect(row?.attempts).toBe(2);
  });

  it('lets a correction wait without standing in the way of the file', async () => {
    const personId = await addRecord();
    const change = { kind: 'set_end_reason' as const, values: { reason: 'ARBEID' } };
    const input = await changeInput(superuser, personId, change, END);
    const corrected = await asSystem(async (tx) => {
      await tx.$executeRaw`update decision set registered_on = '2024-03-02' where person_id = ${personId}`;
      const done = fixRecord(superuser, input);
      await waiting(1);
      // The correction has looked for a ring by then, and found none: in one that comes after it the file would give way.
      await setTimeout(1200);
      await reevaluatePersons(tx, [personId], { today: CHANGE_DAY, cause: 'data' });
      return { done };
    });
    expect(await corrected.done).toMatchObject({ scoreAfter: expect.any(Number) });
  });

  it('holds no rows while the file waits for a correction', async () => {
    await importText('4203', csvOf([category(first, '01.02.2024')]));
    await other.query('begin');
    await other.query('select lock_summary($1)', [ids[0]]);
    const reading = importText('4203', csvOf([category(first, '01.03.2024')]));
    await waiting(1);
    await other.query('select 1 from category where person_id = $1 for update nowait', [ids[0]]);
    await other.query('select 1 from person where id = $1 for no key update nowait', [ids[0]]);
    await other.query('commit');
    expect(await reading).toMatchObject({ state: 'done', changed: 1 });
  });
});
