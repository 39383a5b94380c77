import { afterAll, expect, it } from 'vitest';
import { withDatabase } from '~test/setup/database';
import { closeDb } from './db.server';
import { announceWorker, freeJobsOfDeadWorkers } from './worker-presence.server';

const database = withDatabase();
afterAll(() => closeDb());

async function jobTakenBy(worker: string): Promise<string> {
  const [job] = await database.query<{ id: string }>(
    "select id::text from graphile_worker.add_job('clean-up')",
  );
  await database.query(
    "update graphile_worker._private_jobs set locked_by = $1, locked_at = now() - interval '11 seconds' where id = $2",
    [worker, job?.id],
  );
  return job?.id ?? '';
}

async function takenBy(id: string): Promise<string | null> {
  const [row] = await database.query<{ locked_by: string | null }>(
    'select locked_by from graphile_worker._private_jobs where id = $1',
    [id],
  );
  return row?.locked_by ?? null;
}

it('gives back the jobs of a worker that is gone, and leaves those of the living', async () => {
  const leave = await announceWorker('living');
  const ofLiving = await jobTakenBy('living');
  const ofDead = await jobTakenBy('dead');
  const own = await jobTakenBy('own');
  expect(await freeJobsOfDeadWorkers('own')).toBe(1);
  expect([await takenBy(ofLiving), await takenBy(ofDead), await takenBy(own)]).toEqual([
    'living',
    null,
    'own',
  ]);

  leave();
  await expect.poll(() => freeJobsOfDeadWorkers('own'), { timeout: 5000 }).toBe(1);
  expect(await takenBy(ofLiving)).toBeNull();
});

it('stays present when its connection is cut', async () => {
  const leave = await announceWorker('cut-off');
  const job = await jobTakenBy('cut-off');
  await database.query(
    "select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and pid <> pg_backend_pid() and database = (select oid from pg_database where datname = current_database())",
  );
  await expect
    .poll(() => database.query("select 1 as held from pg_locks where locktype = 'advisory' and granted"), {
      timeout: 8000,
    })
    .toHaveLength(1);
  expect(await freeJobsOfDeadWorkers('own')).toBe(0);
  expect(await takenBy(job)).toBe('cut-off');
  leave();
});
