import { EventEmitter } from 'node:events';
import { Logger, parseCronItems, run, type TaskList, type WorkerEvents } from 'graphile-worker';
import { cron, jobs } from './jobs.server';
import { pgPool } from './platform/db.server';
import { stopOnSignal } from './platform/lifecycle.server';
import { log } from './platform/log.server';
import { PlainError, reportFailure } from './platform/plain-error.server';
import { writeQueueLog } from './platform/queue-log.server';
import { assertReadyToStart } from './platform/startup.server';
import { announceWorker, freeJobsOfDeadWorkers } from './platform/worker-presence.server';

/** Jobs at the same time in one worker process. */
const CONCURRENCY = 4;
/** How often jobs of workers that were killed are looked for. */
const SWEEP_MS = 15_000;

const queueLog = new Logger(() => writeQueueLog);

function taskList(): TaskList {
  return Object.fromEntries(
    Object.entries(jobs).map(([name, handle]) => [
      name,
      (payload, { job, abortSignal }) =>
        (handle as (payload: unknown, about: unknown) => Promise<void>)(payload, {
          attempt: job.attempts,
          lastAttempt: job.attempts >= job.max_attempts,
          signal: abortSignal,
        }),
    ]),
  );
}

/** The background process: takes jobs from the database and adds the nightly ones. Any number of them may run. */
async function main(): Promise<void> {
  await assertReadyToStart();
  const events: WorkerEvents = new EventEmitter();
  // Jobs are locked in the name of the pool, which the queue names only by this event.
  const named = new Promise<string>((resolve) => {
    events.once('pool:create', ({ workerPool }) => resolve(workerPool.id));
  });
  const runner = await run({
    pgPool: pgPool(),
    concurrency: CONCURRENCY,
    noHandleSignals: true,
    pollInterval: 1000,
    taskList: taskList(),
    parsedCronItems: parseCronItems(cron),
    logger: queueLog,
    events,
  });
  const id = await named;
  const leave = await announceWorker(id);
  const sweep = () => {
    freeJobsOfDeadWorkers(id).catch((error) =>
      log().warn({ code: error?.code }, 'dead workers not looked for'),
    );
  };
  sweep();
  const sweeping = setInterval(sweep, SWEEP_MS);
  let asked = false;
  stopOnSignal(async () => {
    asked = true;
    clearInterval(sweeping);
    await runner.stop();
    leave();
  });
  log().info({ jobs: Object.keys(jobs) }, 'worker is ready');
  process.send?.('ready');
  await runner.promise;
  // The queue also ends without an error when its connections are lost for good; what is left would live on without working.
  if (!asked) throw new PlainError('The job queue has stopped by itself. Start the worker again.');
}

main().catch((error: unknown) => {
  reportFailure(error);
  process.exit(1);
});
