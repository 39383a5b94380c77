import { pgPool } from './db.server';

/** A job that has failed at least once. No payload and no message: both may quote what people wrote. */
export type FailedJob = {
  id: string;
  name: string;
  attempts: number;
  maxAttempts: number;
  /** Whether it has used up its attempts and waits for a person. */
  givenUp: boolean;
  nextTry: string;
  /** Class or code of the last error, such as `ETIMEDOUT` or `P2002`. */
  errorClass: string;
};

export type QueueState = {
  /** Processes that listen for jobs right now. */
  workers: number;
  waiting: number;
  /** Waiting although their time has come more than a minute ago. */
  late: number;
  running: number;
  failed: FailedJob[];
};

const ERROR_CLASS = /\b(P\d{4}|E[A-Z]{4,14}|[A-Z]\w*(?:Error|Exception)|[45]\d\d)\b/;

/** The class or code in an error text; the text itself stays here, since it may quote a value. */
export function errorClassOf(text: string | null): string {
  return ERROR_CLASS.exec((text ?? '').slice(0, 300))?.[1] ?? 'Error';
}

/** How the job queue stands. */
export async function readQueueState(): Promise<QueueState> {
  const counts = await pgPool().query<{ waiting: number; late: number; running: number }>(
    `select count(*) filter (where locked_at is null and attempts < max_attempts)::int as waiting,
            count(*) filter (where locked_at is null and attempts < max_attempts and run_at < now() - interval '1 minute')::int as late,
            count(*) filter (where locked_at is not null)::int as running
       from graphile_worker.jobs`,
  );
  const listening = await pgPool().query<{ workers: number }>(
    `select count(*)::int as workers from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid() and query ilike 'listen "jobs:insert"%'`,
  );
  const failed = await pgPool().query<{
    id: string;
    task_identifier: string;
    attempts: number;
    max_attempts: number;
    run_at: Date;
    last_error: string | null;
  }>(
    `select id::text, task_identifier, attempts, max_attempts, run_at, left(last_error, 300) as last_error
       from graphile_worker.jobs where last_error is not null
      order by attempts >= max_attempts desc, run_at limit 100`,
  );
  const { waiting = 0, late = 0, running = 0 } = counts.rows[0] ?? {};
  return {
    workers: listening.rows[0]?.workers ?? 0,
    waiting,
    late,
    running,
    failed: failed.rows.map((row) => ({
      id: row.id,
      name: row.task_identifier,
      attempts: row.attempts,
      maxAttempts: row.max_attempts,
      givenUp: row.attempts >= row.max_attempts,
      nextTry: row.run_at.toISOString(),
      errorClass: errorClassOf(row.last_error),
    })),
  };
}

/** Has a failed job tried again now, with all its attempts anew. Returns false when it is gone or running. */
export async function retryJob(id: string): Promise<boolean> {
  const { rowCount } = await pgPool().query(
    'select from graphile_worker.reschedule_jobs(array[$1::bigint], run_at => now(), attempts => 0)',
    [id],
  );
  return (rowCount ?? 0) > 0;
}
