import { Logger, parseCronItems, run, type TaskList } from 'graphile-worker';
import { cron, jobs } from './jobs.server';
import { pgPool } from './platform/db.server';
import { stopOnSignal } from './platform/lifecycle.server';
import { log } from './platform/log.server';
import { reportFailure } from './platform/plain-error.server';
import { assertReadyToStart } from './platform/startup.server';

/** Jobs at the same time in one worker process. */
const CONCURRENCY = 4;

/** The queue's own messages, without payloads. */
const queueLog = new Logger(() => (level, message) => {
  if (level === 'error') log().error(message);
  else if (level === 'warning') log().warn(message);
  else log().debug(message);
});

/** The background process: takes jobs from the database and adds the nightly ones. Any number of them may run. */
async function main(): Promise<void> {
  await assertReadyToStart();
  const taskList: TaskList = Object.fromEntries(
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
  const runner = await run({
    pgPool: pgPool(),
    concurrency: CONCURRENCY,
    noHandleSignals: true,
    pollInterval: 1000,
    taskList,
    parsedCronItems: parseCronItems(cron),
    logger: queueLog,
  });
  stopOnSignal(() => runner.stop());
  log().info({ jobs: Object.keys(taskList) }, 'worker is ready');
  process.send?.('ready');
  await runner.promise;
}

main().catch((error: unknown) => {
  reportFailure(error);
  process.exit(1);
});
