import { setTimeout as sleep } from 'node:timers/promises';
import type { PoolClient } from 'pg';
import { pgPool, withPgClient } from './db.server';
import { log } from './log.server';

/** Two numbers of our own keep these locks apart from any other advisory lock of the database. */
const LOCK = 'hashtextextended($1, 20261)';
const RETRY_MS = 2000;

/**
 * Makes a worker visible to the others for as long as its process lives: a session lock on its id, on a connection of
 * its own, which PostgreSQL lets go the moment the process dies.
 * @returns a function that ends the presence
 */
export async function announceWorker(workerId: string): Promise<() => void> {
  let left = false;
  let current: PoolClient | null = null;
  const hold = async (): Promise<void> => {
    const client = await pgPool().connect();
    current = client;
    client.once('error', () => {
      client.release(true);
      if (!left) void holdAgain();
    });
    await client.query(`select pg_advisory_lock(${LOCK})`, [workerId]);
  };
  const holdAgain = async (): Promise<void> => {
    while (!left) {
      try {
        return await hold();
      } catch {
        await sleep(RETRY_MS);
      }
    }
  };
  await hold();
  return () => {
    left = true;
    current?.release(true);
  };
}

/**
 * Gives back the jobs that a killed worker had begun; the queue itself would keep them for four hours.
 * @param ownId the worker that asks, alive by definition
 * @returns how many dead workers were found
 */
export function freeJobsOfDeadWorkers(ownId: string): Promise<number> {
  return withPgClient(async (client) => {
    // A worker takes its first job a moment before its presence stands.
    const { rows } = await client.query<{ id: string }>(
      `select locked_by as id from graphile_worker._private_jobs
        where locked_by <> $1 and locked_at < now() - interval '10 seconds'
        union
       select locked_by from graphile_worker._private_job_queues
        where locked_by <> $1 and locked_at < now() - interval '10 seconds'`,
      [ownId],
    );
    let dead = 0;
    for (const { id } of rows) {
      const { rows: tried } = await client.query<{ free: boolean }>(
        `select pg_try_advisory_lock(${LOCK}) as free`,
        [id],
      );
      if (!tried[0]?.free) continue;
      await client.query('select graphile_worker.force_unlock_workers(array[$1])', [id]);
      await client.query(`select pg_advisory_unlock(${LOCK})`, [id]);
      log().warn({ worker: id }, 'jobs of a worker that is gone were given back');
      dead += 1;
    }
    return dead;
  });
}
