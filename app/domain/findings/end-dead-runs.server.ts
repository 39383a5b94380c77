import { now } from '~/platform/clock.server';
import { asSystem } from '~/platform/db.server';

/** A run takes seconds to minutes; one without a job, from the night or the command line, has lost its process by then. */
const DEAD_AFTER = '1 hour';

/**
 * Ends as failed the runs that nobody carries out any more and would be told of as going on: those of a night or of the command
 * line whose process was killed. An ordered run lives as long as its job has tries left or is being done.
 */
export function endDeadRuns(): Promise<number> {
  return asSystem(
    (tx) => tx.$executeRaw`
      update quality_run r set state = 'failed', step = '', finished_at = ${now()}::timestamptz
      where r.state in ('queued', 'running') and r.created_at < ${now()}::timestamptz - ${DEAD_AFTER}::interval
        and not exists (
          select from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
          where t.identifier = 'evaluate-all' and (j.payload ->> 'runId')::int = r.id
            and (j.attempts < j.max_attempts or j.locked_at is not null))`,
  );
}
