import { afterAll, expect, it } from 'vitest';
import { closeDb } from '~/platform/db.server';
import { makeActor } from '~test/factories/make-actor';
import { withDatabase } from '~test/setup/database';
import { endDeadRuns } from './end-dead-runs.server';
import { evaluateNow, requestEvaluation } from './run-evaluation.server';

const db = withDatabase();
afterAll(closeDb);

const stateOf = async (runId: number) => {
  const [run] = await db.query('select state, finished_at from quality_run where id = $1', [runId]);
  return run;
};

const OLD = "created_at = now() - interval '2 hours'";

it('ends a run whose process was killed, but none that may still go on', async () => {
  const { runId } = await evaluateNow();
  // As a night leaves it that was killed on its way.
  await db.query("update quality_run set state = 'running', step = 'totals', finished_at = null");
  expect(await endDeadRuns()).toBe(0);
  await db.query(`update quality_run set ${OLD}`);
  expect(await endDeadRuns()).toBe(1);
  expect(await stateOf(runId)).toEqual({ state: 'failed', finished_at: expect.any(Date) });
});

it('ends an ordered run when its job has no tries left', async () => {
  const { runId } = await requestEvaluation(await makeActor('registry_owner'));
  await db.query(`update quality_run set state = 'running', ${OLD} where id = $1`, [runId]);
  expect(await endDeadRuns()).toBe(0);
  // The last try, still under way.
  await db.query('update graphile_worker._private_jobs set attempts = max_attempts, locked_at = now()');
  expect(await endDeadRuns()).toBe(0);
  expect(await stateOf(runId)).toMatchObject({ state: 'running' });
  await db.query('update graphile_worker._private_jobs set locked_at = null');
  expect(await endDeadRuns()).toBe(1);
});
